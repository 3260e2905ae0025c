import { DIMENSIONS } from 'c/auditScoring';
import type { Dimension } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { leaderKeys, leadersAmong, leadersBeside, leadersBesideEach, leadersOf } from './order';
import { entryOf, withMorePoints } from './recounted';
import { EQUAL_WEIGHTS, underWeights, weighedOne, weighsAnything } from './weights';
import type { Weights } from './weights';

/** What one small change makes of who leads. */
export interface Shift {
    readonly dimension: Dimension;
    /** Whose score was moved, and by how many points of it; null where the dimension was left out. */
    readonly moved: { readonly evaluation: VendorEvaluation; readonly by: 1 | -1 } | null;
    /** Who leads then; several where they share the first place. */
    readonly leaders: readonly VendorEvaluation[];
    /** Other vendors lead than without the change. */
    readonly isChange: boolean;
}

/** What small changes make of who leads. */
export interface Shifts {
    /** Each dimension left out in turn. */
    readonly leftOut: readonly Shift[];
    /** The score of each vendor in each dimension, moved up by one and down by one, as far as it can go. */
    readonly moved: readonly Shift[];
}

const STEPS = [1, -1] as const;

/** Whether a dimension counts for anybody: who has no answer in it yet is expected to have one. */
const counts = (evaluations: readonly VendorEvaluation[], dimension: Dimension, weights: Weights): boolean =>
    weights[dimension] > 0 &&
    evaluations.some((evaluation) => {
        const entry = entryOf(evaluation, dimension);
        return entry !== undefined && (entry.count > 0 || entry.isMissing);
    });

/** What small changes make of who leads. @param weights under which the vendors are compared */
export const shiftsOf = (evaluations: readonly VendorEvaluation[], weights: Weights = EQUAL_WEIGHTS): Shifts => {
    const weighed = underWeights(evaluations, weights);
    const before = leaderKeys(leadersAmong(weighed));
    const others = leadersBesideEach(weighed);
    const told = (dimension: Dimension, moved: Shift['moved'], leaders: readonly VendorEvaluation[]): Shift => ({
        dimension,
        moved,
        leaders,
        isChange: leaderKeys(leaders) !== before
    });
    const counted = DIMENSIONS.filter((dimension) => counts(evaluations, dimension, weights));
    const leftOut = counted.flatMap((dimension): Shift[] => {
        const without = { ...weights, [dimension]: 0 };
        return weighsAnything(without) ? [told(dimension, null, leadersOf(evaluations, without))] : [];
    });
    const moved = counted.flatMap((dimension) =>
        evaluations.flatMap((evaluation, place) => {
            const count = entryOf(evaluation, dimension)?.count ?? 0;
            return (count > 0 ? STEPS : []).map((by) => {
                const changed = weighedOne(withMorePoints(evaluation, dimension, by * count), weights);
                return told(dimension, { evaluation, by }, leadersBeside(others[place] ?? [], changed));
            });
        })
    );
    return { leftOut, moved };
};
