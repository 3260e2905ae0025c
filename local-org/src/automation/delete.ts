import type { ObjectModel } from '../metadata/model.ts';
import type { Row } from '../metadata/values.ts';
import type { Draft } from './draft.ts';
import { errorsOf } from './draft.ts';
import { runFlows } from './flow/flow-runner.ts';
import { noteDeleted } from './recycle-bin.ts';
import { loadParents } from './record-views.ts';
import type { SaveContext } from './save-context.ts';
import { failOnErrors, SaveFailed } from './save-error.ts';
import { rollUp } from './save.ts';

const referencesTo = (context: SaveContext, object: ObjectModel) =>
    [...context.model.objects.values()]
        .filter((child) => child.kind !== 'customMetadata')
        .flatMap((child) =>
            [...child.fields.values()]
                .filter((field) => field.reference?.to === object.name && !field.isSystem)
                .map((field) => ({ child, field }))
        );

const markDeleted = async (context: SaveContext, object: ObjectModel, rows: readonly Row[]): Promise<void> => {
    const stamp = context.now.toISOString();
    const deleted = rows.map((row) => ({
        ...row,
        IsDeleted: true,
        LastModifiedDate: stamp,
        LastModifiedById: context.session.userId,
        SystemModstamp: stamp
    }));
    const names = ['IsDeleted', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp'];
    await context.store.update(object, deleted, names);
};

const asDraft = (row: Row): Draft => ({ before: row, row: { ...row }, given: new Set<string>(), errors: [] });

/** Details that go with their master start no flow: only the record that somebody deletes does. */
const runFlowsBefore = async (context: SaveContext, object: ObjectModel, rows: readonly Row[]): Promise<void> => {
    const drafts = rows.map(asDraft);
    await runFlows(context, context.automationOf(object).beforeDelete, drafts);
    failOnErrors(errorsOf(drafts));
};

/** Removes details; what keeps one of them is said of its master. @param masters their positions in the batch */
const removeDetails = async (
    context: SaveContext,
    child: ObjectModel,
    details: readonly Row[],
    masters: readonly number[],
    roots: readonly string[]
): Promise<void> => {
    try {
        await removeRecords(
            context,
            child,
            details.map((row) => String(row['Id'])),
            masters.map((index) => roots[index] ?? '')
        );
    } catch (error) {
        if (!(error instanceof SaveFailed)) {
            throw error;
        }
        throw new SaveFailed(new Map([...error.errors].map(([index, errors]) => [masters[index] ?? 0, errors])));
    }
};

/**
 * Deletes records softly, with their details; lookups to them are cleared or refuse, as each declares.
 * @param roots for each, the record whose deletion takes it along: itself, or its master's
 * @throws SaveFailed when a lookup restricts the deletion; the caller rolls back
 */
const removeRecords = async (
    context: SaveContext,
    object: ObjectModel,
    ids: readonly string[],
    roots: readonly string[]
): Promise<void> => {
    const stored = await context.store.byIds(object, ids);
    const rows = ids.map((id) => stored.get(id) ?? {});
    // First, so that details deleted with their master do not change its roll-ups on the way out.
    await markDeleted(context, object, rows);
    await noteDeleted(context, object, ids, roots);
    for (const { child, field } of referencesTo(context, object)) {
        const related = [...(await context.store.whereIn(child, field.name, ids)).values()];
        if (related.length === 0) {
            continue;
        }
        if (field.reference?.onDelete === 'Restrict') {
            const blocked = new Set(related.map((row) => row[field.name]));
            const message = `Your attempt to delete this record could not be completed because it is associated with ${child.pluralLabel}.`;
            const error = { code: 'DELETE_FAILED', message, fields: [] };
            throw new SaveFailed(
                new Map(ids.flatMap((id, index) => (blocked.has(id) ? [[index, [error]] as const] : [])))
            );
        }
        if (field.reference?.onDelete === 'Cascade') {
            const masters = related.map((row) => ids.indexOf(String(row[field.name])));
            await context.nested(() => removeDetails(context, child, related, masters, roots));
        } else {
            // The platform clears such lookups without running the child's automation; its formulas see it all the same.
            const views = await loadParents(context, child, []);
            const cleared = related.map((row) => ({ ...row, [field.name]: null }));
            await context.store.update(
                child,
                cleared.map((row) => ({ ...row, ...views.view(child, row).servedFormulas() })),
                [field.name, ...context.automationOf(child).formulas.keys()]
            );
        }
    }
    const drafts = rows.map(asDraft);
    drafts.forEach(({ row }) => Object.assign(row, { IsDeleted: true }));
    await rollUp(context, context.automationOf(object), drafts);
    failOnErrors(errorsOf(drafts));
};

/**
 * Deletes records for a user: flows before the deletion may refuse it.
 * @throws SaveFailed when a flow or a lookup that restricts refuses, by position in `ids`; the caller rolls back
 */
export const deleteRecords = async (
    context: SaveContext,
    object: ObjectModel,
    ids: readonly string[]
): Promise<void> => {
    const stored = await context.store.byIds(object, ids);
    await runFlowsBefore(
        context,
        object,
        ids.map((id) => stored.get(id) ?? {})
    );
    await removeRecords(context, object, ids, ids);
};
