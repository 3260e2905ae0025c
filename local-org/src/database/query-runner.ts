import { fromColumn, quoted } from './columns.ts';
import { conditionSql } from './conditions.ts';
import type { Sql, SqlRow } from './database.ts';
import { orderSql } from './ordering.ts';
import { pagingSql } from './paging.ts';
import type { ChildSelection, FoundChildren, FoundRecord, RecordQuery, Selection } from './record-query.ts';
import type { Visibility } from './sql-builder.ts';
import { FromClause, SqlParameters } from './sql-builder.ts';
import { runStatement } from './statement.ts';

interface Columns {
    readonly count: number;
    readonly list: string;
    readonly read: (query: RecordQuery, row: SqlRow) => Omit<FoundRecord, 'children'>;
}

const columnsOf = (from: FromClause, query: RecordQuery): Columns => {
    const values = query.fields.map((path, index) => `${from.column(path)} AS v${index}`);
    const parents = from.joinedIds();
    const ids = parents.map(({ column }, index) => `${column} AS p${index}`);
    return {
        count: values.length + ids.length,
        list: [`${from.alias}."Id" AS id`, ...values, ...ids].join(', '),
        read: ({ object, fields }, row) => ({
            object,
            id: String(row['id']),
            values: fields.map((_, index) => fromColumn(row[`v${index}`])),
            parents: new Map(
                parents.map(({ key }, index) => {
                    const id = row[`p${index}`];
                    return [key, typeof id === 'string' ? id : null];
                })
            )
        })
    };
};

const findChildren = async (
    sql: Sql,
    { foreignKey, query }: ChildSelection,
    parentIds: readonly string[],
    visibility: Visibility
): Promise<Map<string, FoundChildren>> => {
    const parameters = new SqlParameters();
    const from = new FromClause(query.object, 'c', parameters, visibility);
    const columns = columnsOf(from, query);
    const key = `c.${quoted(foreignKey.name)}`;
    const order = orderSql(from, query.orderBy);
    const where = conditionSql(from, query.where);
    const base = from.baseCondition();
    const ids = parameters.add([...parentIds], 'text[]');
    const first = parameters.add(query.offset, 'int');
    const last = query.limit === null ? '' : ` AND place <= ${first} + ${parameters.add(query.limit, 'int')}`;
    const rows = await runStatement(
        sql,
        `SELECT * FROM (SELECT ${columns.list}, ${key} AS parent, count(*) OVER (PARTITION BY ${key}) AS total,
             row_number() OVER (PARTITION BY ${key} ORDER BY ${order}) AS place
         FROM ${from.sql()} WHERE ${base} AND ${key} = ANY(${ids}) AND ${where}) AS numbered
         WHERE place > ${first}${last} ORDER BY parent, place`,
        parameters,
        columns.count
    );
    const found = new Map<string, { records: FoundRecord[]; total: number }>();
    for (const row of rows) {
        const parent = String(row['parent']);
        const list = found.get(parent) ?? { records: [], total: Number(row['total']) };
        list.records.push({ ...columns.read(query, row), children: new Map() });
        found.set(parent, list);
    }
    return found;
};

/** Runs a query for somebody: what they may not see is not there. Children are read with one statement per list. */
export const findRecords = async (sql: Sql, query: RecordQuery, visibility: Visibility): Promise<FoundRecord[]> => {
    const parameters = new SqlParameters();
    const from = new FromClause(query.object, 't', parameters, visibility);
    const columns = columnsOf(from, query);
    const where = conditionSql(from, query.where);
    const order = orderSql(from, query.orderBy);
    const rows = await runStatement(
        sql,
        `SELECT ${columns.list} FROM ${from.sql()} WHERE ${from.baseCondition()} AND ${where} ORDER BY ${order}` +
            pagingSql(parameters, query),
        parameters,
        columns.count
    );
    const records = rows.map((row) => ({ ...columns.read(query, row), children: new Map<string, FoundChildren>() }));
    const ids = records.map((record) => record.id);
    for (const child of query.children) {
        const found = ids.length === 0 ? new Map() : await findChildren(sql, child, ids, visibility);
        for (const record of records) {
            record.children.set(child.key, found.get(record.id) ?? { records: [], total: 0 });
        }
    }
    return records;
};

/** How many records a selection has, whatever its limit and offset. */
export const countRecords = async (
    sql: Sql,
    selection: Pick<Selection, 'object' | 'where'>,
    visibility: Visibility
): Promise<number> => {
    const parameters = new SqlParameters();
    const from = new FromClause(selection.object, 't', parameters, visibility);
    const where = conditionSql(from, selection.where);
    const [row] = await runStatement(
        sql,
        `SELECT count(*) AS total FROM ${from.sql()} WHERE ${from.baseCondition()} AND ${where}`,
        parameters,
        1
    );
    return Number(row?.['total'] ?? 0);
};
