import type { Comparison, FieldAssignment, FlowCondition, FlowConditions, FlowValue } from './flow-model.ts';
import { COMPARISONS, FILTER_COMPARISONS } from './flow-model.ts';
import type { XmlElement } from '../xml/xml-element.ts';

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
        element.report('needs exactly one value. Write one.');
    }
    const text = child?.text ?? '';
    const kind = KINDS[child?.name ?? ''] ?? 'text';
    switch (kind) {
        case 'reference':
            return { kind, path: text };
        case 'boolean':
            return { kind, value: text === 'true' };
        default:
            return { kind, value: text };
    }
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
        operator: element.oneOf('operator', operators, 'EqualTo'),
        right: value === null ? null : readFlowValue(value)
    };
};

/** Reads `<filters>` of a start, a Get or an Update. */
export const readFilters = (element: XmlElement): FlowConditions => ({
    logic: element.oneOf('filterLogic', ['and', 'or'], 'and'),
    conditions: element.all('filters').map((filter) => readCondition(filter, 'field', 'value', FILTER_COMPARISONS))
});

/** Reads `<conditions>` of a decision's outcome. */
export const readConditions = (element: XmlElement): FlowConditions => ({
    logic: element.oneOf('conditionLogic', ['and', 'or'], 'and'),
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
