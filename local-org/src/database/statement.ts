import type { Sql, SqlRow } from './database.ts';
import type { SqlParameters } from './sql-builder.ts';

/** Postgres takes 1,664 columns, some of which a query adds itself, and 65,535 values. */
const MOST_COLUMNS = 1600;
const MOST_VALUES = 60_000;

/** A query with more columns or values than a statement can have. */
export class QueryTooComplicated extends Error {
    constructor() {
        super('Query is either selecting too many fields or the filter conditions are too complicated.');
    }
}

/** Runs a statement that a caller's query was made into. @throws QueryTooComplicated before the database would fail */
export const runStatement = async (
    sql: Sql,
    text: string,
    { values }: SqlParameters,
    columns: number
): Promise<readonly SqlRow[]> => {
    if (columns > MOST_COLUMNS || values.length > MOST_VALUES) {
        throw new QueryTooComplicated();
    }
    return await sql.query(text, values);
};
