import { columnTypeOf, quoted, SqlParameters } from '../database/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { isSameValue } from '../metadata/values.ts';
import type { Draft } from './draft.ts';
import { alive, idOf, reject } from './draft.ts';
import type { SaveContext } from './save-context.ts';

const keyOf = (field: FieldModel, draft: Draft): string => {
    const value = String(draft.row[field.name]);
    return field.isCaseSensitive || columnTypeOf(field) !== 'text' ? value : value.toLowerCase();
};

const stored = async (
    context: SaveContext,
    object: ObjectModel,
    field: FieldModel,
    keys: readonly string[]
): Promise<Map<string, string>> => {
    const column = quoted(field.name);
    const type = columnTypeOf(field);
    const key = field.isCaseSensitive || type !== 'text' ? column : `lower(${column})`;
    const rows = await context.sql.query(
        `SELECT "Id", ${key} AS key FROM ${quoted(object.name)} WHERE ${key} = ANY($1::${type}[]) AND NOT "IsDeleted"`,
        [keys]
    );
    return new Map(rows.map((row) => [String(row['key']), String(row['Id'])]));
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
        const owners = await stored(context, object, field, [
            ...new Set(concerned.map((draft) => keyOf(field, draft)))
        ]);
        const known = await visible(context, object, [...owners.values()]);
        for (const draft of concerned) {
            const key = keyOf(field, draft);
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
