import type { FlowElement } from './flow-model.ts';
import { readConditions, readConnector, readFilters, readFlowValue, readInputAssignments } from './flow-values.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const LOOKS = ['name', 'label', 'description', 'locationX', 'locationY', 'connector'];
const ASSIGNMENT_OPERATORS = ['Assign', 'Add', 'Subtract', 'AssignCount'] as const;

interface Base {
    readonly name: string;
    readonly path: string;
    readonly next: string | null;
}

const baseOf = (element: XmlElement): Base => ({
    name: element.requiredText('name'),
    path: element.path,
    next: readConnector(element)
});

const assignment = (element: XmlElement): FlowElement => {
    element.expectOnly([...LOOKS, 'assignmentItems']);
    const items = element.all('assignmentItems').map((item) => ({
        target: item.requiredText('assignToReference'),
        operator: item.oneOf('operator', ASSIGNMENT_OPERATORS, 'Assign'),
        value: readFlowValue(item.required('value'))
    }));
    return { ...baseOf(element), kind: 'assignment', items };
};

const decision = (element: XmlElement): FlowElement => {
    element.expectOnly([...LOOKS, 'defaultConnector', 'defaultConnectorLabel', 'rules']);
    const outcomes = element.all('rules').map((rule) => {
        rule.expectOnly(['name', 'label', 'description', 'conditionLogic', 'conditions', 'connector']);
        return { ...readConditions(rule), name: rule.requiredText('name'), next: readConnector(rule) };
    });
    return { ...baseOf(element), kind: 'decision', outcomes, next: readConnector(element, 'defaultConnector') };
};

const loop = (element: XmlElement): FlowElement => {
    element.expectOnly([
        ...LOOKS,
        'collectionReference',
        'iterationOrder',
        'nextValueConnector',
        'noMoreValuesConnector'
    ]);
    return {
        ...baseOf(element),
        kind: 'loop',
        collection: element.requiredText('collectionReference'),
        descending: element.optionalText('iterationOrder') === 'Desc',
        each: readConnector(element, 'nextValueConnector'),
        next: readConnector(element, 'noMoreValuesConnector')
    };
};

const lookup = (element: XmlElement): FlowElement => {
    element.expectOnly([
        ...LOOKS,
        'assignNullValuesIfNoRecordsFound',
        'faultConnector',
        'filterLogic',
        'filters',
        'getFirstRecordOnly',
        'limit',
        'object',
        'queriedFields',
        'sortField',
        'sortOrder',
        'storeOutputAutomatically'
    ]);
    if (!element.flag('storeOutputAutomatically', false)) {
        element.report('hands its records to no variable here. Write <storeOutputAutomatically>true.');
    }
    const limit = element.one('limit');
    const limitValue = limit === null ? null : readFlowValue(limit);
    if (limitValue !== null && limitValue.kind !== 'number') {
        element.reportOn('limit', 'is no number. Write <numberValue>.');
    }
    return {
        ...baseOf(element),
        kind: 'lookup',
        object: element.requiredText('object'),
        filters: readFilters(element),
        firstOnly: element.flag('getFirstRecordOnly', false),
        sortField: element.optionalText('sortField'),
        sortDescending: element.optionalText('sortOrder') === 'Desc',
        limit: limitValue?.kind === 'number' ? Number(limitValue.value) : null,
        fields: element.all('queriedFields').map(({ text }) => text),
        fault: readConnector(element, 'faultConnector')
    };
};

const create = (element: XmlElement): FlowElement => {
    element.expectOnly([
        ...LOOKS,
        'faultConnector',
        'inputReference',
        'object',
        'inputAssignments',
        'storeOutputAutomatically'
    ]);
    const input = element.optionalText('inputReference');
    const object = element.optionalText('object');
    if ((input === null) === (object === null)) {
        element.report('needs either <inputReference> or <object> with <inputAssignments>. Write one of them.');
    }
    return {
        ...baseOf(element),
        kind: 'create',
        input,
        object,
        assignments: readInputAssignments(element),
        fault: readConnector(element, 'faultConnector')
    };
};

const update = (element: XmlElement): FlowElement => {
    element.expectOnly([
        ...LOOKS,
        'faultConnector',
        'inputReference',
        'object',
        'filterLogic',
        'filters',
        'inputAssignments'
    ]);
    return {
        ...baseOf(element),
        kind: 'update',
        input: element.optionalText('inputReference'),
        object: element.optionalText('object'),
        filters: readFilters(element),
        assignments: readInputAssignments(element),
        fault: readConnector(element, 'faultConnector')
    };
};

const customError = (element: XmlElement): FlowElement => {
    element.expectOnly([...LOOKS, 'customErrorMessages']);
    const messages = element.all('customErrorMessages').map((item) => {
        item.expectOnly(['errorMessage', 'isFieldError', 'fieldSelection']);
        const isFieldError = item.flag('isFieldError', false);
        return {
            message: item.requiredText('errorMessage'),
            field: isFieldError ? item.requiredText('fieldSelection') : null
        };
    });
    return { ...baseOf(element), kind: 'customError', messages };
};

/** Readers of the flow elements the interpreter runs, by XML name. */
export const ELEMENT_READERS: Readonly<Record<string, (element: XmlElement) => FlowElement>> = {
    assignments: assignment,
    decisions: decision,
    loops: loop,
    recordLookups: lookup,
    recordCreates: create,
    recordUpdates: update,
    customErrors: customError
};
