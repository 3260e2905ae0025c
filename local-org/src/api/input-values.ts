import { toRecordId } from '../database/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { findField } from '../metadata/names.ts';
import type { FieldValue, Row } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import type { SaveError } from '../automation/index.ts';
import { isWritable } from '../security/index.ts';
import type { Session } from '../security/index.ts';
import { ApiError } from './api-error.ts';
import { isCalendarDay, isKeptMoment, isUnstorable } from './request-limits.ts';

const KIND_NAMES: Readonly<Record<string, string>> = {
    Number: 'double',
    Currency: 'double',
    Percent: 'double',
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'datetime'
};

const tokenOf = (value: unknown): string => {
    if (typeof value === 'number') {
        return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
    }
    if (typeof value === 'boolean') {
        return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
    }
    return typeof value === 'string' ? 'VALUE_STRING' : Array.isArray(value) ? 'START_ARRAY' : 'START_OBJECT';
};

/** A value of another kind than its field's; each API words it in its own way. */
export class WrongKind extends ApiError {
    readonly field: FieldModel;
    readonly value: unknown;

    constructor(field: FieldModel, value: unknown) {
        const shown = typeof value === 'object' ? '' : ` value ${String(value).slice(0, 100)}`;
        super(
            400,
            'JSON_PARSER_ERROR',
            `Cannot deserialize instance of ${KIND_NAMES[field.type] ?? 'string'} from ${tokenOf(value)}${shown} or request may be missing a required field at [line:1, column:1]`
        );
        this.field = field;
        this.value = value;
    }
}

const wrongKind = (field: FieldModel, value: unknown): ApiError => new WrongKind(field, value);

const numberFrom = (field: FieldModel, value: unknown): FieldValue => {
    if (typeof value === 'number' && Number.isFinite(value)) {
        return new Exact(value);
    }
    if (typeof value === 'string' && /^[-+]?\d{1,30}(\.\d{1,30})?$/.test(value.trim())) {
        return new Exact(value.trim());
    }
    throw wrongKind(field, value);
};

const booleanFrom = (field: FieldModel, value: unknown): FieldValue => {
    if (typeof value === 'boolean') {
        return value;
    }
    if (value === 'true' || value === 'false') {
        return value === 'true';
    }
    throw wrongKind(field, value);
};

const dateFrom = (field: FieldModel, value: unknown): FieldValue => {
    if (typeof value === 'string' && isCalendarDay(value)) {
        return value;
    }
    throw wrongKind(field, value);
};

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})$/;

const momentFrom = (field: FieldModel, value: unknown): FieldValue => {
    const found = typeof value === 'string' ? DATE_TIME.exec(value) : null;
    if (found !== null) {
        const zone = (found[3] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
        const date = new Date(`${found[1]}T${found[2]}${zone}`);
        if (isKeptMoment(date)) {
            return date.toISOString();
        }
    }
    throw wrongKind(field, value);
};

const textFrom = (field: FieldModel, value: unknown): FieldValue => {
    if (typeof value !== 'string') {
        throw wrongKind(field, value);
    }
    if (isUnstorable(value)) {
        throw new ApiError(400, 'JSON_PARSER_ERROR', `${field.name} holds a character that cannot be stored`);
    }
    return value === '' ? null : value;
};

/** A value of a request as the field holds it. @throws ApiError JSON_PARSER_ERROR for a value of the wrong kind */
export const typedValue = (field: FieldModel, value: unknown): FieldValue => {
    if (value === null || value === undefined) {
        return field.type === 'Checkbox' ? false : null;
    }
    switch (field.type) {
        case 'Number':
        case 'Currency':
        case 'Percent':
            return numberFrom(field, value);
        case 'Checkbox':
            return booleanFrom(field, value);
        case 'Date':
            return dateFrom(field, value);
        case 'DateTime':
            return momentFrom(field, value);
        default:
            return textFrom(field, value);
    }
};

const refusal = (names: readonly string[]): SaveError => ({
    code: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    message: `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    fields: names
});

export interface ParsedInput {
    readonly values: Row;
    readonly errors: readonly SaveError[];
}

const badId = (field: FieldModel, value: string): SaveError => ({
    code: 'MALFORMED_ID',
    message: `${field.label}: id value of incorrect type: ${value}`,
    fields: [field.name]
});

/**
 * Turns a record of a request into typed values.
 * @param isIdOf tells whether an id belongs to an object, by its prefix
 * @throws ApiError INVALID_FIELD for a field the user does not see, JSON_PARSER_ERROR for a value of the wrong kind
 */
export const parseInput = (
    session: Session,
    object: ObjectModel,
    given: Readonly<Record<string, unknown>>,
    operation: 'create' | 'edit',
    isIdOf: (id: string, objectName: string) => boolean
): ParsedInput => {
    const values: Row = {};
    const refused: string[] = [];
    const seen = new Set<string>();
    const errors: SaveError[] = [];
    for (const [name, raw] of Object.entries(given)) {
        const field = findField(object, name);
        if (field === null || !session.access.canReadField(object, field)) {
            throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
        }
        if (seen.has(field.name)) {
            throw new ApiError(400, 'INVALID_FIELD', `Field '${field.name}' is given twice, as '${name}' too`);
        }
        seen.add(field.name);
        const value = typedValue(field, raw);
        if (!isWritable(field, operation) || !session.access.canWriteField(object, field, operation)) {
            refused.push(field.name);
        } else if (field.reference !== null && typeof value === 'string') {
            const id = toRecordId(value);
            if (id === null || !isIdOf(id, field.reference.to)) {
                errors.push(badId(field, value));
            } else {
                values[field.name] = id;
            }
        } else {
            values[field.name] = value;
        }
    }
    return { values, errors: refused.length === 0 ? errors : [refusal(refused), ...errors] };
};
