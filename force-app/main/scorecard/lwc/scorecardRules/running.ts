import { VERDICT } from 'c/scoring';
import type { VendorEvaluation } from 'c/scorecardRecords';

/** Whether nothing was asked yet: the total then says nothing. */
export const isUnasked = ({ openCount, applicableCount }: VendorEvaluation): boolean => openCount === applicableCount;

/** Whether a hard stop that nobody waived bars the vendor from being signed. */
export const isStopped = ({ verdict }: VendorEvaluation): boolean => verdict === VERDICT.hardStop;

/**
 * Who can be first, in the order given: everyone with answers and without a hard stop. Where a hard stop bars everyone,
 * they are compared all the same.
 */
export const inTheRunning = <Evaluation extends VendorEvaluation>(
    evaluations: readonly Evaluation[]
): readonly Evaluation[] => {
    const asked = evaluations.filter((evaluation) => !isUnasked(evaluation));
    const clear = asked.filter((evaluation) => !isStopped(evaluation));
    return clear.length > 0 ? clear : asked;
};
