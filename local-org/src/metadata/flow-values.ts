import type { Comparison, FieldAssignment, FlowCondition, FlowConditions, FlowValue } from './flow-model.ts';
import { COMPARISONS, FILTER_COMPARISONS } from './flow-model.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const KINDS: Readonly<Record<string, FlowValue['kind']>> = {
    stringValue: 'text',
    numberValue: 'number',
    booleanValue: 'boolean',
    dateValue: 'date',
    dateTimeValue: 'dateTime',
    elementReference: 'reference'
};

/** Reads a `<value>`, `<rightValue>` or `<leftValue>`: exactly one constant or reference. */
export const readFlowValue = (element: XmlElement): FlowValue => {
    element.expectOnly(Object.keys(KINDS));
    const [child, ...others] = element.children;
    if (child === undefined || others.length > 0) {
        throw element.error('exactly one value is needed');
    }
    const kind = KINDS[child.name];
    switch (kind) {
        case 'reference':
            return { kind, path: child.text };
        case 'boolean':
            return { kind, value: child.text === 'true' };
        case 'text':
        case 'number':
        case 'date':
        case 'dateTime':
            return { kind, value: child.text };
        default:
            throw element.error(`value of kind ${child.name} is not supported`);
    }
};

const readOperator = (element: XmlElement, known: readonly Comparison[]): Comparison => {
    const given = element.requiredText('operator');
    const operator = known.find((name) => name === given);
    if (operator === undefined) {
        throw element.error(`operator '${given}' is not supported`);
    }
    return operator;
};

const readCondition = (
    element: XmlElement,
    left: string,
    right: string,
    operators: readonly Comparison[]
): FlowCondition => {
    element.expectOnly([left, 'operator', right]);
    const value = element.one(right);
    return {
        left: element.requiredText(left),
        operator: readOperator(element, operators),
        right: value === null ? null : readFlowValue(value)
    };
};

const readLogic = (element: XmlElement, name: string): 'and' | 'or' => {
    const logic = element.optionalText(name) ?? 'and';
    if (logic !== 'and' && logic !== 'or') {
        throw element.error(`<${name}> is '${logic}': only 'and' and 'or' are supported`);
    }
    return logic;
};

/** Reads `<filters>` of a start, a Get or an Update. */
export const readFilters = (element: XmlElement): FlowConditions => ({
    logic: readLogic(element, 'filterLogic'),
    conditions: element.all('filters').map((filter) => readCondition(filter, 'field', 'value', FILTER_COMPARISONS))
});

/** Reads `<conditions>` of a decision's outcome. */
export const readConditions = (element: XmlElement): FlowConditions => ({
    logic: readLogic(element, 'conditionLogic'),
    conditions: element
        .all('conditions')
        .map((condition) => readCondition(condition, 'leftValueReference', 'rightValue', COMPARISONS))
});

/** Reads `<inputAssignments>`: fields and the values they get. */
export const readInputAssignments = (element: XmlElement): FieldAssignment[] =>
    element.all('inputAssignments').map((item) => {
        item.expectOnly(['field', 'value']);
        return { field: item.requiredText('field'), value: readFlowValue(item.required('value')) };
    });

/** Target of a connector child, or null when the path ends there. */
export const readConnector = (element: XmlElement, name = 'connector'): string | null =>
    element.one(name)?.requiredText('targetReference') ?? null;
