import type { ObjectModel } from '../metadata/model.ts';
import type { SaveContext } from './save-context.ts';

/** Notes with which deletion records went: a detail comes back with the master it went with, and not alone. */
export const noteDeleted = async (
    context: SaveContext,
    object: ObjectModel,
    ids: readonly string[],
    roots: readonly string[]
): Promise<void> => {
    await context.sql.query(
        `INSERT INTO org_deletion (record_id, object, root_id)
         SELECT given.record_id, $1, given.root_id FROM unnest($2::text[], $3::text[]) AS given (record_id, root_id)
         ON CONFLICT (record_id) DO UPDATE SET root_id = excluded.root_id`,
        [object.name, ids, roots]
    );
};

/** Ids by object of what went with a record that was deleted itself, that record included; empty for any other. */
export const deletedWith = async (
    context: SaveContext,
    id: string
): Promise<ReadonlyMap<string, readonly string[]>> => {
    const rows = await context.sql.query(
        `SELECT record_id, object FROM org_deletion WHERE root_id = $1
         AND EXISTS (SELECT 1 FROM org_deletion AS own WHERE own.record_id = $1 AND own.root_id = $1)`,
        [id]
    );
    const found = new Map<string, string[]>();
    for (const row of rows) {
        const name = String(row['object']);
        found.set(name, [...(found.get(name) ?? []), String(row['record_id'])]);
    }
    return found;
};

/** Takes a record and what went with it out of the recycle bin. */
export const forgetDeleted = async (context: SaveContext, id: string): Promise<void> => {
    await context.sql.query('DELETE FROM org_deletion WHERE root_id = $1', [id]);
};
