import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import { columnTypeOf, quoted } from './columns.ts';
import type { Sql } from './database.ts';
import { assignedKeyPrefix } from './record-id.ts';

/** Data that this version of the metadata cannot take over. */
export class DataDirectoryError extends Error {}

/** Objects that hold records: custom metadata stays in its files. */
const tablesOf = (model: OrgModel): ObjectModel[] =>
    [...model.objects.values()].filter((object) => object.kind !== 'customMetadata');

const columnDefinition = (field: FieldModel): string => {
    const type = `${quoted(field.name)} ${columnTypeOf(field)}`;
    if (field.name === 'Id') {
        return `${type} PRIMARY KEY`;
    }
    const reference =
        field.reference === null
            ? ''
            : ` REFERENCES ${quoted(field.reference.to)} ("Id") DEFERRABLE INITIALLY DEFERRED`;
    return `${type}${field.type === 'Checkbox' ? ' NOT NULL DEFAULT false' : ''}${reference}`;
};

const indexesOf = (object: ObjectModel): string[] =>
    [...object.fields.values()].flatMap((field) => {
        const name = quoted(`${object.name}.${field.name}`);
        const column = quoted(field.name);
        if (field.isUnique) {
            const key = field.isCaseSensitive || columnTypeOf(field) !== 'text' ? column : `lower(${column})`;
            return [`CREATE UNIQUE INDEX ${name} ON ${quoted(object.name)} (${key}) WHERE NOT "IsDeleted"`];
        }
        return field.reference !== null && !field.isSystem
            ? [`CREATE INDEX ${name} ON ${quoted(object.name)} (${column})`]
            : [];
    });

const createTables = async (sql: Sql, objects: readonly ObjectModel[]): Promise<void> => {
    // References go in afterwards: two objects may refer to each other.
    for (const object of objects) {
        await sql.query(`CREATE TABLE ${quoted(object.name)} ("Id" text PRIMARY KEY)`);
    }
    for (const object of objects) {
        const columns = [...object.fields.values()].filter((field) => field.name !== 'Id');
        const additions = columns.map((field) => `ADD COLUMN ${columnDefinition(field)}`).join(', ');
        await sql.query(`ALTER TABLE ${quoted(object.name)} ${additions}`);
        for (const statement of indexesOf(object)) {
            await sql.query(statement);
        }
    }
};

const assignPrefixes = async (sql: Sql, objects: readonly ObjectModel[]): Promise<Map<string, string>> => {
    const rows = await sql.query('SELECT name, key_prefix FROM org_object');
    const prefixes = new Map(rows.map((row) => [String(row['name']), String(row['key_prefix'])]));
    let next = [...prefixes.values()].filter((prefix) => prefix.startsWith('a')).length;
    for (const object of objects) {
        if (!prefixes.has(object.name)) {
            const prefix = object.fixedKeyPrefix ?? assignedKeyPrefix(next++);
            await sql.query('INSERT INTO org_object (name, key_prefix) VALUES ($1, $2)', [object.name, prefix]);
            prefixes.set(object.name, prefix);
        }
    }
    return prefixes;
};

const addMissingColumns = async (sql: Sql, object: ObjectModel): Promise<void> => {
    const rows = await sql.query(
        `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public'`,
        [object.name]
    );
    const existing = new Map(rows.map((row) => [String(row['column_name']), String(row['data_type'])]));
    for (const field of object.fields.values()) {
        const found = existing.get(field.name)?.replace('timestamp with time zone', 'timestamptz');
        if (found === undefined) {
            await sql.query(`ALTER TABLE ${quoted(object.name)} ADD COLUMN ${columnDefinition(field)}`);
        } else if (found !== columnTypeOf(field)) {
            throw new DataDirectoryError(
                `${object.name}.${field.name} was ${found} when this data was written and is ${columnTypeOf(field)} now. ` +
                    'Run `npm run local:reset` to start with fresh data.'
            );
        }
    }
    for (const statement of indexesOf(object)) {
        await sql.query(statement.replace(' INDEX ', ' INDEX IF NOT EXISTS '));
    }
};

/** Histories are tables beside those of the records; their columns never change. */
const createHistories = async (sql: Sql, model: OrgModel): Promise<void> => {
    for (const object of model.companions.values()) {
        if (object.kind === 'history') {
            const columns = [...object.fields.values()].map(columnDefinition).join(', ');
            await sql.query(`CREATE TABLE IF NOT EXISTS ${quoted(object.name)} (${columns})`);
            await sql.query(
                `CREATE INDEX IF NOT EXISTS ${quoted(`${object.name}.ParentId`)} ON ${quoted(object.name)} ("ParentId")`
            );
        }
    }
};

export interface PreparedSchema {
    readonly keyPrefixes: ReadonlyMap<string, string>;
    /** True when the metadata changed since the data was written, so that computed values must be computed again. */
    readonly isStale: boolean;
}

/**
 * Makes the tables fit the metadata: creates them, or adds what is new. Columns of removed fields stay, unused.
 * @throws DataDirectoryError when a field changed to a type its data cannot follow
 */
export const prepareSchema = async (sql: Sql, model: OrgModel): Promise<PreparedSchema> => {
    await sql.query(
        'CREATE TABLE IF NOT EXISTS org_object (name text PRIMARY KEY, key_prefix text UNIQUE, serial bigint NOT NULL DEFAULT 0)'
    );
    await sql.query('CREATE TABLE IF NOT EXISTS org_counter (name text PRIMARY KEY, value bigint NOT NULL)');
    await sql.query('CREATE TABLE IF NOT EXISTS org_state (name text PRIMARY KEY, value text NOT NULL)');
    await sql.query(
        'CREATE TABLE IF NOT EXISTS org_deletion (record_id text PRIMARY KEY, object text NOT NULL, root_id text NOT NULL)'
    );
    await sql.query('CREATE INDEX IF NOT EXISTS org_deletion_root ON org_deletion (root_id)');
    const [state] = await sql.query(`SELECT value FROM org_state WHERE name = 'fingerprint'`);
    const objects = tablesOf(model);
    const tables = new Set((await sql.query('SELECT name FROM org_object')).map((row) => String(row['name'])));
    const isStale = state !== undefined && state['value'] !== model.fingerprint;
    if (state === undefined || isStale) {
        await createTables(
            sql,
            objects.filter((object) => !tables.has(object.name))
        );
        for (const object of objects.filter((item) => tables.has(item.name))) {
            await addMissingColumns(sql, object);
        }
        await sql.query(
            `INSERT INTO org_state VALUES ('fingerprint', $1) ON CONFLICT (name) DO UPDATE SET value = $1`,
            [model.fingerprint]
        );
    }
    await createHistories(sql, model);
    return { keyPrefixes: await assignPrefixes(sql, objects), isStale };
};
