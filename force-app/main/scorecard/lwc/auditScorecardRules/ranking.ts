import { DIMENSIONS, STRONG_THRESHOLD, dimensionCeiling, isWeakDimension, totalOf } from 'c/auditScoring';
import type { Dimension, DimensionScore } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { compareNames } from 'c/auditVendorIdentity';
import { isOpen, ofOthers } from './running';

/** An evaluation with the best it can still reach. */
export interface RankedEvaluation extends VendorEvaluation {
    /** 0 to 40, two decimals: the total if every open question were rated 5. */
    ceiling: number;
}

const ceilingOf = (evaluation: VendorEvaluation): number =>
    isOpen(evaluation) ? totalOf(evaluation.dimensions.map(dimensionCeiling)) : evaluation.total;

/** Best total first; equal totals by what they can still reach, then by name. A hard stop hides no number. */
export const rank = (evaluations: readonly VendorEvaluation[]): readonly RankedEvaluation[] =>
    evaluations
        .map((evaluation) => ({ ...evaluation, ceiling: ceilingOf(evaluation) }))
        .sort(
            (left, right) =>
                right.total - left.total || right.ceiling - left.ceiling || compareNames(left.vendor, right.vendor)
        );

/**
 * Copies of evaluations that a component was given. Each look into what it was given goes through a membrane of the engine,
 * and comparing looks into them thousands of times.
 */
export const plain = (evaluations: readonly RankedEvaluation[]): readonly RankedEvaluation[] =>
    evaluations.map((evaluation) => ({
        ...evaluation,
        dimensions: evaluation.dimensions.map((entry) => ({ ...entry }))
    }));

/** Whether open questions could still lift a vendor to a total, 0 to 40. */
export const canReach = (evaluation: RankedEvaluation, total: number): boolean =>
    isOpen(evaluation) && evaluation.ceiling >= total;

/** Whether anything in the dimension was asked: until then its score says nothing. */
export const isAsked = ({ count, open }: DimensionScore): boolean => count > 0 && open < count;

/**
 * The best known score of each dimension, where it sets a vendor apart: from another that scores lower, or was not asked.
 * Who cannot be asked because the dimension does not apply is nobody to be set apart from.
 */
export const bestScores = (evaluations: readonly VendorEvaluation[]): ReadonlyMap<Dimension, number> => {
    const best = new Map<Dimension, number>();
    DIMENSIONS.forEach((dimension, index) => {
        const entries = evaluations.flatMap((evaluation) => {
            const entry = evaluation.dimensions[index];
            return entry && (entry.count > 0 || entry.isMissing)
                ? [{ evaluation, score: isAsked(entry) ? entry.score : null }]
                : [];
        });
        const highest = Math.max(0, ...entries.map(({ score }) => score ?? 0));
        const holders = entries.filter(({ score }) => score === highest).map(({ evaluation }) => evaluation);
        const others = ofOthers(
            entries.map(({ evaluation }) => evaluation),
            holders
        );
        if (highest > 0 && others.length > 0) {
            best.set(dimension, highest);
        }
    });
    return best;
};

/** Whether the best answers to what is open would still make the verdict Strong. */
export const canReachStrong = (evaluation: RankedEvaluation): boolean =>
    evaluation.ceiling >= STRONG_THRESHOLD &&
    evaluation.blockingGapCount === 0 &&
    evaluation.hardStopCount <= evaluation.waivedCount &&
    !evaluation.dimensions.some(isWeakDimension);
