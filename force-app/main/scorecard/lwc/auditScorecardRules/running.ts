import { VERDICT } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';

/** Whether nothing was asked yet: the total then says nothing. */
export const isUnasked = ({ openCount, applicableCount }: VendorEvaluation): boolean => openCount === applicableCount;

/** Whether anything can still change the total: a question that is open, or a dimension that has no answer yet. */
export const isOpen = ({ openCount, dimensions }: VendorEvaluation): boolean =>
    openCount > 0 || dimensions.some(({ isMissing }) => isMissing);

/** Whether a hard stop that nobody waived bars the vendor from being signed. */
export const isStopped = ({ verdict }: VendorEvaluation): boolean => verdict === VERDICT.hardStop;

/** Who is of another vendor than these: no vendor is ahead of itself. */
export const ofOthers = <Evaluation extends VendorEvaluation>(
    evaluations: readonly Evaluation[],
    vendors: readonly VendorEvaluation[]
): readonly Evaluation[] =>
    evaluations.filter(({ vendorKey }) => !vendors.some((vendor) => vendor.vendorKey === vendorKey));

/** The first sheet of each vendor, in the order given. */
export const oneOfEach = <Evaluation extends VendorEvaluation>(
    evaluations: readonly Evaluation[]
): readonly Evaluation[] =>
    evaluations.filter(
        ({ vendorKey }, index) => evaluations.findIndex((other) => other.vendorKey === vendorKey) === index
    );

/** How many vendors there are, each counted once however many sheets it has. */
export const vendorCount = (evaluations: readonly VendorEvaluation[]): number =>
    new Set(evaluations.map(({ vendorKey }) => vendorKey)).size;

/** Whether a vendor has several sheets here, so that a count of them is no count of vendors. */
export const hasSeveralSheets = (evaluations: readonly VendorEvaluation[]): boolean =>
    vendorCount(evaluations) < evaluations.length;

/** Whether a whole dimension has no answer: such a sheet is a part of one, and leads nobody. */
export const isIncomplete = ({ dimensions }: VendorEvaluation): boolean =>
    dimensions.some(({ isMissing }) => isMissing);

/**
 * Who can be first, in the order given: everyone with answers in every dimension, and without a hard stop. Where a hard
 * stop bars everyone, they are compared all the same.
 */
export const inTheRunning = <Evaluation extends VendorEvaluation>(
    evaluations: readonly Evaluation[]
): readonly Evaluation[] => {
    const asked = evaluations.filter((evaluation) => !isUnasked(evaluation) && !isIncomplete(evaluation));
    const clear = asked.filter((evaluation) => !isStopped(evaluation));
    return clear.length > 0 ? clear : asked;
};
