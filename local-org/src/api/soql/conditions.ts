import type { ConditionWithValueQuery, Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { ComparisonOperator, Condition, FieldPath } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { FieldValue } from '../../metadata/values.ts';
import type { Naming } from '../field-paths.ts';
import { fieldPath, filterable } from '../field-paths.ts';
import type { Span } from './date-literals.ts';
import { spanOf } from './date-literals.ts';
import { literalValue, unquoted } from './literals.ts';
import { malformed } from './malformed.ts';

/** Gives a condition its meaning; subqueries of semi-joins are handed back to the caller. */
export interface ConditionScope {
    readonly naming: Naming;
    readonly object: ObjectModel;
    readonly now: Date;
    readonly semiJoin: (path: FieldPath, query: Query) => Condition;
}

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Condition;

const COMPARISONS = new Set<string>(['=', '!=', '<', '<=', '>', '>=']);
const DEEPEST = 100;
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

const likePattern = (path: FieldPath, literal: string): string => {
    if (
        !literal.startsWith("'") ||
        ['Number', 'Currency', 'Percent', 'Checkbox', 'Date', 'DateTime'].includes(path.field.type)
    ) {
        throw malformed(`LIKE compares text: ${path.field.name}`);
    }
    return unquoted(literal, true);
};

const included = (path: FieldPath, values: readonly string[]): Condition => {
    if (path.field.type !== 'MultiselectPicklist') {
        throw malformed(`INCLUDES and EXCLUDES are for multi-select picklists, which ${path.field.name} is not`);
    }
    return { kind: 'includes', path, groups: values.map((value) => unquoted(value).split(';')) };
};

const compared = (path: FieldPath, operator: string, literal: string, now: Date): Condition => {
    const span = path.field.type === 'Date' || path.field.type === 'DateTime' ? spanOf(literal, now) : null;
    if (span !== null) {
        return spanCondition(path, operator, span);
    }
    const sign = [...COMPARISONS].find((known) => known === operator) as ComparisonOperator | undefined;
    if (sign === undefined) {
        throw malformed(`unexpected operator ${operator}`);
    }
    if (ORDERED.has(sign) && (path.field.type === 'Checkbox' || path.field.type === 'MultiselectPicklist')) {
        throw malformed(`operator ${sign} does not go with ${path.field.name}`);
    }
    return { kind: 'compare', path, operator: sign, value: literalValue(path.field, literal) };
};

const condition = (scope: ConditionScope, given: ConditionWithValueQuery): Condition => {
    if (!('field' in given) || 'fn' in given) {
        throw malformed('functions in WHERE are not supported');
    }
    const path = filterable(fieldPath(scope.naming, scope.object, given.field));
    const operator = given.operator.toUpperCase();
    if ('valueQuery' in given) {
        const inside = scope.semiJoin(path, given.valueQuery);
        return operator === 'IN' ? inside : operator === 'NOT IN' ? { kind: 'not', part: inside } : fail(operator);
    }
    const values = listOf(given.value);
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
        default: {
            const variable = 'dateLiteralVariable' in given ? `:${String(given.dateLiteralVariable)}` : '';
            const literal = values[0] ?? '';
            return compared(
                path,
                operator,
                literal.includes(':') || literal.startsWith("'") ? literal : literal + variable,
                scope.now
            );
        }
    }
};

const fail = (operator: string): never => {
    throw malformed(`a subquery does not go with ${operator}`);
};

/** The parser gives a chain with counted parentheses; as tokens it can be read with its nesting. */
const tokensOf = (scope: ConditionScope, clause: WhereClause): Token[] => {
    const tokens: Token[] = [];
    let at: WhereClause | undefined = clause;
    while (at !== undefined) {
        const { left } = at;
        const open = left === null ? 0 : (left.openParen ?? 0);
        tokens.push(...Array.from({ length: open }, (): Token => '('));
        if (left !== null && ('field' in left || 'fn' in left)) {
            tokens.push(condition(scope, left));
            tokens.push(...Array.from({ length: left.closeParen ?? 0 }, (): Token => ')'));
        }
        if (!('operator' in at)) {
            break;
        }
        tokens.push(at.operator);
        at = at.right;
    }
    return tokens;
};

/** Reads tokens up to the end or a closing parenthesis. AND and OR do not mix without parentheses. */
const parseTokens = (tokens: Token[], depth = 0): Condition => {
    const operand = (level: number): Condition => {
        if (level > DEEPEST) {
            throw malformed(`conditions nest deeper than ${DEEPEST} levels`);
        }
        const token = tokens.shift();
        if (token === 'NOT') {
            return { kind: 'not', part: operand(level + 1) };
        }
        if (token === '(') {
            const inner = parseTokens(tokens, level + 1);
            if (tokens.shift() !== ')') {
                throw malformed('a parenthesis is not closed');
            }
            return inner;
        }
        if (token === undefined || typeof token === 'string') {
            throw malformed(`unexpected token: '${token ?? '<EOF>'}'`);
        }
        return token;
    };
    const parts = [operand(depth)];
    const operators = new Set<string>();
    while (tokens[0] === 'AND' || tokens[0] === 'OR') {
        operators.add(String(tokens.shift()));
        parts.push(operand(depth));
    }
    if (operators.size > 1) {
        throw malformed('unexpected token: AND and OR need parentheses when they are mixed');
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: operators.has('OR') ? 'or' : 'and', parts };
};

/** The condition of a WHERE clause. @throws ApiError MALFORMED_QUERY or INVALID_FIELD */
export const whereCondition = (scope: ConditionScope, clause: WhereClause | undefined): Condition | null => {
    if (clause === undefined) {
        return null;
    }
    const tokens = tokensOf(scope, clause);
    const result = parseTokens(tokens);
    if (tokens.length > 0) {
        throw malformed(`unexpected token: '${String(tokens[0])}'`);
    }
    return result;
};
