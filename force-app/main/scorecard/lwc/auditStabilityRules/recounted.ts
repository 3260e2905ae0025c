import { RATING_MAXIMUM, totalSoFar } from 'c/auditScoring';
import type { Dimension, DimensionScore } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';

const exact = (entry: DimensionScore): DimensionScore => ({
    ...entry,
    score: entry.count === 0 ? null : entry.points / entry.count
});

/**
 * An evaluation as if these were its dimensions, with the total that follows by the rule of the score of record.
 * @param dimensions a dimension that stands there several times counts as often
 */
export const recounted = <Evaluation extends VendorEvaluation>(
    evaluation: Evaluation,
    dimensions: readonly DimensionScore[]
): Evaluation => {
    const scored = dimensions.map(exact);
    const once = [...new Map(scored.map((entry) => [entry.dimension, entry])).values()];
    return {
        ...evaluation,
        dimensions: scored,
        total: totalSoFar(scored),
        openCount: once.reduce((sum, { open }) => sum + open, 0),
        applicableCount: once.reduce((sum, { count }) => sum + count, 0)
    };
};

/** The most points that the questions of a dimension can have. */
export const mostPoints = ({ count }: DimensionScore): number => RATING_MAXIMUM * count;

/** An evaluation with more points in one dimension, or fewer: from 0 to what its questions can have. */
export const withMorePoints = <Evaluation extends VendorEvaluation>(
    evaluation: Evaluation,
    dimension: Dimension,
    by: number
): Evaluation =>
    recounted(
        evaluation,
        evaluation.dimensions.map((entry) =>
            entry.dimension === dimension
                ? { ...entry, points: Math.max(0, Math.min(mostPoints(entry), entry.points + by)) }
                : entry
        )
    );

/** The entry of a dimension, where the evaluation has one. */
export const entryOf = ({ dimensions }: VendorEvaluation, dimension: Dimension): DimensionScore | undefined =>
    dimensions.find((entry) => entry.dimension === dimension);
