import type { FieldValue } from '../metadata/values.ts';
import { fromColumn } from './columns.ts';
import { conditionSql } from './conditions.ts';
import type { Sql } from './database.ts';
import { measureSql } from './measures.ts';
import { direction, sortKey } from './ordering.ts';
import { pagingSql } from './paging.ts';
import type { AggregateOrdering, AggregateQuery } from './record-query.ts';
import type { Visibility } from './sql-builder.ts';
import { FromClause, SqlParameters } from './sql-builder.ts';
import { runStatement } from './statement.ts';

const orderSql = (from: FromClause, order: AggregateOrdering): string => {
    const key = 'path' in order ? sortKey(from, order.path) : measureSql(from, order.measure);
    return `${key} ${direction(order.descending, order.nullsFirst)}`;
};

/** Runs a grouped query; each result has a value per group and measure, by alias. */
export const aggregateRecords = async (
    sql: Sql,
    query: AggregateQuery,
    visibility: Visibility
): Promise<ReadonlyMap<string, FieldValue>[]> => {
    const parameters = new SqlParameters();
    const from = new FromClause(query.object, 't', parameters, visibility);
    const groups = query.groups.map(({ path }) => from.column(path));
    const measures = query.measures.map((measure) => measureSql(from, measure));
    const aliases = [...query.groups, ...query.measures].map(({ alias }) => alias);
    const list = [...groups, ...measures].map((column, index) => `${column} AS a${index}`).join(', ');
    const where = conditionSql(from, query.where);
    const having = query.having === null ? '' : ` HAVING ${conditionSql(from, query.having)}`;
    const orders = query.orderBy.map((order) => orderSql(from, order));
    const rows = await runStatement(
        sql,
        `SELECT ${list} FROM ${from.sql()} WHERE ${from.baseCondition()} AND ${where}` +
            (groups.length === 0 ? '' : ` GROUP BY ${groups.join(', ')}`) +
            having +
            (orders.length === 0 ? '' : ` ORDER BY ${orders.join(', ')}`) +
            pagingSql(parameters, query),
        parameters,
        aliases.length
    );
    return rows.map((row) => new Map(aliases.map((alias, index) => [alias, fromColumn(row[`a${index}`])])));
};
