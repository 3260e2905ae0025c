import type { PageReference } from 'lightning/navigation';
import { PAPER_TAB, pageOfTab } from 'c/auditPaperTab';

/** What the committee's document is about. */
export interface CommitteeChoice {
    /** Empty where the address names no opportunity. */
    readonly opportunityId: string;
    /** The evaluations that are compared, in their order; none stands for all there are. */
    readonly evaluationIds: readonly string[];
    /** Whether they are compared although they are unlike. */
    readonly isComparedUnlike: boolean;
}

const BETWEEN_IDS = ',';
const COMPARED = 'compared';

/** The page that shows the document. */
export const committeePage = ({ opportunityId, evaluationIds, isComparedUnlike }: CommitteeChoice): PageReference =>
    pageOfTab(PAPER_TAB.committee, {
        c__recordId: opportunityId,
        c__evaluations: evaluationIds.join(BETWEEN_IDS),
        ...(isComparedUnlike && { c__unlike: COMPARED })
    });

/** What a page's address asks for. */
export const committeeChoice = (page: PageReference): CommitteeChoice => {
    const { c__recordId: opportunityId = '', c__evaluations: ids = '', c__unlike: unlike } = page.state ?? {};
    return {
        opportunityId,
        evaluationIds: ids.split(BETWEEN_IDS).filter((id) => id !== ''),
        isComparedUnlike: unlike === COMPARED
    };
};
