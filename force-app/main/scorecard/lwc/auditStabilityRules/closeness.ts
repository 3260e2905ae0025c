import { DIMENSIONS } from 'c/auditScoring';
import type { Dimension } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import type { FirstTwo } from './order';
import { entryOf, mostPoints, withMorePoints } from './recounted';
import { EQUAL_WEIGHTS, weighedOne } from './weights';
import type { Weights } from './weights';

/** A change in one dimension of one vendor that puts the second above the first. */
export interface Swap {
    /** The first gets fewer points, or the second more. */
    readonly side: 'first' | 'second';
    /** Whose questions change. */
    readonly evaluation: VendorEvaluation;
    readonly dimension: Dimension;
    /** By how many points its questions change in all: the fewest that are enough. */
    readonly points: number;
    /** How many questions of the dimension apply. */
    readonly questions: number;
}

/** How close the second is to the first. */
export interface Closeness {
    readonly isShared: boolean;
    /** The smallest change in one dimension that puts the second above the first; null where none can, or there is no second. */
    readonly smallest: Swap | null;
    /**
     * Too close to call: they share the first place, or one question that is rated one point otherwise puts the second above
     * the first. That is the smallest step that the score of a dimension can take.
     */
    readonly isTooClose: boolean;
}

const totalUnder = (evaluation: VendorEvaluation, weights: Weights): number => weighedOne(evaluation, weights).total;

/** The smallest change of one side in one dimension; none where even all its points are not enough. */
const swapIn = (
    dimension: Dimension,
    side: Swap['side'],
    evaluation: VendorEvaluation,
    other: VendorEvaluation,
    weights: Weights
): readonly Swap[] => {
    const entry = entryOf(evaluation, dimension);
    if (!entry || weights[dimension] === 0) {
        return [];
    }
    const fixed = totalUnder(other, weights);
    const room = side === 'first' ? entry.points : mostPoints(entry) - entry.points;
    for (let points = 1; points <= room; points += 1) {
        const by = side === 'first' ? -points : points;
        const total = totalUnder(withMorePoints(evaluation, dimension, by), weights);
        if (side === 'first' ? total < fixed : total > fixed) {
            return [{ side, evaluation, dimension, points, questions: entry.count }];
        }
    }
    return [];
};

/**
 * How close the second is to the first, by changes of points in one dimension of either; of equal ones the first in the order
 * of DIMENSIONS, of the second before the first. That a changed rating may also make or lift a hard stop is not looked at.
 * @param weights under which they are first and second
 */
export const closenessOf = ({ first, second }: FirstTwo, weights: Weights = EQUAL_WEIGHTS): Closeness => {
    if (second === null) {
        return { isShared: false, smallest: null, isTooClose: false };
    }
    const swaps = DIMENSIONS.flatMap((dimension) => [
        ...swapIn(dimension, 'second', second, first, weights),
        ...swapIn(dimension, 'first', first, second, weights)
    ]);
    const fewest = Math.min(...swaps.map(({ points }) => points));
    const smallest = swaps.find(({ points }) => points === fewest) ?? null;
    const isShared = totalUnder(first, weights) === totalUnder(second, weights);
    return { isShared, smallest, isTooClose: isShared || smallest?.points === 1 };
};
