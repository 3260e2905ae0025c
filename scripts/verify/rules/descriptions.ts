import type { Rule } from '../rule.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';

/** Records and rules whose description nobody is shown. */
const NOT_DESCRIBED: ReadonlySet<string> = new Set(['CustomMetadata', 'SharingRules']);

/** A standard object's file only adds to what Salesforce describes, and an inner component is not offered to admins. */
const needsNone = ({ type, developerName, root }: MetadataDocument): boolean =>
    NOT_DESCRIBED.has(type) ||
    (type === 'CustomObject' && !developerName.includes('__')) ||
    (type === 'LightningComponentBundle' && root.textOf('isExposed') !== 'true');

const problem = ({ root }: MetadataDocument): string | undefined => {
    const description = root.textOf('description');
    if (description === '') {
        return 'missing. Say why it exists and who writes it.';
    }
    const label = root.textOf('label') || root.textOf('masterLabel');
    return description.toLowerCase() === label.toLowerCase()
        ? 'only repeats the label. Say why it exists and who writes it.'
        : undefined;
};

const validationMessage = ({ type, root }: MetadataDocument): boolean =>
    type === 'ValidationRule' && root.textOf('errorMessage') === '';

/** Everything whose type has a description has one, and every validation rule tells the person what to do. */
export const descriptions: Rule = ({ documents, types }) =>
    documents.flatMap((document) => {
        const { file, root, type } = document;
        const described = types.structure(type)?.has('description') === true && !needsNone(document);
        const message = described ? problem(document) : undefined;
        return [
            ...(message === undefined
                ? []
                : [
                      {
                          file,
                          line: (root.child('description') ?? root).line,
                          element: `${type}.description`,
                          message
                      }
                  ]),
            ...(validationMessage(document)
                ? [
                      {
                          file,
                          line: root.line,
                          element: 'ValidationRule.errorMessage',
                          message: 'missing. Say what to do so that the record saves.'
                      }
                  ]
                : [])
        ];
    });
