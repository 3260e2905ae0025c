import type { SaveContext, SaveError } from '../automation/index.ts';
import { quoted, SqlParameters, toRecordId } from '../database/index.ts';
import type { Visibility } from '../database/sql-builder.ts';
import type { ObjectModel } from '../metadata/model.ts';
import type { Row } from '../metadata/values.ts';
import type { Org } from '../org.ts';
import { parseInput } from './input-values.ts';

/** One record of a request to create, change or delete. */
export type Change =
    | { readonly kind: 'create'; readonly object: ObjectModel; readonly values: Readonly<Record<string, unknown>> }
    | {
          readonly kind: 'update';
          readonly object: ObjectModel;
          readonly id: string;
          readonly values: Readonly<Record<string, unknown>>;
      }
    | { readonly kind: 'delete'; readonly object: ObjectModel; readonly id: string };

export type Outcome =
    | { readonly success: true; readonly id: string }
    | { readonly success: false; readonly errors: readonly SaveError[] };

/** Why a change is refused. */
type Errors = readonly SaveError[];

/** A change that passed every check of rights and types. */
export interface Prepared {
    readonly index: number;
    readonly change: Change;
    readonly id: string;
    readonly values: Row;
}

const NO_RIGHT: SaveError = {
    code: 'INSUFFICIENT_ACCESS_OR_READONLY',
    message: 'insufficient access rights on object id',
    fields: []
};
const malformedId = (object: ObjectModel, given: string, isId: boolean): SaveError => ({
    code: 'MALFORMED_ID',
    message: isId ? `${object.label} ID: id value of incorrect type: ${given}` : `malformed id ${given}`,
    fields: ['Id']
});
const RIGHTS = { create: 'create', update: 'edit', delete: 'delete' } as const;

/** Ids among these that a visibility lets through, deleted records included. */
const reachable = async (
    context: SaveContext,
    object: ObjectModel,
    visibility: Visibility,
    ids: readonly string[]
): Promise<Set<string>> => {
    const parameters = new SqlParameters();
    const list = parameters.add([...ids], 'text[]');
    const guard = visibility.condition(object, 't', parameters);
    const rows = await context.sql.query(
        `SELECT t."Id" FROM ${quoted(object.name)} AS t WHERE t."Id" = ANY(${list})${guard === null ? '' : ` AND ${guard}`}`,
        parameters.values
    );
    return new Set(rows.map((row) => String(row['Id'])));
};

const NOT_THERE: SaveError = { code: 'NOT_FOUND', message: 'The requested resource does not exist', fields: [] };
const DELETED: SaveError = { code: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] };

type Checked = Pick<Prepared, 'id' | 'values'> | { readonly errors: Errors };

/**
 * Checks one change, as far as that takes no stored records.
 * @param taken ids that changes before it have
 */
const check = (org: Org, { session }: SaveContext, change: Change, taken: ReadonlySet<string>): Checked => {
    const isIdOf = (id: string, name: string): boolean => id.startsWith(org.keyPrefixes.get(name) ?? ' ');
    if (!session.access.on(change.object)[RIGHTS[change.kind]]) {
        return { errors: [NO_RIGHT] };
    }
    const id = change.kind === 'create' ? '' : toRecordId(change.id);
    if (id === null || (id !== '' && !isIdOf(id, change.object.name))) {
        const given = change.kind === 'create' ? '' : change.id;
        return { errors: [malformedId(change.object, given, id !== null)] };
    }
    if (id !== '' && taken.has(id)) {
        return { errors: [{ code: 'INVALID_ID_FIELD', message: `duplicate id specified: ${id}`, fields: ['Id'] }] };
    }
    const operation = change.kind === 'create' ? 'create' : 'edit';
    const input =
        change.kind === 'delete'
            ? { values: {}, errors: [] }
            : parseInput(session, change.object, change.values, operation, isIdOf);
    return input.errors.length > 0 ? { errors: input.errors } : { id, values: input.values };
};

/** Why the user may not change stored records so, by their ids. */
const refusedRecords = async (
    context: SaveContext,
    { kind, object }: Change,
    prepared: readonly Prepared[]
): Promise<Map<string, SaveError>> => {
    const ids = prepared.map((item) => item.id);
    const rows = await context.store.byIds(object, ids);
    const { canSee, canEdit, canDelete } = context.session;
    const visible = await reachable(context, object, canSee, ids);
    const allowed = await reachable(context, object, kind === 'update' ? canEdit : canDelete, ids);
    // Whoever gives a record away must have full access to it, as for deleting it.
    const givenAway = prepared.filter(({ id, values }) => {
        const owner = values['OwnerId'] ?? null;
        return owner !== null && owner !== rows.get(id)?.['OwnerId'];
    });
    const transferable = givenAway.length === 0 ? null : await reachable(context, object, canDelete, ids);
    givenAway.filter(({ id }) => transferable?.has(id) !== true).forEach(({ id }) => allowed.delete(id));
    // A record the user may not see answers like one that does not exist, deleted or not.
    const errorOf = (id: string): SaveError | null => {
        if (!visible.has(id)) {
            return NOT_THERE;
        }
        return rows.get(id)?.['IsDeleted'] === true ? DELETED : allowed.has(id) ? null : NO_RIGHT;
    };
    return new Map(
        ids.flatMap((id): [string, SaveError][] => {
            const error = errorOf(id);
            return error === null ? [] : [[id, error]];
        })
    );
};

/** What remains of a batch to be saved, and why the rest is refused, by its place in the request. */
export interface Preparation {
    readonly prepared: readonly Prepared[];
    readonly refused: ReadonlyMap<number, Errors>;
}

/** Checks object rights, values and record access of one batch. */
export const prepare = async (
    org: Org,
    context: SaveContext,
    batch: readonly (readonly [number, Change])[]
): Promise<Preparation> => {
    const prepared: Prepared[] = [];
    const refused = new Map<number, Errors>();
    const taken = new Set<string>();
    for (const [index, change] of batch) {
        const checked = check(org, context, change, taken);
        if ('errors' in checked) {
            refused.set(index, checked.errors);
        } else {
            prepared.push({ index, change, ...checked });
            taken.add(checked.id);
        }
    }
    const first = batch[0]?.[1];
    if (first === undefined || first.kind === 'create') {
        return { prepared, refused };
    }
    const errors = await refusedRecords(context, first, prepared);
    prepared.forEach(({ index, id }) => {
        const error = errors.get(id);
        if (error !== undefined) {
            refused.set(index, [error]);
        }
    });
    return { prepared: prepared.filter(({ id }) => !errors.has(id)), refused };
};
