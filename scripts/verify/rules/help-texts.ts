import type { Rule } from '../rule.ts';

/** Fields Salesforce fills: there help says what the value means. */
const COMPUTED_TYPES: ReadonlySet<string> = new Set(['Summary', 'AutoNumber']);

/** Every field tells a person what to enter, or, where nobody enters anything, what its value means. */
export const helpTexts: Rule = ({ documents }) =>
    documents
        .filter(({ type, root }) => type === 'CustomField' && root.textOf('inlineHelpText') === '')
        .map(({ file, root }) => ({
            file,
            line: (root.child('inlineHelpText') ?? root).line,
            element: 'CustomField.inlineHelpText',
            message:
                root.textOf('formula') !== '' || COMPUTED_TYPES.has(root.textOf('type'))
                    ? 'missing on a computed field. Say what its value means, with unit or range.'
                    : 'missing on a field a person fills. Say what to enter, with unit or example.'
        }));
