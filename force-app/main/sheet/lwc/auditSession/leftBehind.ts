import type { Answer, AnswerChange } from 'c/auditRecords';
import { STATUS, isHardStop } from 'c/auditScoring';

/**
 * What a change of an answer leaves without a meaning, blanked: the reason of a status that is no longer there, the waiver
 * of a hard stop that no longer fails, or fails in another way, the workflow of an answer on which none depends any more,
 * and the interval of what is no timer any more. It is part of the same edit, so that Undo brings it back.
 */
export const leftBehind = (answer: Answer, change: AnswerChange): AnswerChange => {
    const after = { ...answer, ...change };
    const isAnotherFailure = after.status !== answer.status || after.rating !== answer.rating;
    const isNoTimer = answer.syncMechanism === 'Timer' && after.syncMechanism !== 'Timer';
    return {
        ...(after.status !== STATUS.notApplicable && after.notApplicableReason !== '' && { notApplicableReason: '' }),
        ...(!after.isBlocking && after.dependentWorkflow !== '' && { dependentWorkflow: '' }),
        ...(isNoTimer && answer.factKind === 'Mechanism' && after.statedSeconds !== null && { statedSeconds: null }),
        ...(answer.waiverReason !== '' && (isAnotherFailure || !isHardStop(after)) && { waiverReason: '' })
    };
};
