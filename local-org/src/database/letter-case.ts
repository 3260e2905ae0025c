import type { FieldType } from '../../../org-model/objects/field-types.ts';
import type { FieldModel } from '../metadata/model.ts';

const TEXTS = new Set<FieldType>([
    'Text',
    'TextArea',
    'LongTextArea',
    'Url',
    'Email',
    'Phone',
    'AutoNumber',
    'Picklist'
]);

/** Whether `a` and `A` are the same in a field: in texts they are, unless the field is unique by case; in ids never. */
export const ignoresCase = ({ type, isUnique, isCaseSensitive }: FieldModel): boolean =>
    TEXTS.has(type) && !(isUnique && isCaseSensitive);
