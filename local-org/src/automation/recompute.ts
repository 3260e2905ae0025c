import type { ObjectModel } from '../metadata/model.ts';
import { LoadedParents } from './record-views.ts';
import { changedRollUps } from './roll-ups.ts';
import type { SaveContext } from './save-context.ts';

/** Details before their masters: a roll-up sums what its details' formulas gave. */
const detailsFirst = (context: SaveContext): ObjectModel[] => {
    const ordered: ObjectModel[] = [];
    const visit = (object: ObjectModel): void => {
        if (ordered.includes(object)) {
            return;
        }
        const details = [...object.fields.values()].flatMap((field) =>
            field.summary === null ? [] : (context.model.objects.get(field.summary.child) ?? [])
        );
        details.forEach(visit);
        ordered.push(object);
    };
    [...context.model.objects.values()].filter((object) => object.kind !== 'customMetadata').forEach(visit);
    return ordered;
};

/**
 * Computes every roll-up and formula field again, after the metadata changed under existing data. Rules and flows do
 * not run: nobody changed a record.
 */
export const recomputeEverything = async (context: SaveContext): Promise<void> => {
    const views = new LoadedParents(context);
    for (const object of detailsFirst(context)) {
        for (const child of context.model.objects.values()) {
            for (const group of context.automationOf(child).rollUps.filter((item) => item.parent === object)) {
                const ids = [...(await context.store.all(object)).keys()];
                const changed = await changedRollUps(context, child, group, ids);
                const rows = [...changed.values()].map(({ before, changes }) => ({ ...before, ...changes }));
                await context.store.update(
                    object,
                    rows,
                    group.fields.map((field) => field.name)
                );
            }
        }
        const rows = [...(await context.store.all(object)).values()];
        const formulas = [...context.automationOf(object).formulas.keys()];
        const served = rows.map((row) => ({ ...row, ...views.view(object, row).servedFormulas() }));
        await context.store.update(object, served, formulas);
    }
};
