import { dimensionLabel } from 'c/auditDimensionLabels';
import { isProvenIn } from 'c/auditScorecardRules';
import type { RankedEvaluation, SortKey } from 'c/auditScorecardRules';
import { DIMENSIONS } from 'c/auditScoring';
import type { Dimension, DimensionScore } from 'c/auditScoring';

/** A row of the heat table. */
export interface DimensionRow {
    key: string;
    label: string;
    /** The vendors are in the order of this row. */
    isSorted: boolean;
    /** Value of aria-sort; null where the row does not order the vendors. */
    ariaSort: 'descending' | null;
    /** The best of a row is starred only where its evidence carries it. */
    cells: readonly { id: string; vendor: string; score: DimensionScore | undefined; isBest: boolean }[];
}

/**
 * One row a dimension, in the order they are asked; one cell an evaluation, in the order given.
 * @param best the best score of each dimension that has one, also of those who are on another page
 */
export const dimensionRows = (
    evaluations: readonly RankedEvaluation[],
    best: ReadonlyMap<Dimension, number>,
    sortKey: SortKey
): readonly DimensionRow[] =>
    DIMENSIONS.map((dimension, index) => ({
        key: dimension,
        label: dimensionLabel(dimension),
        isSorted: dimension === sortKey,
        ariaSort: dimension === sortKey ? 'descending' : null,
        cells: evaluations.map((evaluation) => {
            const { id, vendor, dimensions } = evaluation;
            const score = dimensions[index];
            const isHighest = best.has(dimension) && score?.score === best.get(dimension);
            return { id, vendor, score, isBest: isHighest && isProvenIn(evaluation, index) };
        })
    }));
