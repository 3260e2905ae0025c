import type { FunctionExp } from '@jetstreamapp/soql-parser-js';
import type { MeasureFunction, MeasureOf } from '../../database/index.ts';
import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import { malformed } from './malformed.ts';
import type { QueryParts, Source } from './query-parts.ts';

const FUNCTIONS = new Map<string, MeasureFunction>([
    ['COUNT', 'count'],
    ['COUNT_DISTINCT', 'countDistinct'],
    ['SUM', 'sum'],
    ['AVG', 'avg'],
    ['MIN', 'min'],
    ['MAX', 'max']
]);
const NUMBERS: readonly FieldType[] = ['Number', 'Currency', 'Percent'];
const UNMEASURED: readonly FieldType[] = ['Checkbox', 'MultiselectPicklist', 'LongTextArea'];

/** Whether fields of a type can be measured so. */
export const fits = (measure: MeasureFunction, type: FieldType): boolean =>
    measure === 'sum' || measure === 'avg' ? NUMBERS.includes(type) : !UNMEASURED.includes(type);

/** What an aggregate function of a query measures. @throws ApiError MALFORMED_QUERY or INVALID_FIELD */
export const measureOf = (
    parts: QueryParts,
    source: Source,
    { functionName = '', parameters }: FunctionExp
): MeasureOf => {
    const name = FUNCTIONS.get(functionName.toUpperCase());
    const [parameter, ...others] = parameters ?? [];
    if (name === undefined || typeof parameter !== 'string' || others.length > 0) {
        throw malformed(`function ${functionName} is not supported`);
    }
    const path = parts.path(source, parameter);
    if (!fits(name, path.field.type)) {
        throw malformed(`field ${path.field.name} does not support aggregate operator ${functionName}`);
    }
    return { function: name, path };
};
