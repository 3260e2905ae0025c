import type { ObjectModel } from '../metadata/model.ts';
import { masterFieldOf } from '../metadata/names.ts';
import type { Draft } from './draft.ts';
import { errorsOf } from './draft.ts';
import { deletedWith, forgetDeleted } from './recycle-bin.ts';
import type { SaveContext } from './save-context.ts';
import { failOnErrors, SaveFailed } from './save-error.ts';
import { rollUp } from './save.ts';
import { checkUnique } from './uniqueness.ts';

const failed = (message: string): SaveFailed =>
    new SaveFailed(new Map([[0, [{ code: 'UNDELETE_FAILED', message, fields: [] }]]]));

/** A detail has to have a master to come back to. */
const refuseOrphans = async (context: SaveContext, object: ObjectModel, id: string): Promise<void> => {
    const field = masterFieldOf(object);
    const master = field?.reference == null ? undefined : context.model.objects.get(field.reference.to);
    if (field === null || master === undefined) {
        return;
    }
    const [row] = [...(await context.store.byIds(object, [id])).values()];
    const masterId = String(row?.[field.name]);
    if ((await context.store.byIds(master, [masterId])).get(masterId)?.['IsDeleted'] !== false) {
        throw failed('Entity cannot be restored, because the record it belongs to is deleted');
    }
};

/** The rows of one object as they come back: the same, and written now. To unique fields they are like new ones. */
const restoredDrafts = async (context: SaveContext, object: ObjectModel, ids: readonly string[]): Promise<Draft[]> => {
    const stamp = context.now.toISOString();
    return [...(await context.store.byIds(object, ids)).values()].map((row) => ({
        before: null,
        row: {
            ...row,
            IsDeleted: false,
            LastModifiedDate: stamp,
            LastModifiedById: context.session.userId,
            SystemModstamp: stamp
        },
        given: new Set<string>(),
        errors: []
    }));
};

const failOnFirst = (drafts: readonly Draft[]): void => {
    const [errors] = errorsOf(drafts).values();
    failOnErrors(new Map(errors === undefined ? [] : [[0, errors]]));
};

/**
 * Brings a deleted record back, with the details that went with it. No rule and no flow of theirs runs: the platform
 * has none for this. Unique fields are checked and roll-ups computed, so a master's rules may refuse.
 * @throws SaveFailed at position 0; the caller rolls back
 */
export const undeleteRecord = async (context: SaveContext, object: ObjectModel, id: string): Promise<void> => {
    const found = await deletedWith(context, id);
    if (found.size === 0) {
        throw failed('Entity is not in the recycle bin');
    }
    await refuseOrphans(context, object, id);
    const restored: (readonly [ObjectModel, Draft[]])[] = [];
    for (const [name, ids] of found) {
        const model = context.model.objects.get(name);
        if (model !== undefined) {
            const drafts = await restoredDrafts(context, model, ids);
            await checkUnique(context, model, drafts);
            failOnFirst(drafts);
            await context.store.update(
                model,
                drafts.map(({ row }) => row),
                ['IsDeleted', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']
            );
            restored.push([model, drafts]);
        }
    }
    await forgetDeleted(context, id);
    for (const [model, drafts] of restored) {
        await rollUp(context, context.automationOf(model), drafts);
        failOnFirst(drafts);
    }
};
