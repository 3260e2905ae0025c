import type { ComparisonOperator, Condition, FieldPath } from '../../database/index.ts';
import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import type { FieldValue } from '../../metadata/values.ts';
import { ApiError } from '../api-error.ts';
import type { Span } from './date-literals.ts';
import { spanOf } from './date-literals.ts';
import { literalValue, unquoted } from './literals.ts';
import { malformed } from './malformed.ts';
import type { Comparison } from './nested-conditions.ts';

const COMPARISONS: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>='];
const WITHOUT_TEXT = new Set<FieldType>(['Number', 'Currency', 'Percent', 'Checkbox', 'Date', 'DateTime']);
const ORDERED = new Set<string>(['<', '<=', '>', '>=']);

const asText = (field: FieldPath['field'], moment: Date): FieldValue =>
    field.type === 'Date' ? moment.toISOString().slice(0, 10) : moment.toISOString();

const spanCondition = (path: FieldPath, operator: string, { from, to }: Span): Condition => {
    const at = (sign: ComparisonOperator, moment: Date): Condition => ({
        kind: 'compare',
        path,
        operator: sign,
        value: asText(path.field, moment)
    });
    const inside: Condition = { kind: 'and', parts: [at('>=', from), at('<', to)] };
    switch (operator) {
        case '=':
            return inside;
        case '!=':
            return { kind: 'not', part: inside };
        case '<':
            return at('<', from);
        case '>=':
            return at('>=', from);
        case '>':
            return at('>=', to);
        case '<=':
            return at('<', to);
        default:
            throw malformed(`a date literal does not go with ${operator}`);
    }
};

const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

const wrongOperator = (reason: string): ApiError => new ApiError(400, 'INVALID_QUERY_FILTER_OPERATOR', reason);

const likePattern = ({ field }: FieldPath, literal: string): string => {
    if (field.type === 'Id' || field.reference !== null) {
        throw wrongOperator('invalid operator on id field');
    }
    if (!literal.startsWith("'") || WITHOUT_TEXT.has(field.type)) {
        throw wrongOperator(`LIKE compares text: ${field.name}`);
    }
    return unquoted(literal, true);
};

const included = (path: FieldPath, values: readonly string[]): Condition => {
    if (path.field.type !== 'MultiselectPicklist') {
        throw wrongOperator('includes or excludes operator only valid on multipicklist field');
    }
    return { kind: 'includes', path, groups: values.map((value) => unquoted(value).split(';')) };
};

/** The operator, when it compares two values. @throws ApiError MALFORMED_QUERY */
export const comparisonOperator = (operator: string): ComparisonOperator => {
    const known = COMPARISONS.find((item) => item === operator);
    if (known === undefined) {
        throw malformed(`unexpected operator ${operator}`);
    }
    return known;
};

const compared = (path: FieldPath, operator: string, literal: string, now: Date): Condition => {
    const span = path.field.type === 'Date' || path.field.type === 'DateTime' ? spanOf(literal, now) : null;
    if (span !== null) {
        return spanCondition(path, operator, span);
    }
    const sign = comparisonOperator(operator);
    if (ORDERED.has(sign) && (path.field.type === 'Checkbox' || path.field.type === 'MultiselectPicklist')) {
        throw wrongOperator(`operator ${sign} does not go with ${path.field.name}`);
    }
    return { kind: 'compare', path, operator: sign, value: literalValue(path.field, literal) };
};

/**
 * What the comparison of a field with values means; one with a subquery is not for here.
 * @param now what TODAY and the other date literals count from
 * @throws ApiError MALFORMED_QUERY, INVALID_FIELD or INVALID_QUERY_FILTER_OPERATOR
 */
export const fieldCondition = (path: FieldPath, comparison: Comparison, now: Date): Condition => {
    if ('valueQuery' in comparison) {
        throw malformed('a subquery is not allowed here');
    }
    const operator = comparison.operator.toUpperCase();
    const values = listOf(comparison.value);
    switch (operator) {
        case 'IN':
        case 'NOT IN': {
            const part: Condition = {
                kind: 'in',
                path,
                values: values.map((value) => literalValue(path.field, value))
            };
            return operator === 'IN' ? part : { kind: 'not', part };
        }
        case 'LIKE':
            return { kind: 'like', path, pattern: likePattern(path, values[0] ?? '') };
        case 'INCLUDES':
            return included(path, values);
        case 'EXCLUDES':
            return { kind: 'not', part: included(path, values) };
        default:
            return compared(path, operator, values[0] ?? '', now);
    }
};
