import { ELEMENT_READERS } from './flow-elements.ts';
import type { FlowElement, FlowFormula, FlowModel, FlowValue, FlowVariable } from './flow-model.ts';
import { readConnector, readFilters, readFlowValue } from './flow-values.ts';
import type { FieldType } from '../objects/field-types.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const ABOUT_THE_FLOW = [
    'apiVersion',
    'areMetricsLoggedToDataCloud',
    'description',
    'environments',
    'interviewLabel',
    'label',
    'migratedFromWorkflowRuleName',
    'processMetadataValues',
    'processType',
    'runInMode',
    'start',
    'status',
    'triggerOrder',
    'variables',
    'formulas',
    'constants'
];

const DATA_TYPES: Readonly<Record<string, FieldType | 'Record'>> = {
    String: 'Text',
    Number: 'Number',
    Currency: 'Currency',
    Boolean: 'Checkbox',
    Date: 'Date',
    DateTime: 'DateTime',
    Picklist: 'Picklist',
    Multipicklist: 'MultiselectPicklist',
    SObject: 'Record'
};

const dataTypeOf = (element: XmlElement): FieldType | 'Record' =>
    DATA_TYPES[element.oneOf('dataType', Object.keys(DATA_TYPES), 'String')] ?? 'Text';

const readVariable = (element: XmlElement): FlowVariable => {
    element.expectOnly([
        'name',
        'dataType',
        'description',
        'isCollection',
        'isInput',
        'isOutput',
        'objectType',
        'scale',
        'value'
    ]);
    const value = element.one('value');
    return {
        name: element.requiredText('name'),
        type: dataTypeOf(element),
        object: element.optionalText('objectType'),
        isCollection: element.flag('isCollection', false),
        initial: value === null ? null : readFlowValue(value)
    };
};

const readFormula = (element: XmlElement): FlowFormula => {
    element.expectOnly(['name', 'dataType', 'description', 'expression', 'scale']);
    const type = dataTypeOf(element);
    if (type === 'Record') {
        element.reportOn('dataType', 'is a record, and a formula gives a value. Write the type of the value.');
    }
    return {
        name: element.requiredText('name'),
        type: type === 'Record' ? 'Text' : type,
        scale: element.integer('scale') ?? 0,
        source: element.requiredText('expression'),
        path: element.path
    };
};

const readElements = (root: XmlElement): Map<string, FlowElement> => {
    const elements = new Map<string, FlowElement>();
    for (const [tag, read] of Object.entries(ELEMENT_READERS)) {
        for (const item of root.all(tag)) {
            const element = read(item);
            if (elements.has(element.name)) {
                item.report(`is a second element called ${element.name}. Give it another name.`);
            }
            elements.set(element.name, element);
        }
    }
    return elements;
};

const TRIGGERS: Readonly<Record<string, FlowModel['moment']>> = {
    RecordBeforeSave: 'beforeSave',
    RecordAfterSave: 'afterSave',
    RecordBeforeDelete: 'beforeDelete'
};
const MOMENTS: Readonly<Record<string, readonly [onCreate: boolean, onUpdate: boolean]>> = {
    Create: [true, false],
    Update: [false, true],
    CreateAndUpdate: [true, true],
    Delete: [false, false]
};

const ABOUT_THE_START = [
    'locationX',
    'locationY',
    'connector',
    'doesRequireRecordChangedToMeetCriteria',
    'filterFormula',
    'filterLogic',
    'filters',
    'object',
    'recordTriggerType',
    'triggerType'
];

/** What triggers a flow; null, and reported, for what is not supported. */
const readTrigger = (start: XmlElement): Pick<FlowModel, 'moment' | 'onCreate' | 'onUpdate'> | null => {
    start.expectOnly(ABOUT_THE_START);
    const moment = TRIGGERS[start.textOf('triggerType')];
    const events = MOMENTS[start.textOf('recordTriggerType')];
    if (moment === undefined || events === undefined) {
        start.report('only flows triggered by a record that is created, updated or deleted are supported.');
        return null;
    }
    if ((moment === 'beforeDelete') !== (start.textOf('recordTriggerType') === 'Delete')) {
        start.report('a flow before a deletion is triggered by Delete, and no other flow is. Write both or neither.');
    }
    return { moment, onCreate: events[0], onUpdate: events[1] };
};

const readConstants = (root: XmlElement): Map<string, FlowValue> =>
    new Map(root.all('constants').map((item) => [item.requiredText('name'), readFlowValue(item.required('value'))]));

const byName = <Named extends { readonly name: string }>(items: readonly Named[]): Map<string, Named> =>
    new Map(items.map((item) => [item.name, item]));

/**
 * Reads one record-triggered `*.flow-meta.xml`; a flow that is not active, or that something else triggers, gives null.
 * @param name developer name, from the file's name
 */
export const readFlow = (name: string, root: XmlElement): FlowModel | null => {
    root.expectOnly([...ABOUT_THE_FLOW, ...Object.keys(ELEMENT_READERS)]);
    if (root.requiredText('status') !== 'Active') {
        return null;
    }
    const start = root.required('start');
    const trigger = readTrigger(start);
    if (trigger === null) {
        return null;
    }
    const constants = readConstants(root);
    return {
        name,
        label: root.requiredText('label'),
        file: root.file,
        object: start.requiredText('object'),
        ...trigger,
        entry: readFilters(start),
        entryFormula: start.optionalText('filterFormula'),
        onlyWhenChangedToMeet: start.flag('doesRequireRecordChangedToMeetCriteria', false),
        order: root.integer('triggerOrder') ?? 1000.5,
        first: readConnector(start),
        elements: readElements(root),
        variables: byName(root.all('variables').map(readVariable)),
        formulas: byName(root.all('formulas').map(readFormula)),
        constants
    };
};
