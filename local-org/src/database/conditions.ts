import type { FieldModel } from '../metadata/model.ts';
import type { FieldValue } from '../metadata/values.ts';
import { columnTypeOf, toParameter } from './columns.ts';
import { ignoresCase } from './letter-case.ts';
import { measureCondition } from './measures.ts';
import type { ComparisonOperator, Condition, FieldPath } from './record-query.ts';
import type { SqlParameters } from './sql-builder.ts';
import { FromClause } from './sql-builder.ts';

const comparable = (from: FromClause, path: FieldPath): string =>
    ignoresCase(path.field) ? `lower(${from.column(path)})` : from.column(path);

const comparableValue = (parameters: SqlParameters, field: FieldModel, value: FieldValue): string => {
    const placeholder = parameters.add(toParameter(value), columnTypeOf(field));
    return ignoresCase(field) ? `lower(${placeholder})` : placeholder;
};

const compare = (from: FromClause, path: FieldPath, operator: ComparisonOperator, value: FieldValue): string => {
    const column = comparable(from, path);
    if (value === null) {
        return operator === '=' ? `${column} IS NULL` : operator === '!=' ? `${column} IS NOT NULL` : 'false';
    }
    const right = comparableValue(from.parameters, path.field, value);
    return operator === '!=' ? `${column} IS DISTINCT FROM ${right}` : `${column} ${operator} ${right}`;
};

const oneOf = (from: FromClause, path: FieldPath, values: readonly FieldValue[]): string => {
    const column = comparable(from, path);
    const known = values.filter((value) => value !== null);
    const parts = known.length < values.length ? [`${column} IS NULL`] : [];
    if (known.length > 0) {
        const given = from.parameters.add(known.map(toParameter), `${columnTypeOf(path.field)}[]`);
        // The database alone knows which letters are the same in another case.
        parts.push(
            ignoresCase(path.field)
                ? `${column} = ANY(ARRAY(SELECT lower(given) FROM unnest(${given}) AS given))`
                : `${column} = ANY(${given})`
        );
    }
    return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
};

const includes = (from: FromClause, path: FieldPath, groups: readonly (readonly string[])[]): string => {
    const selected = `string_to_array(${from.column(path)}, ';')`;
    const parts = groups.map((group) => `${selected} @> ${from.parameters.add([...group], 'text[]')}`);
    return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
};

const within = (from: FromClause, condition: Extract<Condition, { kind: 'within' }>, depth: number): string => {
    const inner = new FromClause(condition.from, `${from.alias}_s${depth}`, from.parameters, from.visibility);
    const selected = inner.column(condition.select);
    const where = conditionSql(inner, condition.where, depth + 1);
    return `${from.column(condition.path)} IN (SELECT ${selected} FROM ${inner.sql()} WHERE ${inner.baseCondition()} AND ${where})`;
};

/**
 * SQL of a condition; 'true' for none.
 * @param depth how many subqueries are around it
 */
export const conditionSql = (from: FromClause, condition: Condition | null, depth = 0): string => {
    if (condition === null) {
        return 'true';
    }
    switch (condition.kind) {
        case 'compare':
            return compare(from, condition.path, condition.operator, condition.value);
        case 'in':
            return oneOf(from, condition.path, condition.values);
        case 'like':
            return `${from.column(condition.path)} ${ignoresCase(condition.path.field) ? 'ILIKE' : 'LIKE'} ${from.parameters.add(condition.pattern, 'text')}`;
        case 'includes':
            return includes(from, condition.path, condition.groups);
        case 'within':
            return within(from, condition, depth);
        case 'measure':
            return measureCondition(from, condition.measure, condition.operator, condition.value);
        case 'not':
            // A record whose field is blank does not match, so it is among those that do not.
            return `NOT COALESCE(${conditionSql(from, condition.part, depth)}, false)`;
        case 'and':
        case 'or': {
            const parts = condition.parts.map((part) => conditionSql(from, part, depth));
            const empty = condition.kind === 'and' ? 'true' : 'false';
            return parts.length === 0 ? empty : `(${parts.join(condition.kind === 'and' ? ' AND ' : ' OR ')})`;
        }
    }
};
