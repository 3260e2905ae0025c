import type { Answer, AnswerChange } from 'c/auditRecords';
import { STATUS, isHardStop } from 'c/scoring';

/**
 * What a change of an answer leaves without a meaning, blanked: the reason of a status that is no longer there, and the
 * waiver of a hard stop that no longer fails, or fails in another way. It is part of the same edit, so that Undo brings it back.
 */
export const leftBehind = (answer: Answer, change: AnswerChange): AnswerChange => {
    const after = { ...answer, ...change };
    const isAnotherFailure = after.status !== answer.status || after.rating !== answer.rating;
    return {
        ...(after.status !== STATUS.notApplicable && after.notApplicableReason !== '' && { notApplicableReason: '' }),
        ...(answer.waiverReason !== '' && (isAnotherFailure || !isHardStop(after)) && { waiverReason: '' })
    };
};
