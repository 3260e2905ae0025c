import type { FieldModel } from '../../../org-model/objects/field-model.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { possibleTexts } from '../metadata/formula-results.ts';
import { picklistUses } from '../metadata/picklist-use.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';

/** What a field can hold: the values of a picklist, or the texts its formula picks from. */
const possibleValues = ({ picklist, formula }: FieldModel): ReadonlySet<string> | null | undefined =>
    picklist === null ? formula && possibleTexts(formula.source) : new Set(picklist.values.map(({ name }) => name));

const defaults = ({ file, root, type }: MetadataDocument): Finding[] => {
    const marked = [...root.descendants()].filter((element) => element.textOf('default') === 'true');
    return marked.slice(1).map((element) => ({
        file,
        line: element.line,
        element: `${type}.${element.name}[${element.textOf('fullName')}]`,
        message: 'is a second default. Keep one.'
    }));
};

/** Every value written in a formula, filter or flow is one its field can hold, and a picklist has one default. */
export const picklistValues: Rule = (project) => [
    ...picklistUses(project).flatMap(({ file, line, element, field, value }): Finding[] => {
        const possible = field && possibleValues(field);
        // An empty text asks whether nothing is picked.
        if (!field || !possible || value === '' || possible.has(value)) {
            return [];
        }
        const name = `${field.object}.${field.name}`;
        return [{ file, line, element, message: `'${value}' is no value of ${name}.${didYouMean(value, possible)}` }];
    }),
    ...project.documents
        .filter(({ type }) => type === 'GlobalValueSet' || type === 'CustomField')
        .flatMap((document) => defaults(document))
];
