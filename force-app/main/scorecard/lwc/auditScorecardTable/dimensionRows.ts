import { dimensionLabel } from 'c/auditDimensionLabels';
import { bestScores } from 'c/auditScorecardRules';
import type { RankedEvaluation, SortKey } from 'c/auditScorecardRules';
import { DIMENSIONS } from 'c/auditScoring';
import type { DimensionScore } from 'c/auditScoring';

/** A row of the heat table. */
export interface DimensionRow {
    key: string;
    label: string;
    /** The vendors are in the order of this row. */
    isSorted: boolean;
    /** Value of aria-sort; null where the row does not order the vendors. */
    ariaSort: 'descending' | null;
    cells: readonly { id: string; vendor: string; score: DimensionScore | undefined; isBest: boolean }[];
}

/**
 * One row a dimension, in the order they are asked; one cell an evaluation, in the order given.
 * @param compared everyone whom the best of a row is the best of, also those who are on another page
 */
export const dimensionRows = (
    evaluations: readonly RankedEvaluation[],
    compared: readonly RankedEvaluation[],
    sortKey: SortKey
): readonly DimensionRow[] => {
    const best = bestScores(compared);
    return DIMENSIONS.map((dimension, index) => ({
        key: dimension,
        label: dimensionLabel(dimension),
        isSorted: dimension === sortKey,
        ariaSort: dimension === sortKey ? 'descending' : null,
        cells: evaluations.map(({ id, vendor, dimensions }) => {
            const score = dimensions[index];
            return { id, vendor, score, isBest: best.has(dimension) && score?.score === best.get(dimension) };
        })
    }));
};
