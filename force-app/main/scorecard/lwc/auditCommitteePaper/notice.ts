import type { CommitteeComparison } from 'c/auditCommitteeRecords';
import type { LoadState } from 'c/auditScorecardLoad';
import emptyText from '@salesforce/label/c.Audit_Committee_Empty_Text';
import emptyTitle from '@salesforce/label/c.Audit_Scorecard_Empty_Title';
import missingText from '@salesforce/label/c.Audit_Committee_Missing_Text';
import missingTitle from '@salesforce/label/c.Audit_Committee_Missing_Title';
import nothingChosenText from '@salesforce/label/c.Audit_Committee_Nothing_Chosen_Text';
import nothingChosenTitle from '@salesforce/label/c.Audit_Committee_Nothing_Chosen_Title';

/** What the page says in place of a document. */
export interface Notice {
    readonly title: string;
    readonly text: string;
}

/** Why there is nothing to print, and what to do about it; null where there is something, or may still be. */
export const noticeOf = (
    opportunityId: string | undefined,
    state: LoadState,
    compared: CommitteeComparison | null
): Notice | null => {
    if (opportunityId === undefined) {
        return { title: nothingChosenTitle, text: nothingChosenText };
    }
    if (state.kind === 'empty') {
        return { title: emptyTitle, text: emptyText };
    }
    return compared?.evaluations.length === 0 ? { title: missingTitle, text: missingText } : null;
};
