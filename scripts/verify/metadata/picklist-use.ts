import type { FieldModel } from '../../../org-model/objects/field-model.ts';
import { isCollection, objectOf, readFlow } from '../../../org-model/flows/flow.ts';
import { parseFormula, parts } from '../../../org-model/formula/formula-syntax.ts';
import type { Expression } from '../../../org-model/formula/formula-syntax.ts';
import { formulaUses } from '../../../org-model/checks/formula-use.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import type { Project } from '../project.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** A place that writes down a value of a field. */
export interface PicklistUse {
    readonly file: string;
    readonly line: number;
    readonly element: string;
    readonly field: FieldModel | undefined;
    readonly value: string;
}

const literalText = (expression: Expression | undefined): string[] =>
    expression?.kind === 'literal' && typeof expression.value === 'string' ? [expression.value] : [];

/** The field behind TEXT(f), PRIORVALUE(f) or f. */
const fieldPath = (expression: Expression | undefined): string | undefined => {
    if (expression?.kind === 'reference') {
        return expression.path;
    }
    return expression?.kind === 'call' && ['text', 'priorvalue'].includes(expression.name)
        ? fieldPath(expression.arguments[0])
        : undefined;
};

/** Pairs of a field's path and a text it is compared with. */
const comparisons = (part: Expression): [string, string][] => {
    if (part.kind !== 'call') {
        return [];
    }
    const [first, second, ...rest] = part.arguments;
    const pair = (path: string | undefined, values: readonly string[]): [string, string][] =>
        path === undefined ? [] : values.map((value) => [path, value]);
    switch (part.name) {
        case 'ispickval':
        case 'includes':
            return pair(fieldPath(first), literalText(second));
        case 'equal':
        case 'unequal':
            return [...pair(fieldPath(first), literalText(second)), ...pair(fieldPath(second), literalText(first))];
        case 'case':
            // Values and results alternate; the last argument is the result for everything else.
            return pair(
                fieldPath(first),
                [second, ...rest]
                    .slice(0, -1)
                    .filter((_, index) => index % 2 === 0)
                    .flatMap(literalText)
            );
        default:
            return [];
    }
};

const inFormulas = (project: Project): PicklistUse[] =>
    formulaUses(project).flatMap(({ document, object, element, line, text }) => {
        const parsed = parseFormula(text);
        return 'problem' in parsed
            ? []
            : [...parts(parsed)].flatMap(comparisons).map(([path, value]) => ({
                  file: document.file,
                  line,
                  element,
                  field: path.startsWith('$') ? undefined : project.org.field(object, path),
                  value
              }));
    });

/** `<field>`, `<value>` pairs of list views, roll-ups and sharing rules; a list view lists several values in one. */
const inFilters = (
    document: MetadataDocument,
    list: string,
    object: string,
    org: Org,
    parent = document.root
): PicklistUse[] =>
    parent.all(list).flatMap((filter) => {
        const name = filter.textOf('field');
        const [owner = '', path = ''] = name.includes('.') ? name.split('.') : [object, name];
        return filter
            .textOf('value')
            .split(',')
            .filter((value) => value !== '')
            .map((value) => ({
                file: document.file,
                line: filter.line,
                element: `${document.type}.${list}`,
                field: org.field(owner, path),
                value: value.trim()
            }));
    });

const stringValue = (entry: XmlElement): string => {
    const value = entry.child('value') ?? entry.child('rightValue');
    return value ? value.textOf('stringValue') : '';
};

const inFlow = (document: MetadataDocument, org: Org): PicklistUse[] => {
    const flow = readFlow(document);
    const use = (entry: XmlElement, object: string | undefined, path: string): PicklistUse[] =>
        stringValue(entry) === '' || object === undefined
            ? []
            : [
                  {
                      file: document.file,
                      line: entry.line,
                      element: `Flow.${entry.name}`,
                      field: org.field(object, path),
                      value: stringValue(entry)
                  }
              ];
    return document.root.children.flatMap((element) => {
        const object = element.textOf('object') || objectOf(flow, element.textOf('inputReference'));
        const fields = [...element.all('filters'), ...element.all('inputAssignments')];
        const assignments = element.all('assignmentItems').flatMap((item) => {
            const [name = '', ...path] = item.textOf('assignToReference').split('.');
            return isCollection(flow, name) ? [] : use(item, objectOf(flow, name), path.join('.'));
        });
        const conditions = element.all('rules').flatMap((outcome) =>
            outcome.all('conditions').flatMap((condition) => {
                const [name = '', ...path] = condition.textOf('leftValueReference').split('.');
                return use(condition, objectOf(flow, name), path.join('.'));
            })
        );
        return [...fields.flatMap((entry) => use(entry, object, entry.textOf('field'))), ...assignments, ...conditions];
    });
};

/** Every place but custom metadata records that writes down a value of a field. */
export const picklistUses = (project: Project): PicklistUse[] => [
    ...inFormulas(project),
    ...project.documents.flatMap((document) => {
        switch (document.type) {
            case 'CustomField':
                return inFilters(document, 'summaryFilterItems', document.object, project.org);
            case 'ListView':
                return inFilters(document, 'filters', document.object, project.org);
            case 'SharingRules':
                return document.root
                    .all('sharingCriteriaRules')
                    .flatMap((rule) => inFilters(document, 'criteriaItems', document.developerName, project.org, rule));
            case 'Flow':
                return inFlow(document, project.org);
            default:
                return [];
        }
    })
];
