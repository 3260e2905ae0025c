import { OBJECT_LIST_CODE, coreObjectsMissing, refusalsOf } from 'c/auditRecords';
import type { Answer, Evaluation, Refusal } from 'c/auditRecords';
import { SHALLOW_RATING, STATUS } from 'c/auditScoring';
import { isWebAddress } from 'c/auditWebAddress';

/** What keeps an answer from being saved until the evaluator adds to it, or takes from it. */
export type Problem = 'reasonMissing' | 'objectsMissing' | 'linkRefused' | Refusal;

/** What fields refuse, in the order in which it is told. */
const REFUSALS: readonly Refusal[] = ['tooLong', 'delayRefused', 'historyRefused'];

/** Whether the answer claims every core object: the platform then wants them all confirmed on the evaluation. */
export const claimsAllObjects = ({ code, rating }: Answer): boolean =>
    code === OBJECT_LIST_CODE && (rating ?? 0) > SHALLOW_RATING;

/**
 * What the platform would refuse of this answer and the evaluator can put right on the same screen. It is held back
 * instead of being sent to fail in the middle of a demo. A link that was stored before it had to be an address stays.
 */
export const problemOf = (answer: Answer, evaluation: Evaluation, stored: Answer): Problem | null => {
    if (answer.status === STATUS.notApplicable && answer.notApplicableReason.trim() === '') {
        return 'reasonMissing';
    }
    if (claimsAllObjects(answer) && coreObjectsMissing(evaluation) > 0) {
        return 'objectsMissing';
    }
    const refusals = refusalsOf(answer);
    if (refusals.length > 0) {
        return REFUSALS.find((refusal) => refusals.includes(refusal)) ?? null;
    }
    const isLinkKept = answer.evidenceLink === '' || answer.evidenceLink === stored.evidenceLink;
    return isLinkKept || isWebAddress(answer.evidenceLink) ? null : 'linkRefused';
};
