import { FormulaFailure } from '../../formula/index.ts';
import type { DataElement } from '../../../../org-model/flows/flow-model.ts';
import type { Draft } from '../draft.ts';
import { loadParents } from '../record-views.ts';
import type { SaveContext } from '../save-context.ts';
import type { CompiledFlow } from './compile-flow.ts';
import { runDataElement } from './data-elements.ts';
import { starts } from './entry.ts';
import type { DataReply } from './interview.ts';
import { Interview } from './interview.ts';
import { InterviewData } from './interview-data.ts';

interface Paused {
    readonly interview: Interview;
    readonly steps: Generator<DataElement, void, DataReply>;
    readonly element: DataElement;
}

/** Runs an interview to its next data element. A formula that cannot be computed fails the flow, and so the record. */
const advanced = (
    interview: Interview,
    steps: Generator<DataElement, void, DataReply>,
    advance: () => IteratorResult<DataElement, void>
): Paused[] => {
    try {
        const result = advance();
        return result.done === true ? [] : [{ interview, steps, element: result.value }];
    } catch (error) {
        if (!(error instanceof FormulaFailure)) {
            throw error;
        }
        interview.fail(`A formula of the flow cannot be computed: ${error.message}.`);
        return [];
    }
};

/**
 * Runs flows over a batch: an interview for each record, and each data element once for all interviews that wait at
 * it. Errors are added to the drafts.
 */
export const runFlows = async (
    context: SaveContext,
    flows: readonly CompiledFlow[],
    drafts: readonly Draft[]
): Promise<void> => {
    for (const flow of flows) {
        const object = context.model.objects.get(flow.model.object);
        if (object === undefined || drafts.length === 0) {
            continue;
        }
        const rows = drafts.flatMap((draft) => [draft.row, draft.before ?? {}]);
        const parents = await loadParents(context, object, rows);
        const started = drafts.filter((draft) => draft.errors.length === 0 && starts(context, flow, parents, draft));
        let waiting = started.flatMap((draft) => {
            const interview = new Interview(new InterviewData(context, flow, object, draft, parents));
            const steps = interview.run();
            return advanced(interview, steps, () => steps.next());
        });
        while (waiting.length > 0) {
            const name = waiting[0]?.element.name;
            const group = waiting.filter((item) => item.element.name === name);
            const replies = await runDataElement(context, group);
            const resumed = group.flatMap((item, index) =>
                advanced(item.interview, item.steps, () =>
                    item.steps.next(replies[index] ?? { ok: false, message: 'no reply' })
                )
            );
            waiting = [...waiting.filter((item) => item.element.name !== name), ...resumed];
        }
    }
};
