import { Decimal } from 'decimal.js';
import type { FlowValue } from '../../../../org-model/flows/flow-model.ts';
import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { FieldValue, Row } from '../../metadata/values.ts';
import { Exact } from '../../metadata/values.ts';

/** A record inside an interview; fields that were never set are not in it. */
export interface FlowRecord {
    readonly object: ObjectModel;
    readonly row: Row;
}

/** What a variable of an interview can hold. */
export type FlowData = FieldValue | FlowRecord | readonly FlowRecord[];

export const isCollection = (data: FlowData): data is readonly FlowRecord[] => Array.isArray(data);

export const isFlowRecord = (data: FlowData): data is FlowRecord =>
    typeof data === 'object' && data !== null && !isCollection(data) && !Decimal.isDecimal(data);

/** A copy that later assignments to the original do not change. */
export const copyOf = (record: FlowRecord): FlowRecord => ({ object: record.object, row: { ...record.row } });

/** The value of a constant written in a flow. */
export const constantValue = (value: Exclude<FlowValue, { kind: 'reference' }>): FieldValue => {
    switch (value.kind) {
        case 'number':
            return new Exact(value.value);
        case 'boolean':
            return value.value;
        case 'dateTime':
            return new Date(value.value).toISOString();
        default:
            return value.value === '' ? null : value.value;
    }
};

/** A custom metadata value, written as text in its file, as its field's type has it. */
export const typedText = (type: FieldType, text: string | null | undefined): FieldValue => {
    if (text === null || text === undefined || text === '') {
        return type === 'Checkbox' ? false : null;
    }
    if (type === 'Number' || type === 'Percent' || type === 'Currency') {
        return new Exact(text);
    }
    return type === 'Checkbox' ? text === 'true' : text;
};
