import type { FieldType } from '../../../org-model/objects/field-types.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import type { FieldValue, Row } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import { Decimal } from 'decimal.js';
import type { SqlRow } from './database.ts';

export type ColumnType = 'text' | 'numeric' | 'boolean' | 'date' | 'timestamptz';

const SPECIAL: Partial<Record<FieldType, ColumnType>> = {
    Number: 'numeric',
    Currency: 'numeric',
    Percent: 'numeric',
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'timestamptz'
};

/** Postgres type of a field's column. */
export const columnTypeOf = (field: FieldModel): ColumnType => SPECIAL[field.type] ?? 'text';

/** An identifier for SQL text. Only names from the metadata model ever get here, never a caller's. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A value as Postgres takes it as a parameter. */
export const toParameter = (value: FieldValue | undefined): string | boolean | null =>
    Decimal.isDecimal(value) ? value.toFixed() : (value ?? null);

/** A column's value as the org holds it in memory. */
export const fromColumn = (value: unknown): FieldValue => {
    if (value === null || value === undefined) {
        return null;
    }
    if (typeof value === 'number') {
        return new Exact(value);
    }
    if (typeof value === 'string' || typeof value === 'boolean' || Decimal.isDecimal(value)) {
        return value;
    }
    throw new TypeError(`a column holds a ${typeof value}`);
};

/** A whole row of an object's table as the org holds it in memory. */
export const toRow = (object: ObjectModel, columns: SqlRow): Row => {
    const row: Row = {};
    for (const name of object.fields.keys()) {
        row[name] = fromColumn(columns[name]);
    }
    return row;
};
