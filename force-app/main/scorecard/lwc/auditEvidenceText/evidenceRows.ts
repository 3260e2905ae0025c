import { dimensionLabel } from 'c/auditDimensionLabels';
import { phrase, scoreText } from 'c/auditText';
import { asEvidenced, difference, isAsked, isUnasked } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { DIMENSIONS, RATING_MAXIMUM, TOTAL_MAXIMUM } from 'c/auditScoring';
import gap from '@salesforce/label/c.Audit_Scorecard_Evidence_Gap';
import missing from '@salesforce/label/c.Audit_Scorecard_Missing';
import notApplicable from '@salesforce/label/c.Audit_Scorecard_Not_Applicable';
import proven from '@salesforce/label/c.Audit_Scorecard_Evidence_Proven';
import total from '@salesforce/label/c.Audit_Scorecard_Evidence_Total';
import unknown from '@salesforce/label/c.Audit_Scorecard_Evidence_Unknown';
import byEvidence from '@salesforce/label/c.Audit_Common_By_Evidence';

/** What a vendor was rated, and what its evidence carries of that. */
export interface EvidenceCell {
    /** Record id of the evaluation. */
    id: string;
    /** Why there is nothing to set side by side; empty where there is. */
    absence: string;
    rated: string;
    /** What evidence carries, in words. */
    carried: string;
    /** The same as a score; empty where it is not known. */
    carriedScore: string;
    /** By how much the score goes beyond that, in words. */
    gap: string;
    isProven: boolean;
    /** Whether evidence carries any of it. */
    hasCarried: boolean;
    /** Widths of the bars, as CSS lengths. */
    ratedWidth: string;
    carriedWidth: string;
}

/** One line of the table: the total, or a dimension. */
export interface EvidenceRow {
    key: string;
    label: string;
    isTotal: boolean;
    cells: readonly EvidenceCell[];
}

const width = (score: number, maximum: number): string => `inline-size: ${(100 * score) / maximum}%`;

const cellOf = (id: string, rated: number, carried: number | null, maximum: number): EvidenceCell => {
    const beyond = carried === null ? null : difference(rated, carried);
    return {
        id,
        absence: '',
        rated: scoreText(rated),
        carried: carried === null ? unknown : phrase(byEvidence, scoreText(carried)),
        carriedScore: carried === null ? '' : scoreText(carried),
        gap: beyond === null ? '' : beyond > 0 ? phrase(gap, scoreText(beyond)) : proven,
        isProven: beyond === 0,
        hasCarried: (carried ?? 0) > 0,
        ratedWidth: width(rated, maximum),
        carriedWidth: width(carried ?? 0, maximum)
    };
};

const absent = (id: string, absence: string): EvidenceCell => ({ ...cellOf(id, 0, null, 1), absence });

const totalCell = (evaluation: RankedEvaluation): EvidenceCell =>
    isUnasked(evaluation)
        ? absent(evaluation.id, missing)
        : cellOf(evaluation.id, evaluation.total, evaluation.evidencedTotal, TOTAL_MAXIMUM);

const dimensionCell = (evaluation: RankedEvaluation, carried: RankedEvaluation | null, index: number): EvidenceCell => {
    const entry = evaluation.dimensions[index];
    if (!entry || entry.score === null) {
        return absent(evaluation.id, entry && entry.count === 0 && !entry.isMissing ? notApplicable : missing);
    }
    return isAsked(entry)
        ? cellOf(evaluation.id, entry.score, carried?.dimensions[index]?.score ?? null, RATING_MAXIMUM)
        : absent(evaluation.id, missing);
};

/** The total and each dimension of the vendors: as rated, and as far as it is proven. */
export const evidenceRows = (evaluations: readonly RankedEvaluation[]): readonly EvidenceRow[] => {
    const columns = evaluations.map((evaluation) => ({ evaluation, carried: asEvidenced(evaluation) }));
    const totals = { key: 'total', label: phrase(total, TOTAL_MAXIMUM), isTotal: true };
    return [
        { ...totals, cells: evaluations.map(totalCell) },
        ...DIMENSIONS.map((dimension, index) => ({
            key: dimension,
            label: dimensionLabel(dimension),
            isTotal: false,
            cells: columns.map(({ evaluation, carried }) => dimensionCell(evaluation, carried, index))
        }))
    ];
};
