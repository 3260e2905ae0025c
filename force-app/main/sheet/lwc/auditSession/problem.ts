import { OBJECT_LIST_CODE, coreObjectsMissing } from 'c/auditRecords';
import type { Answer, Evaluation } from 'c/auditRecords';
import { SHALLOW_RATING, STATUS } from 'c/scoring';

/** What keeps an answer from being saved until the evaluator adds to it. */
export type Problem = 'reasonMissing' | 'objectsMissing' | 'linkRefused';

/** What the platform asks of an evidence link. */
const LINK = /^https?:\/\//i;
/** A scheme, a host, perhaps a port, and whatever else without a space; as long as Evidence_Link__c holds. */
const ADDRESS = /^(?=.{1,255}$)https?:\/\/[^\s/?#:@]+(:\d+)?([/?#]\S*)?$/i;

/** Whether the platform takes a text for an evidence link: no more than its scheme is looked at. */
export const isLink = (text: string): boolean => LINK.test(text);

/** Whether a text is a whole web address. */
export const isWebAddress = (text: string): boolean => ADDRESS.test(text);

/** Whether the answer claims every core object: the platform then wants them all confirmed on the evaluation. */
export const claimsAllObjects = ({ code, rating }: Answer): boolean =>
    code === OBJECT_LIST_CODE && (rating ?? 0) > SHALLOW_RATING;

/**
 * What the platform would refuse of this answer and the evaluator can put right on the same screen. It is held back
 * instead of being sent to fail in the middle of a demo.
 */
export const problemOf = (answer: Answer, evaluation: Evaluation): Problem | null => {
    if (answer.status === STATUS.notApplicable && answer.notApplicableReason.trim() === '') {
        return 'reasonMissing';
    }
    if (claimsAllObjects(answer) && coreObjectsMissing(evaluation) > 0) {
        return 'objectsMissing';
    }
    return answer.evidenceLink === '' || isLink(answer.evidenceLink) ? null : 'linkRefused';
};
