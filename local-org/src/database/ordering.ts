import { ignoresCase } from './letter-case.ts';
import type { FieldPath, Ordering } from './record-query.ts';
import type { FromClause } from './sql-builder.ts';

/** SQL of what a field sorts by: a picklist as its values are listed, not by the alphabet. */
export const sortKey = (from: FromClause, path: FieldPath): string => {
    const column = from.column(path);
    if (path.field.picklist !== null) {
        const names = path.field.picklist.values.map((value) => value.name);
        return `array_position(${from.parameters.add(names, 'text[]')}, ${column})`;
    }
    return ignoresCase(path.field) ? `lower(${column})` : column;
};

/** Direction and place of blanks. */
export const direction = (descending: boolean, nullsFirst: boolean): string =>
    `${descending ? 'DESC' : 'ASC'} NULLS ${nullsFirst ? 'FIRST' : 'LAST'}`;

/** SQL of an order; the id decides between equals, so that pages never overlap. */
export const orderSql = (from: FromClause, orderBy: readonly Ordering[]): string =>
    [
        ...orderBy.map((order) => `${sortKey(from, order.path)} ${direction(order.descending, order.nullsFirst)}`),
        `${from.alias}."Id" ASC`
    ].join(', ');
