import { fieldValue, resolveReference } from './formula-reference.ts';
import { isCollection, objectOf } from '../flows/flow.ts';
import type { Flow } from '../flows/flow.ts';
import type { Org } from '../org.ts';
import { didYouMean } from '../findings/spelling.ts';
import type { ValueType } from '../formula/value-type.ts';

const FLOW_VARIABLES: ReadonlySet<string> = new Set([
    'ActiveStages',
    'CurrentDate',
    'CurrentDateTime',
    'CurrentRecord',
    'CurrentStage',
    'FaultMessage',
    'InterviewGuid',
    'InterviewStartTime'
]);
/** What a value of a flow's data type is in a formula. */
export const FLOW_VALUE_TYPES: Readonly<Record<string, ValueType>> = {
    Boolean: 'checkbox',
    Currency: 'number',
    Date: 'date',
    DateTime: 'datetime',
    Number: 'number',
    Picklist: 'picklist',
    String: 'text'
};

type Resolution = ReturnType<typeof resolveReference>;

const recordValue = (flow: Flow, org: Org, name: string, path: string): Resolution => {
    const object = objectOf(flow, name);
    if (object === undefined) {
        return { problem: `reads ${path} of ${name}, which is no record.` };
    }
    if (isCollection(flow, name)) {
        return { problem: `reads ${path} of ${name}, which holds many records. Loop over it.` };
    }
    return fieldValue(org, object, path);
};

/** Type of what a reference in a flow means, or a sentence that says why it means nothing. */
export const resolveInFlow = (flow: Flow, org: Org, reference: string): Resolution => {
    const [name = '', ...rest] = reference.split('.');
    if (name === '$Record' || name === '$Record__Prior') {
        return rest.length === 0 ? 'unknown' : recordValue(flow, org, name, rest.join('.'));
    }
    if (name === '$Flow') {
        return FLOW_VARIABLES.has(rest.join('.'))
            ? 'unknown'
            : { problem: `there is no ${reference}.${didYouMean(rest.join('.'), FLOW_VARIABLES)}` };
    }
    if (name === '$GlobalConstant') {
        return 'unknown';
    }
    if (name.startsWith('$')) {
        return resolveReference(org, flow.object, reference);
    }
    const known = [...flow.resources.keys(), ...flow.nodes.keys()];
    if (!known.includes(name)) {
        return { problem: `there is no ${name} in the flow.${didYouMean(name, known)}` };
    }
    if (rest.length > 0) {
        return recordValue(flow, org, name, rest.join('.'));
    }
    const dataType = (flow.resources.get(name) ?? flow.nodes.get(name) ?? flow.document.root).textOf('dataType');
    return FLOW_VALUE_TYPES[dataType] ?? 'unknown';
};
