import { columnTypeOf, quoted, SqlParameters, toParameter } from '../database/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { isSameValue } from '../metadata/values.ts';
import type { Draft } from './draft.ts';
import { alive, idOf, reject } from './draft.ts';
import type { SaveContext } from './save-context.ts';

interface Claim {
    /** The same for values that may not both be stored. */
    readonly key: string;
    /** The stored record that has the value already. */
    readonly owner: string | null;
}

/** What is stored of each value, in their order; the database alone knows which values are the same in another case. */
const claimsOf = async (
    context: SaveContext,
    object: ObjectModel,
    field: FieldModel,
    values: readonly (string | boolean | null)[]
): Promise<Claim[]> => {
    const type = columnTypeOf(field);
    const key = (value: string): string => (field.isCaseSensitive || type !== 'text' ? value : `lower(${value})`);
    const rows = await context.sql.query(
        `SELECT ${key('given.value')}::text AS key, stored."Id" AS owner
         FROM unnest($1::${type}[]) WITH ORDINALITY AS given(value, position)
         LEFT JOIN ${quoted(object.name)} AS stored
         ON ${key(`stored.${quoted(field.name)}`)} = ${key('given.value')} AND NOT stored."IsDeleted"
         ORDER BY given.position`,
        [values]
    );
    return rows.map((row) => ({ key: String(row['key']), owner: row['owner'] === null ? null : String(row['owner']) }));
};

/** Ids among these whose record the user may see: of another one a collision does not tell the id. */
const visible = async (context: SaveContext, object: ObjectModel, ids: readonly string[]): Promise<Set<string>> => {
    if (ids.length === 0) {
        return new Set();
    }
    const parameters = new SqlParameters();
    const list = parameters.add([...ids], 'text[]');
    const guard = context.session.canSee.condition(object, 't', parameters);
    const rows = await context.sql.query(
        `SELECT t."Id" FROM ${quoted(object.name)} AS t WHERE t."Id" = ANY(${list})${guard === null ? '' : ` AND ${guard}`}`,
        parameters.values
    );
    return new Set(rows.map((row) => String(row['Id'])));
};

/** Refuses values that another record, stored or in the same batch, already has in a unique field. */
export const checkUnique = async (
    context: SaveContext,
    object: ObjectModel,
    drafts: readonly Draft[]
): Promise<void> => {
    for (const field of [...object.fields.values()].filter((item) => item.isUnique)) {
        const concerned = alive(drafts).filter((draft) => {
            const value = draft.row[field.name] ?? null;
            return value !== null && !isSameValue(value, draft.before?.[field.name]);
        });
        if (concerned.length === 0) {
            continue;
        }
        const claims = await claimsOf(
            context,
            object,
            field,
            concerned.map((draft) => toParameter(draft.row[field.name]))
        );
        const owners = new Map(claims.flatMap(({ key, owner }) => (owner === null ? [] : [[key, owner] as const])));
        const known = await visible(context, object, [...owners.values()]);
        for (const [index, draft] of concerned.entries()) {
            const key = claims[index]?.key ?? '';
            const owner = owners.get(key);
            if (owner !== undefined && owner !== idOf(draft)) {
                const [name, id] = known.has(owner) ? [field.name, owner.slice(0, 15)] : ['<unknown>', '<unknown>'];
                const message = `duplicate value found: ${name} duplicates value on record with id: ${id}`;
                reject(draft, 'DUPLICATE_VALUE', message, [field.name]);
            } else {
                known.add(idOf(draft));
                owners.set(key, idOf(draft));
            }
        }
    }
};
