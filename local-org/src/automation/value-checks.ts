import { Decimal } from 'decimal.js';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import type { FieldValue } from '../metadata/values.ts';
import type { Draft } from './draft.ts';
import { reject } from './draft.ts';

const checkLength = (draft: Draft, field: FieldModel, value: string): void => {
    if (field.length > 0 && value.length > field.length) {
        const shown = value.length > 255 ? `${value.slice(0, 252)}...` : value;
        reject(
            draft,
            'STRING_TOO_LONG',
            `${field.label}: data value too large: ${shown} (max length=${field.length})`,
            [field.name]
        );
    }
};

const checkPicklist = (draft: Draft, field: FieldModel, value: string): void => {
    const picklist = field.picklist;
    if (picklist?.restricted !== true) {
        return;
    }
    const allowed = new Set(picklist.values.filter((item) => item.isActive).map((item) => item.name));
    const given = field.type === 'MultiselectPicklist' ? value.split(';') : [value];
    const wrong = given.filter((item) => !allowed.has(item));
    if (wrong.length > 0) {
        reject(
            draft,
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            `${field.label}: bad value for restricted picklist field: ${wrong.join(';')}`,
            [field.name]
        );
    }
};

/** A number has the digits before the decimal point that the field's precision leaves, once it is rounded to its scale. */
const checkRange = (draft: Draft, field: FieldModel, value: Decimal): void => {
    const limit = new Decimal(10).pow(field.precision - field.scale);
    const rounded = value.abs().toDecimalPlaces(field.scale, Decimal.ROUND_HALF_UP);
    if (rounded.greaterThanOrEqualTo(limit)) {
        reject(
            draft,
            'NUMBER_OUTSIDE_VALID_RANGE',
            `${field.label}: value outside of valid range on numeric field: ${value.toFixed()}`,
            [field.name]
        );
    }
};

const checkFormat = (draft: Draft, field: FieldModel, value: string): void => {
    if (field.type === 'Email' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) {
        reject(draft, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
    }
};

const checkValue = (draft: Draft, field: FieldModel, value: NonNullable<FieldValue>): void => {
    if (Decimal.isDecimal(value)) {
        checkRange(draft, field, value);
    } else if (typeof value === 'string') {
        checkLength(draft, field, value);
        checkPicklist(draft, field, value);
        checkFormat(draft, field, value);
    }
};

/** Decimal places a number keeps, whatever its field shows. */
const STORED_PLACES = 24;

/** Spaces, tabs, line breaks and control characters, but no wider white space such as the no-break space. */
const OUTER_WHITE_SPACE = /^[^\u0021-\uffff]+|[^\u0021-\uffff]+$/g;

const inOrder = (field: FieldModel, value: string): string => {
    const order = (field.picklist?.values ?? []).map((item) => item.name);
    const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
    const chosen = [...new Set(value.split(';').map((item) => item.trim()))].filter((item) => item !== '');
    return chosen.sort((one, other) => place(one) - place(other)).join(';');
};

/**
 * What the platform keeps of a value: a number with all its decimal places, for the field's scale only says how many
 * are shown (help.salesforce.com 000387302); a date-time to the second; a text without outer white space, blank when
 * nothing is left (Apex Developer Guide, Primitive Data Types); a multi-select in the order of its value set
 * (help.salesforce.com 000231088).
 */
export const normalized = (field: FieldModel, value: FieldValue): FieldValue => {
    if (Decimal.isDecimal(value)) {
        return value.toDecimalPlaces(STORED_PLACES, Decimal.ROUND_HALF_UP);
    }
    if (typeof value !== 'string') {
        return value;
    }
    if (field.type === 'DateTime') {
        return `${value.slice(0, 19)}.000Z`;
    }
    const kept = field.type === 'MultiselectPicklist' ? inOrder(field, value) : value.replace(OUTER_WHITE_SPACE, '');
    return kept === '' ? null : kept;
};

/** Checks lengths, ranges, formats and restricted picklists of the named fields. */
export const checkValues = (object: ObjectModel, draft: Draft, names: Iterable<string>): void => {
    for (const name of names) {
        const field = object.fields.get(name);
        if (field === undefined) {
            continue;
        }
        const value = normalized(field, draft.row[name] ?? null);
        draft.row[name] = value;
        if (value !== null) {
            checkValue(draft, field, value);
        }
    }
};

/** Refuses a record without its required values. */
export const checkRequired = (object: ObjectModel, draft: Draft): void => {
    const missing = [...object.fields.values()].filter(
        (field) => field.isRequired && field.type !== 'AutoNumber' && (draft.row[field.name] ?? null) === null
    );
    if (missing.length > 0) {
        const names = missing.map((field) => field.name);
        reject(draft, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);
    }
};
