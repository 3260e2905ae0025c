import { dimensionLabel } from 'c/auditDimensionLabels';
import { phrase, scoreText } from 'c/auditText';
import { MARKS, axisName, outline, ring, scorePoint, spoke } from 'c/auditRadarShape';
import { isAsked } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { DIMENSIONS, RATING_MAXIMUM, WEAK_DIMENSION_THRESHOLD } from 'c/auditScoring';
import type { DimensionScore } from 'c/auditScoring';
import missing from '@salesforce/label/c.Audit_Scorecard_Missing';
import notApplicable from '@salesforce/label/c.Audit_Scorecard_Not_Applicable';
import open from '@salesforce/label/c.Audit_Scorecard_Open';
import openOf from '@salesforce/label/c.Audit_Scorecard_Open_Of';

/** The web the vendors are drawn on: rings of 1 to 5, a spoke and a name for each dimension. */
export const RINGS = Array.from({ length: RATING_MAXIMUM }, (_, index) => ({
    key: String(index + 1),
    path: ring(index + 1),
    className: index + 1 === WEAK_DIMENSION_THRESHOLD ? 'ring weak' : 'ring'
}));
export const AXES = DIMENSIONS.map((dimension, axis) => ({
    key: dimension,
    spoke: spoke(axis),
    name: axisName(axis, dimensionLabel(dimension))
}));

const drawnScore = (entry: DimensionScore): number | null => (isAsked(entry) ? entry.score : null);

/** One vendor as lines and marks. The slot, 0 to 3, decides how they look. */
export const drawVendor = ({ id, vendor, dimensions }: RankedEvaluation, slot: number) => ({
    id,
    vendor,
    path: outline(dimensions.map(drawnScore)),
    lineClass: `line line-${slot}`,
    mark: MARKS[slot] ?? '',
    marks: dimensions.flatMap((entry, axis) => {
        const score = drawnScore(entry);
        if (score === null) {
            return [];
        }
        const { x, y } = scorePoint(axis, score);
        return [
            {
                key: entry.dimension,
                transform: `translate(${x} ${y})`,
                markClass: `mark mark-${slot}${entry.open > 0 ? ' hollow' : ''}`
            }
        ];
    })
});

const figure = (entry: DimensionScore | undefined): string => {
    if (!entry || entry.count === 0) {
        return entry?.isMissing ? missing : notApplicable;
    }
    if (!isAsked(entry)) {
        return phrase(open, entry.open);
    }
    const score = scoreText(entry.score ?? 0);
    return entry.open > 0 ? `${score} · ${phrase(openOf, entry.open, entry.count)}` : score;
};

/** The same figures as rows: one a dimension, one cell a vendor. */
export const figureRows = (evaluations: readonly RankedEvaluation[]) =>
    DIMENSIONS.map((dimension, index) => ({
        key: dimension,
        label: dimensionLabel(dimension),
        cells: evaluations.map(({ id, dimensions }) => ({ id, text: figure(dimensions[index]) }))
    }));
