import type { SaveContext, SaveError } from '../automation/index.ts';
import { createRecords, deleteRecords, SaveFailed, updateRecords } from '../automation/index.ts';
import type { ObjectModel } from '../metadata/model.ts';
import type { Org } from '../org.ts';
import type { Change, Outcome, Prepared } from './change-checks.ts';
import { prepare } from './change-checks.ts';

export type { Change, Outcome } from './change-checks.ts';

/** Why a record without a mistake was not saved: another one of its request had one. */
export const ROLLED_BACK: SaveError = {
    code: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
    fields: []
};

const save = async (
    context: SaveContext,
    object: ObjectModel,
    kind: Change['kind'],
    items: readonly Prepared[]
): Promise<string[]> => {
    switch (kind) {
        case 'create':
            return await createRecords(context, object, items, 'user');
        case 'update':
            await updateRecords(context, object, items, 'user');
            return items.map((item) => item.id);
        case 'delete':
            await deleteRecords(
                context,
                object,
                items.map((item) => item.id)
            );
            return items.map((item) => item.id);
    }
};

/** Saves a batch; records that fail are left out and the rest is tried again, as the platform does. */
const runBatch = async (
    org: Org,
    context: SaveContext,
    batch: readonly (readonly [number, Change])[],
    allOrNone: boolean,
    outcomes: Map<number, Outcome>
): Promise<void> => {
    const first = batch[0]?.[1];
    if (first === undefined) {
        return;
    }
    const { prepared, refused } = await prepare(org, context, batch);
    refused.forEach((errors, index) => outcomes.set(index, { success: false, errors }));
    let remaining = prepared;
    while (remaining.length > 0 && !(allOrNone && [...outcomes.values()].some((outcome) => !outcome.success))) {
        const attempted = remaining;
        try {
            const ids = await context.undoable(() => save(context, first.object, first.kind, attempted));
            attempted.forEach(({ index }, position) => outcomes.set(index, { success: true, id: ids[position] ?? '' }));
            return;
        } catch (error) {
            if (!(error instanceof SaveFailed)) {
                throw error;
            }
            error.errors.forEach((errors, position) => {
                const index = attempted[position]?.index;
                if (index !== undefined) {
                    outcomes.set(index, { success: false, errors });
                }
            });
            remaining = attempted.filter((_, position) => !error.errors.has(position));
        }
    }
};

/** Neighbours of the same kind and object are saved together. */
const batchesOf = (changes: readonly Change[]): (readonly [number, Change])[][] => {
    const batches: (readonly [number, Change])[][] = [];
    changes.forEach((change, index) => {
        const last = batches.at(-1);
        const previous = last?.[0]?.[1];
        if (last !== undefined && previous?.kind === change.kind && previous.object === change.object) {
            last.push([index, change]);
        } else {
            batches.push([[index, change]]);
        }
    });
    return batches;
};

/** Marks the end of a transaction whose outcomes say why. */
class RolledBack extends Error {}

/**
 * Makes changes inside a transaction. With `allOrNone`, any failure undoes all of them.
 * @returns an outcome for each change, in order
 */
export const applyChanges = async (
    org: Org,
    context: SaveContext,
    changes: readonly Change[],
    allOrNone: boolean
): Promise<Outcome[]> => {
    const outcomes = new Map<number, Outcome>();
    const failed = (): boolean => [...outcomes.values()].some((outcome) => !outcome.success);
    try {
        await context.undoable(async () => {
            for (const batch of batchesOf(changes)) {
                await runBatch(org, context, batch, allOrNone, outcomes);
                if (allOrNone && failed()) {
                    throw new RolledBack();
                }
            }
        });
    } catch (error) {
        if (!(error instanceof RolledBack)) {
            throw error;
        }
        return changes.map((_, index): Outcome => {
            const outcome = outcomes.get(index);
            return outcome?.success === false ? outcome : { success: false, errors: [ROLLED_BACK] };
        });
    }
    return changes.map((_, index) => outcomes.get(index) ?? { success: false, errors: [ROLLED_BACK] });
};
