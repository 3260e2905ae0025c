import type { ObjectModel } from '../metadata/model.ts';
import type { FieldValue, Row } from '../metadata/values.ts';
import { isSameValue } from '../metadata/values.ts';
import type { ObjectAutomation } from './compiled.ts';
import type { Draft } from './draft.ts';
import { alive, errorsOf, idOf, reject } from './draft.ts';
import { runFlows } from './flow/flow-runner.ts';
import { keepHistory } from './history.ts';
import { assignAutoNumbers, newRow } from './new-record.ts';
import { loadParents } from './record-views.ts';
import { checkReferences } from './reference-checks.ts';
import { changedRollUps } from './roll-ups.ts';
import type { SaveContext } from './save-context.ts';
import type { SaveError } from './save-error.ts';
import { failOnErrors, SaveFailed } from './save-error.ts';
import { checkUnique } from './uniqueness.ts';
import { runValidationRules } from './validation.ts';
import { checkRequired, checkValues } from './value-checks.ts';

/** Who saves: a user within their rights, or the system for a flow or a roll-up. */
export type SaveMode = 'user' | 'system';

const changedNames = (draft: Draft): string[] =>
    Object.keys(draft.row).filter((name) => !isSameValue(draft.row[name], draft.before?.[name]));

/** Formula fields as stored beside the row; see `formula-fields.ts` for why they can be. */
const computeFormulas = async (context: SaveContext, object: ObjectModel, drafts: readonly Draft[]): Promise<void> => {
    const parents = await loadParents(context, object, []);
    for (const draft of drafts) {
        Object.assign(draft.row, parents.view(object, draft.row).servedFormulas());
    }
};

const write = async (context: SaveContext, object: ObjectModel, drafts: readonly Draft[]): Promise<void> => {
    const created = drafts.filter((draft) => draft.before === null);
    const updated = drafts.filter((draft) => draft.before !== null);
    if (created.length > 0) {
        await assignAutoNumbers(context, object, created);
    }
    const stamp = context.now.toISOString();
    for (const { row } of updated) {
        Object.assign(row, {
            LastModifiedDate: stamp,
            LastModifiedById: context.session.userId,
            SystemModstamp: stamp
        });
    }
    await computeFormulas(context, object, drafts);
    if (created.length > 0) {
        await context.store.insert(
            object,
            created.map((draft) => draft.row)
        );
    }
    await keepHistory(context, object, drafts);
    const names = new Set(updated.flatMap(changedNames));
    await context.store.update(
        object,
        updated.map((draft) => draft.row),
        [...names]
    );
};

const parentIdsOf = (draft: Draft, foreignKey: string): string[] =>
    [draft.row[foreignKey], draft.before?.[foreignKey]].filter((id) => typeof id === 'string');

/**
 * Why a parent was not saved, as the platform says it of the record whose save touched the parent: in a sentence of its
 * own around the first error. A field of the parent is none of the record's, so the error is the whole record's.
 */
const ofAffectedRecord = ([first]: readonly SaveError[]): SaveError => ({
    code: first?.code ?? 'UNKNOWN_EXCEPTION',
    message: `There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "${first?.message ?? ''}".`,
    fields: []
});

/** Recomputes the parents' roll-ups; a parent that changes goes through its own save, rules and flows included. */
export const rollUp = async (
    context: SaveContext,
    automation: ObjectAutomation,
    drafts: readonly Draft[]
): Promise<void> => {
    for (const group of automation.rollUps) {
        const key = group.foreignKey.name;
        const ids = [...new Set(drafts.flatMap((draft) => parentIdsOf(draft, key)))];
        const changed = await changedRollUps(context, automation.object, group, ids);
        const parents = [...changed.values()].map(({ before, changes }): Draft => ({
            before,
            row: { ...before, ...changes },
            given: new Set(Object.keys(changes)),
            errors: []
        }));
        try {
            await context.nested(() => runSave(context, group.parent, parents, 'system'));
        } catch (error) {
            if (!(error instanceof SaveFailed)) {
                throw error;
            }
            for (const [index, errors] of error.errors) {
                const id = String(parents[index]?.row['Id']);
                drafts
                    .filter((draft) => parentIdsOf(draft, key).includes(id))
                    .forEach((draft) => draft.errors.push(ofAffectedRecord(errors)));
            }
        }
    }
};

/** The order of execution for a batch of one object, from system checks to the parents' roll-ups. */
const runSave = async (
    context: SaveContext,
    object: ObjectModel,
    drafts: readonly Draft[],
    mode: SaveMode
): Promise<void> => {
    if (drafts.length === 0) {
        return;
    }
    const automation = context.automationOf(object);
    drafts.forEach((draft) => checkValues(object, draft, draft.before === null ? Object.keys(draft.row) : draft.given));
    await checkReferences(context, object, drafts, mode);
    const snapshots = new Map(alive(drafts).map((draft) => [draft, { ...draft.row }]));
    await runFlows(context, automation.beforeSave, alive(drafts));
    for (const draft of alive(drafts)) {
        const earlier: Row = snapshots.get(draft) ?? {};
        const touched = Object.keys(draft.row).filter((name) => !isSameValue(draft.row[name], earlier[name]));
        checkValues(object, draft, touched);
        checkRequired(object, draft);
    }
    await runValidationRules(context, automation, drafts);
    await checkUnique(context, object, drafts);
    failOnErrors(errorsOf(drafts));
    await write(context, object, drafts);
    await runFlows(context, automation.afterSave, drafts);
    failOnErrors(errorsOf(drafts));
    await rollUp(context, automation, drafts);
    failOnErrors(errorsOf(drafts));
};

export interface NewRecord {
    readonly values: Row;
}

export interface ChangedRecord {
    readonly id: string;
    readonly values: Row;
}

/**
 * Creates records of one object in one go.
 * @returns their ids, in order
 * @throws SaveFailed when any cannot be saved; the caller rolls back
 */
export const createRecords = async (
    context: SaveContext,
    object: ObjectModel,
    records: readonly NewRecord[],
    mode: SaveMode
): Promise<string[]> => {
    const ids = await context.store.nextIds(object, records.length);
    const drafts = records.map(({ values }, index): Draft => ({
        before: null,
        row: newRow(context, object, ids[index] ?? '', values),
        given: new Set(Object.keys(values)),
        errors: []
    }));
    await context.nested(() => runSave(context, object, drafts, mode));
    return ids;
};

/**
 * Changes existing records of one object in one go; each id at most once.
 * @throws SaveFailed when any cannot be saved; the caller rolls back
 */
export const updateRecords = async (
    context: SaveContext,
    object: ObjectModel,
    records: readonly ChangedRecord[],
    mode: SaveMode
): Promise<void> => {
    const stored = await context.store.byIds(
        object,
        records.map((record) => record.id)
    );
    const drafts = records.map(({ id, values }): Draft => {
        const before = stored.get(id) ?? null;
        const changes: Record<string, FieldValue> = {};
        for (const [name, value] of Object.entries(values)) {
            changes[name] = object.fields.get(name)?.type === 'Checkbox' ? value === true : value;
        }
        const draft = { before, row: { ...before, ...changes }, given: new Set(Object.keys(values)), errors: [] };
        if (before === null || before['IsDeleted'] === true) {
            reject(draft, 'ENTITY_IS_DELETED', 'entity is deleted');
        }
        return draft;
    });
    failOnErrors(errorsOf(drafts));
    await context.nested(() => runSave(context, object, drafts, mode));
};

export { idOf };
