import type { DecisionValue } from 'c/auditScorecardRecords';

/** A decision that is being written. */
export interface Draft {
    value: DecisionValue;
    reason: string;
}

/** Drafts of this session, by evaluation: who looks at another view meanwhile finds the words as they were left. */
const kept = new Map<string, Draft>();

/** What is being written on an evaluation; null when nothing is. */
export const keptDraft = (evaluationId: string): Draft | null => kept.get(evaluationId) ?? null;

/** Keeps a draft until the page is loaded anew; null ends it. */
export const keepDraft = (evaluationId: string, draft: Draft | null): void => {
    if (draft) {
        kept.set(evaluationId, draft);
    } else {
        kept.delete(evaluationId);
    }
};
