import type { MetadataDocument } from '../metadata-document.ts';
import type { Rule } from '../rule.ts';
import { childNamed, textOf } from '../xml-element.ts';

/** Fields Salesforce fills, or that are set once by where a record is created. */
const NOBODY_TYPES: ReadonlySet<string> = new Set(['Summary', 'MasterDetail', 'AutoNumber']);

const isFilledByHand = ({ type, root }: MetadataDocument): boolean =>
    type === 'CustomField' && textOf(root, 'formula') === '' && !NOBODY_TYPES.has(textOf(root, 'type'));

/** Every field a person fills tells that person what to enter. */
export const helpTexts: Rule = ({ documents }) =>
    documents
        .filter((document) => isFilledByHand(document) && textOf(document.root, 'inlineHelpText') === '')
        .map(({ file, root }) => ({
            file,
            line: (childNamed(root, 'inlineHelpText') ?? root).line,
            element: 'CustomField.inlineHelpText',
            message: 'missing on a field a person fills. Say what to enter, with unit or example.'
        }));
