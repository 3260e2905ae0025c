import { DIMENSIONS, STRONG_THRESHOLD, VERDICT, WEAK_DIMENSION_THRESHOLD, dimensionCeiling, totalOf } from 'c/scoring';
import type { Dimension, DimensionScore } from 'c/scoring';
import type { VendorEvaluation } from 'c/scorecardRecords';

/** An evaluation with the best it can still reach. */
export interface RankedEvaluation extends VendorEvaluation {
    /** 0 to 40, two decimals: the total if every open question were rated 5. */
    ceiling: number;
}

const ceilingOf = ({ dimensions, total }: VendorEvaluation): number =>
    dimensions.every(({ open }) => open === 0) ? total : totalOf(dimensions.map(dimensionCeiling));

/** Best total first; equal totals by what they can still reach, then by name. A hard stop hides no number. */
export const rank = (evaluations: readonly VendorEvaluation[]): readonly RankedEvaluation[] =>
    evaluations
        .map((evaluation) => ({ ...evaluation, ceiling: ceilingOf(evaluation) }))
        .sort(
            (left, right) =>
                right.total - left.total || right.ceiling - left.ceiling || left.vendor.localeCompare(right.vendor)
        );

/** Whether open questions could still lift a vendor to a total, 0 to 40. */
export const canReach = ({ openCount, ceiling }: RankedEvaluation, total: number): boolean =>
    openCount > 0 && ceiling >= total;

/** Whether anything in the dimension was asked: until then its score says nothing. */
export const isAsked = ({ count, open }: DimensionScore): boolean => count > 0 && open < count;

/** Below 3 for good: what is still open cannot lift it any more. */
export const isWeak = (dimension: DimensionScore): boolean => {
    const ceiling = dimensionCeiling(dimension);
    return ceiling !== null && ceiling < WEAK_DIMENSION_THRESHOLD;
};

/**
 * The best known score of each dimension, where it sets a vendor apart: from one that scores lower, or was not asked.
 * Who cannot be asked because the dimension does not apply is nobody to be set apart from.
 */
export const bestScores = (evaluations: readonly VendorEvaluation[]): ReadonlyMap<Dimension, number> => {
    const best = new Map<Dimension, number>();
    DIMENSIONS.forEach((dimension, index) => {
        const scores = evaluations
            .map(({ dimensions }) => dimensions[index])
            .flatMap((entry) => (entry && isAsked(entry) && entry.score !== null ? [entry.score] : []));
        const highest = Math.max(0, ...scores);
        const applicable = evaluations.filter(({ dimensions }) => (dimensions[index]?.count ?? 0) > 0).length;
        const isShared = scores.length === applicable && scores.every((score) => score === highest);
        if (highest > 0 && !isShared) {
            best.set(dimension, highest);
        }
    });
    return best;
};

/** Whether a hard stop exists that a waiver sets aside. */
export const isWaived = ({ hardStopCount, verdict }: VendorEvaluation): boolean =>
    hardStopCount > 0 && verdict !== VERDICT.hardStop;

/** Whether the best answers to what is open would still make the verdict Strong. */
export const canReachStrong = (evaluation: RankedEvaluation): boolean =>
    evaluation.ceiling >= STRONG_THRESHOLD &&
    evaluation.blockingGapCount === 0 &&
    (evaluation.hardStopCount === 0 || isWaived(evaluation)) &&
    !evaluation.dimensions.some(isWeak);
