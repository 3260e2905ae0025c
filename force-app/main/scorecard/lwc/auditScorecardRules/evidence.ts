import { bandOf, verdictOf } from 'c/auditScoring';
import type { DimensionScore } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';

const asProven = (dimension: DimensionScore, beyond: number): DimensionScore => {
    const points = dimension.points - beyond;
    return { ...dimension, points, score: dimension.score === null ? null : points / dimension.count };
};

/**
 * An evaluation as far as it is proven: each rating no higher than its evidence carries, and the verdict that follows.
 * Null where that is not known, as without the right to read it.
 */
export const asEvidenced = <Evaluation extends VendorEvaluation>(evaluation: Evaluation): Evaluation | null => {
    const { evidencedTotal: total, unprovenPoints } = evaluation;
    if (total === null || unprovenPoints === null) {
        return null;
    }
    const dimensions = evaluation.dimensions.map((entry, index) => asProven(entry, unprovenPoints[index] ?? 0));
    const scores = dimensions.flatMap(({ score }) => (score === null ? [] : [score]));
    const band = bandOf(total);
    const { verdict } = verdictOf({
        ...evaluation,
        band,
        weakest: scores.length === 0 ? null : Math.min(...scores),
        missingDimensions: dimensions.filter(({ isMissing }) => isMissing)
    });
    return { ...evaluation, dimensions, total, band, verdict };
};

/** Whether every rating of a dimension is carried by its evidence. @param index its place in DIMENSIONS */
export const isProvenIn = ({ unprovenPoints }: VendorEvaluation, index: number): boolean =>
    unprovenPoints?.[index] === 0;
