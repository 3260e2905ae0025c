import type { FieldType } from '../../../org-model/objects/field-types.ts';
import type { FieldValue } from '../metadata/values.ts';
import { columnTypeOf, toParameter } from './columns.ts';
import { ignoresCase } from './letter-case.ts';
import { sortKey } from './ordering.ts';
import type { ComparisonOperator, MeasureOf } from './record-query.ts';
import type { FromClause } from './sql-builder.ts';

const TEXTS = new Set<FieldType>(['Picklist', 'Text', 'TextArea', 'Url', 'Email', 'Phone', 'AutoNumber']);

/** SQL of a measure of a group's records. The least and greatest text are the first and last in the field's order. */
export const measureSql = (from: FromClause, { function: name, path }: MeasureOf): string => {
    if (path === null) {
        return 'count(*)';
    }
    const column = from.column(path);
    if (name === 'countDistinct') {
        return `count(DISTINCT ${column})`;
    }
    if ((name === 'min' || name === 'max') && TEXTS.has(path.field.type)) {
        const direction = name === 'min' ? 'ASC' : 'DESC';
        return `(array_agg(${column} ORDER BY ${sortKey(from, path)} ${direction} NULLS LAST))[1]`;
    }
    return `${name}(${column})`;
};

/** SQL that compares a measure of a group's records with a value. */
export const measureCondition = (
    from: FromClause,
    measure: MeasureOf,
    operator: ComparisonOperator,
    value: FieldValue
): string => {
    const left = measureSql(from, measure);
    if (value === null) {
        return operator === '=' ? `${left} IS NULL` : operator === '!=' ? `${left} IS NOT NULL` : 'false';
    }
    const { function: name, path } = measure;
    const isOwnValue = path !== null && (name === 'min' || name === 'max');
    const right = from.parameters.add(toParameter(value), isOwnValue ? columnTypeOf(path.field) : 'numeric');
    return isOwnValue && ignoresCase(path.field)
        ? `lower(${left}) ${operator === '!=' ? 'IS DISTINCT FROM' : operator} lower(${right})`
        : `${left} ${operator === '!=' ? 'IS DISTINCT FROM' : operator} ${right}`;
};
