import type { ObjectModel } from '../metadata/model.ts';
import type { Row } from '../metadata/values.ts';
import { columnTypeOf, quoted, toParameter, toRow } from './columns.ts';
import type { Sql } from './database.ts';
import { recordId } from './record-id.ts';

/** Reads and writes whole rows, many at a time, without asking who is asking. */
export class RecordStore {
    readonly #sql: Sql;
    readonly #keyPrefixes: ReadonlyMap<string, string>;

    constructor(sql: Sql, keyPrefixes: ReadonlyMap<string, string>) {
        this.#sql = sql;
        this.#keyPrefixes = keyPrefixes;
    }

    /** Fresh ids for new records of an object. */
    async nextIds(object: ObjectModel, count: number): Promise<string[]> {
        const [row] = await this.#sql.query(
            'UPDATE org_object SET serial = serial + $2 WHERE name = $1 RETURNING serial',
            [object.name, count]
        );
        const last = Number(row?.['serial']);
        const prefix = this.#keyPrefixes.get(object.name) ?? '';
        return Array.from({ length: count }, (_, index) => recordId(prefix, last - count + index + 1));
    }

    /** Takes the next numbers of an auto-number field. @returns the first of them */
    async nextNumbers(counter: string, start: number, count: number): Promise<number> {
        const [row] = await this.#sql.query(
            `INSERT INTO org_counter VALUES ($1, $2::bigint + $3::bigint - 1)
             ON CONFLICT (name) DO UPDATE SET value = org_counter.value + $3::bigint RETURNING value`,
            [counter, start, count]
        );
        return Number(row?.['value']) - count + 1;
    }

    async insert(object: ObjectModel, rows: readonly Row[]): Promise<void> {
        const fields = [...object.fields.values()];
        const columns = fields.map((field) => quoted(field.name)).join(', ');
        const sources = fields.map((field, index) => `$${index + 1}::${columnTypeOf(field)}[]`).join(', ');
        await this.#sql.query(
            `INSERT INTO ${quoted(object.name)} (${columns}) SELECT * FROM unnest(${sources})`,
            fields.map((field) =>
                rows.map((row) => toParameter(row[field.name] ?? (field.type === 'Checkbox' ? false : null)))
            )
        );
    }

    /** Writes the named fields of existing rows. */
    async update(object: ObjectModel, rows: readonly Row[], names: readonly string[]): Promise<void> {
        const fields = [...object.fields.values()].filter((field) => names.includes(field.name));
        if (fields.length === 0 || rows.length === 0) {
            return;
        }
        const changes = fields.map((field) => `${quoted(field.name)} = given.${quoted(field.name)}`).join(', ');
        const columns = fields.map((field) => quoted(field.name)).join(', ');
        const sources = fields.map((field, index) => `$${index + 2}::${columnTypeOf(field)}[]`).join(', ');
        await this.#sql.query(
            `UPDATE ${quoted(object.name)} AS stored SET ${changes}
             FROM unnest($1::text[], ${sources}) AS given ("Id", ${columns}) WHERE stored."Id" = given."Id"`,
            [
                rows.map((row) => toParameter(row['Id'])),
                ...fields.map((field) => rows.map((row) => toParameter(row[field.name])))
            ]
        );
    }

    /** Rows by id, deleted ones included; ids that do not exist are simply missing. */
    async byIds(object: ObjectModel, ids: readonly string[]): Promise<Map<string, Row>> {
        return await this.#select(object, `"Id" = ANY($1::text[])`, [ids]);
    }

    /** Rows that are not deleted and whose field has one of the values. */
    async whereIn(object: ObjectModel, field: string, values: readonly string[]): Promise<Map<string, Row>> {
        return await this.#select(object, `${quoted(field)} = ANY($1::text[]) AND NOT "IsDeleted"`, [values]);
    }

    async all(object: ObjectModel): Promise<Map<string, Row>> {
        return await this.#select(object, 'true', []);
    }

    async #select(object: ObjectModel, where: string, parameters: readonly unknown[]): Promise<Map<string, Row>> {
        const columns = [...object.fields.keys()].map(quoted).join(', ');
        const found = await this.#sql.query(`SELECT ${columns} FROM ${quoted(object.name)} WHERE ${where}`, parameters);
        return new Map(found.map((item) => [String(item['Id']), toRow(object, item)]));
    }
}
