import { dimensionLabel } from 'c/dimensionLabels';
import { bestScores } from 'c/scorecardRules';
import type { RankedEvaluation } from 'c/scorecardRules';
import { DIMENSIONS } from 'c/scoring';
import type { DimensionScore } from 'c/scoring';

/** A row of the heat table. */
export interface DimensionRow {
    key: string;
    label: string;
    cells: readonly { id: string; vendor: string; score: DimensionScore | undefined; isBest: boolean }[];
}

/** One row a dimension, in the order they are asked; one cell an evaluation, in the order given. */
export const dimensionRows = (evaluations: readonly RankedEvaluation[]): readonly DimensionRow[] => {
    const best = bestScores(evaluations);
    return DIMENSIONS.map((dimension, index) => ({
        key: dimension,
        label: dimensionLabel(dimension),
        cells: evaluations.map(({ id, vendor, dimensions }) => {
            const score = dimensions[index];
            return { id, vendor, score, isBest: best.has(dimension) && score?.score === best.get(dimension) };
        })
    }));
};
