import { toRecordId } from '../../database/index.ts';
import type { FieldModel } from '../../metadata/model.ts';
import type { FieldValue } from '../../metadata/values.ts';
import { Exact } from '../../metadata/values.ts';
import { ApiError } from '../api-error.ts';
import { isCalendarDay, isKeptMoment, isUnstorable } from '../request-limits.ts';
import { malformed } from './malformed.ts';

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    f: '\f',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

/**
 * The text of a quoted literal.
 * @param keepsWildcards leaves `\_` and `\%` escaped, for LIKE
 */
export const unquoted = (literal: string, keepsWildcards = false): string => {
    const inner = literal.slice(1, -1);
    const text = inner.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, escape: string) => {
        if (escape.startsWith('u') && escape.length === 5) {
            return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
        }
        if (escape === '_' || escape === '%') {
            return keepsWildcards ? whole : escape;
        }
        const character = ESCAPES[escape];
        if (character === undefined) {
            throw malformed(`Illegal string literal: Invalid escape sequence '${whole}'`);
        }
        return keepsWildcards && character === '\\' ? '\\\\' : character;
    });
    if (isUnstorable(text)) {
        throw malformed('a text holds a character that cannot be stored');
    }
    return text;
};

const wrongKind = (field: FieldModel, literal: string): ApiError =>
    new ApiError(
        400,
        'INVALID_FIELD',
        `value of filter criterion for field '${field.name}' must be of another type and should ${literal.startsWith("'") ? 'not ' : ''}be enclosed in quotes`
    );

const textValue = (field: FieldModel, literal: string): FieldValue => {
    if (!literal.startsWith("'")) {
        throw wrongKind(field, literal);
    }
    const text = unquoted(literal);
    if (field.type !== 'Id' && field.reference === null) {
        return text === '' ? null : text;
    }
    const id = text === '' ? null : toRecordId(text);
    if (text !== '' && id === null) {
        throw new ApiError(400, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`);
    }
    return id;
};

const momentValue = (field: FieldModel, literal: string): FieldValue => {
    const date = new Date(literal.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (!/^\d{4}-\d{2}-\d{2}T/.test(literal) || !isKeptMoment(date)) {
        throw wrongKind(field, literal);
    }
    return date.toISOString();
};

/** The typed value of a literal compared with a field. @throws ApiError when it cannot be compared with it */
export const literalValue = (field: FieldModel, literal: string): FieldValue => {
    if (literal.toUpperCase() === 'NULL') {
        return null;
    }
    switch (field.type) {
        case 'Number':
        case 'Currency':
        case 'Percent':
            if (!/^[-+]?\d+(\.\d+)?$/.test(literal)) {
                throw wrongKind(field, literal);
            }
            return new Exact(literal);
        case 'Checkbox':
            if (!/^(true|false)$/i.test(literal)) {
                throw wrongKind(field, literal);
            }
            return literal.toLowerCase() === 'true';
        case 'Date':
            if (!isCalendarDay(literal)) {
                throw wrongKind(field, literal);
            }
            return literal;
        case 'DateTime':
            return momentValue(field, literal);
        default:
            return textValue(field, literal);
    }
};
