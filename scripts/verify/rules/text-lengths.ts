import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Characters Salesforce takes, by type and element; limits nobody is sure of are left out. */
const LONGEST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    CustomField: { label: 40, description: 1000, inlineHelpText: 510, relationshipLabel: 80 },
    CustomLabel: { fullName: 80, shortDescription: 80, value: 1000, categories: 255 },
    CustomMetadata: { label: 40 },
    CustomObject: { label: 40, pluralLabel: 40, description: 1000 },
    CustomPermission: { label: 80, description: 255 },
    FlexiPage: { masterLabel: 80, description: 255 },
    GlobalValueSet: { masterLabel: 80, description: 255 },
    ListView: { label: 40 },
    PermissionSet: { label: 80, description: 255 },
    Report: { name: 40, description: 255 },
    ReportType: { label: 50, description: 255 },
    ValidationRule: { description: 255, errorMessage: 255 }
};
const LONGEST_NAME: Readonly<Record<string, number>> = {
    CompactLayout: 80,
    CustomField: 40,
    CustomObject: 40,
    CustomPermission: 80,
    Flow: 80,
    GlobalValueSet: 80,
    PermissionSet: 80,
    ValidationRule: 40
};

const tooLong = (file: string, type: string, root: XmlElement): Finding[] =>
    Object.entries(LONGEST[type] ?? {}).flatMap(([name, most]) =>
        root
            .all(name)
            .filter(({ text }) => text.length > most)
            .map(({ text, line }) => ({
                file,
                line,
                element: `${type}.${name}`,
                message: `has ${text.length} characters and Salesforce takes ${most}. Shorten it.`
            }))
    );

/** Labels, descriptions, help texts, messages and names are no longer than Salesforce stores. */
export const textLengths: Rule = ({ documents }) =>
    documents.flatMap(({ file, type, root, developerName }) => {
        const name = developerName.replace(/__(?:c|mdt)$/, '');
        const most = LONGEST_NAME[type] ?? Infinity;
        return [
            ...tooLong(file, type, root),
            ...(type === 'CustomLabels'
                ? root.all('labels').flatMap((label) => tooLong(file, 'CustomLabel', label))
                : []),
            ...(name.length > most
                ? [
                      {
                          file,
                          line: root.line,
                          element: type,
                          message: `the name ${name} has ${name.length} characters and Salesforce takes ${most}.`
                      }
                  ]
                : [])
        ];
    });
