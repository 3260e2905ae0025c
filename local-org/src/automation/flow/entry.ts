import type { FlowCondition } from '../../../../org-model/flows/flow-model.ts';
import type { Row } from '../../metadata/values.ts';
import { isSameValue } from '../../metadata/values.ts';
import type { Draft } from '../draft.ts';
import type { LoadedParents } from '../record-views.ts';
import type { SaveContext } from '../save-context.ts';
import { holds } from './comparisons.ts';
import type { CompiledFlow } from './compile-flow.ts';
import { constantValue } from './flow-data.ts';

const meets = (condition: FlowCondition, row: Row, before: Row | null): boolean => {
    const value = row[condition.left] ?? null;
    const right = condition.right;
    const expected = right === null || right.kind === 'reference' ? null : constantValue(right);
    if (condition.operator === 'IsChanged') {
        const changed = before !== null && !isSameValue(value, before[condition.left]);
        return changed === (expected !== false);
    }
    return holds(condition.operator, value, expected);
};

const meetsEntry = (
    context: SaveContext,
    flow: CompiledFlow,
    parents: LoadedParents,
    row: Row,
    before: Row | null
): boolean => {
    const { entry, object: name } = flow.model;
    const object = context.model.objects.get(name);
    if (flow.entryFormula !== null && object !== undefined) {
        const record = parents.view(object, row);
        const prior = before === null ? null : parents.view(object, before);
        return flow.entryFormula.evaluate({ record, prior, asker: context.asker, now: context.now }) === true;
    }
    const results = entry.conditions.map((condition) => meets(condition, row, before));
    return entry.logic === 'and' ? results.every(Boolean) : results.some(Boolean);
};

/** Whether a flow starts for a record of this save or deletion. */
export const starts = (context: SaveContext, flow: CompiledFlow, parents: LoadedParents, draft: Draft): boolean => {
    if (flow.model.moment === 'beforeDelete') {
        return meetsEntry(context, flow, parents, draft.row, null);
    }
    const isCreate = draft.before === null;
    if (isCreate ? !flow.model.onCreate : !flow.model.onUpdate) {
        return false;
    }
    if (!meetsEntry(context, flow, parents, draft.row, draft.before)) {
        return false;
    }
    return (
        isCreate ||
        draft.before === null ||
        !flow.model.onlyWhenChangedToMeet ||
        !meetsEntry(context, flow, parents, draft.before, null)
    );
};
