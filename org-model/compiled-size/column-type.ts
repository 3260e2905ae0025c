import type { ValueType } from '../formula/value-type.ts';
import type { ColumnType } from './compiled-size.ts';

const COLUMN_TYPES: Readonly<Record<ValueType, ColumnType>> = {
    text: 'text',
    number: 'number',
    checkbox: 'checkbox',
    date: 'date',
    datetime: 'datetime',
    picklist: 'picklist',
    // Measured as a text that has the value between semicolons.
    multiselect: 'text',
    none: 'other',
    unknown: 'other'
};

/** What the column of a field holds that a formula reads as that type. */
export const columnTypeOf = (type: ValueType, fieldType?: string): ColumnType =>
    fieldType === 'Percent' ? 'percent' : COLUMN_TYPES[type];
