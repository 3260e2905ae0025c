import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const LONGEST = 255;
/** Separates the values of a multi-select picklist. */
const SEPARATOR = ';';

const listed = ({ type, root }: MetadataDocument): XmlElement[] => {
    if (type === 'GlobalValueSet') {
        return root.all('customValue');
    }
    const valueSet = root.child('valueSet');
    const definition = valueSet && valueSet.child('valueSetDefinition');
    return definition ? definition.all('value') : [];
};

const problemsOf = (value: XmlElement, labels: ReadonlyMap<string, number>): string[] => {
    const name = value.textOf('fullName');
    const label = value.textOf('label');
    const first = labels.get(label.toLowerCase());
    return [
        ...(label === '' ? ['has no label. Add <label>, as people see it.'] : []),
        ...(name.length > LONGEST || label.length > LONGEST
            ? [`has ${Math.max(name.length, label.length)} characters and Salesforce takes ${LONGEST}. Shorten it.`]
            : []),
        ...(name.includes(SEPARATOR) ? ["holds a ';', which parts the values of a multi-select. Leave it out."] : []),
        ...(label !== '' && first !== undefined && first !== value.line
            ? [`has the label '${label}' of line ${first}. Give it one of its own.`]
            : [])
    ];
};

const checkValues = (document: MetadataDocument): Finding[] => {
    const values = listed(document);
    const labels = new Map<string, number>();
    for (const value of values) {
        const label = value.textOf('label').toLowerCase();
        labels.set(label, labels.get(label) ?? value.line);
    }
    return values.flatMap((value) =>
        problemsOf(value, labels).map((message) => ({
            file: document.file,
            line: value.line,
            element: `${document.type}.${value.name}[${value.textOf('fullName').slice(0, 40)}]`,
            message
        }))
    );
};

/** Values of picklists have a label of their own and fit into what a record stores. */
export const values: Rule = ({ documents }) =>
    documents.filter(({ type }) => type === 'GlobalValueSet' || type === 'CustomField').flatMap(checkValues);
