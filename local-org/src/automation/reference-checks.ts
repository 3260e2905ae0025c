import { quoted, SqlParameters } from '../database/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import type { Draft } from './draft.ts';
import { alive, reject } from './draft.ts';
import type { SaveContext } from './save-context.ts';

/** Ids of an object that exist, are not deleted and satisfy a visibility. */
const reachable = async (
    context: SaveContext,
    target: ObjectModel,
    ids: readonly string[],
    mode: 'exists' | 'see' | 'edit'
): Promise<Set<string>> => {
    const parameters = new SqlParameters();
    const list = parameters.add([...ids], 'text[]');
    const visibility = mode === 'edit' ? context.session.canEdit : context.session.canSee;
    const guard = mode === 'exists' ? null : visibility.condition(target, 't', parameters);
    const rows = await context.sql.query(
        `SELECT t."Id" FROM ${quoted(target.name)} AS t
         WHERE t."Id" = ANY(${list}) AND NOT t."IsDeleted"${guard === null ? '' : ` AND ${guard}`}`,
        parameters.values
    );
    return new Set(rows.map((row) => String(row['Id'])));
};

const isChanged = (draft: Draft, field: FieldModel): boolean =>
    draft.row[field.name] !== (draft.before?.[field.name] ?? null);

/** A detail stays with its master, whoever saves it, unless its field lets it move. */
const refuseReparenting = (field: FieldModel, drafts: readonly Draft[]): void => {
    if (field.reference?.isMasterDetail === true && !field.reference.isReparentable) {
        drafts
            .filter((draft) => draft.before !== null && isChanged(draft, field))
            .forEach((draft) =>
                reject(draft, 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: the master of a record does not change`, [
                    field.name
                ])
            );
    }
};

/**
 * Checks that lookups lead to records that exist and, for a user's own save, that the user may see them. A new detail
 * needs a master the user may edit, unless reading it is declared to be enough.
 */
export const checkReferences = async (
    context: SaveContext,
    object: ObjectModel,
    drafts: readonly Draft[],
    mode: 'user' | 'system'
): Promise<void> => {
    for (const field of object.fields.values()) {
        const target = field.reference === null ? undefined : context.model.objects.get(field.reference.to);
        if (field.reference === null || target === undefined || field.isSystem) {
            continue;
        }
        refuseReparenting(field, alive(drafts));
        const concerned = alive(drafts).filter(
            (draft) => typeof draft.row[field.name] === 'string' && isChanged(draft, field)
        );
        const ids = [...new Set(concerned.map((draft) => String(draft.row[field.name])))];
        if (ids.length === 0) {
            continue;
        }
        // To a user, a record they may not see is one that does not exist: the error must not tell the two apart.
        const existing = await reachable(context, target, ids, mode === 'system' ? 'exists' : 'see');
        const needsEdit = field.reference.isMasterDetail && !field.reference.writeRequiresMasterRead;
        const allowed = mode === 'user' && needsEdit ? await reachable(context, target, ids, 'edit') : existing;
        for (const draft of concerned) {
            const id = String(draft.row[field.name]);
            if (!existing.has(id)) {
                reject(draft, 'INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`, [field.name]);
            } else if (!allowed.has(id)) {
                reject(
                    draft,
                    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                    `insufficient access rights on cross-reference id: ${id}`,
                    [field.name]
                );
            }
        }
    }
};
