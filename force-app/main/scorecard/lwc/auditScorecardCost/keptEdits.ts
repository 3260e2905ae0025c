import type { CostEdits } from 'c/auditCostEdits';

/** What could not be saved, by opportunity: who looks at another view and comes back finds it as it was typed. */
const kept = new Map<string, CostEdits>();

/** Keeps edits for as long as any of them is not known to be stored, until the page is loaded anew. */
export const keepEdits = (opportunityId: string, edits: CostEdits): void => {
    if (edits.hasUnsavedWork) {
        kept.set(opportunityId, edits);
    } else {
        kept.delete(opportunityId);
    }
};

/** Edits that were kept for an opportunity. */
export const keptEdits = (opportunityId: string): CostEdits | undefined => kept.get(opportunityId);
