import type { PageReference } from 'lightning/navigation';

/** What the committee's document is about. */
export interface CommitteeChoice {
    /** Empty where the address names no opportunity. */
    readonly opportunityId: string;
    /** The evaluations that are compared, in their order; none stands for all there are. */
    readonly evaluationIds: readonly string[];
    /** Whether they are compared although they are unlike. */
    readonly isComparedUnlike: boolean;
}

/** Developer name of the tab that shows the document. */
const TAB = 'Audit_Committee';
const BETWEEN_IDS = ',';
const COMPARED = 'compared';

/** The page that shows the document. Of an address the platform keeps what begins with a namespace, or with c__. */
export const committeePage = ({ opportunityId, evaluationIds, isComparedUnlike }: CommitteeChoice): PageReference => ({
    type: 'standard__navItemPage',
    attributes: { apiName: TAB },
    state: {
        c__recordId: opportunityId,
        c__evaluations: evaluationIds.join(BETWEEN_IDS),
        ...(isComparedUnlike && { c__unlike: COMPARED })
    }
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
