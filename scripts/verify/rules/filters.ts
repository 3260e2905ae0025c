import { declaredType } from '../../../org-model/objects/field-model.ts';
import type { FieldModel } from '../../../org-model/objects/field-model.ts';
import { filterLogicProblem } from '../metadata/filter-logic.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const EQUALITY = ['equals', 'notEqual'];
const ORDER = [...EQUALITY, 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const WORDS = [...ORDER, 'contains', 'notContain', 'startsWith'];
/** Operators a filter offers, by type of field; a type that is not here takes any. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
    AutoNumber: WORDS,
    Checkbox: EQUALITY,
    Currency: ORDER,
    Date: ORDER,
    DateTime: ORDER,
    MultiselectPicklist: ['equals', 'notEqual', 'includes', 'excludes'],
    Number: ORDER,
    Percent: ORDER,
    Picklist: WORDS,
    Summary: ORDER,
    Text: WORDS
};
/** Types that cannot be filtered by at all. */
const UNFILTERABLE: ReadonlySet<string> = new Set(['LongTextArea', 'Html', 'EncryptedText']);
const NUMERIC: ReadonlySet<string> = new Set(['Currency', 'Number', 'Percent', 'Summary']);
const NUMBERS = /^-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?)*$/;
const TRUTHS = /^(?:0|1|true|false)$/i;

/** Where filters stand, by type: the elements that hold them, and the object a bare field name belongs to. */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
    CustomField: ['summaryFilterItems'],
    ListView: ['filters'],
    SharingRules: ['sharingCriteriaRules', 'criteriaItems']
};

const valueProblem = (field: FieldModel, value: string): string | undefined => {
    // A roll-up of dates is compared with dates.
    if (NUMERIC.has(field.type) && value !== '' && field.summary === null && !NUMBERS.test(value)) {
        return `compares ${field.name}, a ${field.type}, with '${value}'. Write a number.`;
    }
    return field.type === 'Checkbox' && !TRUTHS.test(value)
        ? `compares ${field.name}, a checkbox, with '${value}'. Write 1 or 0.`
        : undefined;
};

const checkFilter = (filter: XmlElement, object: string, org: Org, to: References): Finding[] => {
    const path = filter.textOf('field');
    const [owner = '', name = ''] = path.includes('.') ? path.split('.') : [object, path];
    const field = org.field(owner, name);
    // What does not exist is found by the rules that look at references; standard fields keep their own operators.
    if (field?.isCustom !== true) {
        return [];
    }
    if (UNFILTERABLE.has(field.type)) {
        return to.report(filter, `${path} is a ${field.type}, which no filter takes. Filter by another field.`);
    }
    const operator = filter.child('operation') ?? filter;
    const offered = OPERATORS[declaredType(field)];
    const problem = valueProblem(field, filter.textOf('value'));
    return [
        ...(offered && !offered.includes(operator.text)
            ? to.report(
                  operator,
                  `${path} is a ${declaredType(field)}, which has no ${operator.text}. Use ${offered.join(', ')}.`
              )
            : []),
        ...(problem === undefined ? [] : to.report(filter, problem))
    ];
};

const filtersIn = (root: XmlElement, path: readonly string[]): XmlElement[] => {
    const [step = '', ...rest] = path;
    const found = root.all(step);
    return rest.length === 0 ? found : found.flatMap((element) => filtersIn(element, rest));
};

const checkLogic = (parent: XmlElement, filters: string, to: References): Finding[] => {
    const logic = parent.child('booleanFilter');
    const problem = logic && filterLogicProblem(logic.text, parent.all(filters).length);
    return logic && problem !== undefined ? to.report(logic, problem) : [];
};

const checkDocument = (document: MetadataDocument, org: Org): Finding[] => {
    const path = FILTERS[document.type];
    if (!path) {
        return [];
    }
    const { root } = document;
    const to = referencesFrom(document, org);
    const object = document.type === 'SharingRules' ? document.developerName : document.object;
    const [list = ''] = path;
    const holders = path.length === 1 ? [root] : root.all(list);
    return [
        ...filtersIn(root, path).flatMap((filter) => checkFilter(filter, object, org, to)),
        ...holders.flatMap((holder) => checkLogic(holder, path.at(-1) ?? '', to))
    ];
};

/** Filters of list views, roll-ups and sharing rules use operators and values their fields take, and a logic that holds. */
export const filters: Rule = ({ documents, org }) => documents.flatMap((document) => checkDocument(document, org));
