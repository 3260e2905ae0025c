import { asEvidenced, isUnasked } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { TOTAL_MAXIMUM } from 'c/auditScoring';
import { phrase, scoreText } from 'c/auditText';
import { verdictText } from 'c/auditVerdictText';
import evidencedVerdict from '@salesforce/label/c.Audit_Scorecard_Lead_Evidenced_Verdict';
import points from '@salesforce/label/c.Audit_Scorecard_Decision_Points';
import pointsProven from '@salesforce/label/c.Audit_Scorecard_Decision_Points_Proven';

/** The total of a vendor, how much of it is proven, and the verdict by that where it is another; empty where nothing was asked. */
export const pointsText = (evaluation: RankedEvaluation): string => {
    if (isUnasked(evaluation)) {
        return '';
    }
    const total = scoreText(evaluation.total);
    const proven = asEvidenced(evaluation);
    if (proven === null) {
        return phrase(points, total, TOTAL_MAXIMUM);
    }
    return [
        phrase(pointsProven, total, TOTAL_MAXIMUM, scoreText(proven.total)),
        ...(proven.verdict === evaluation.verdict ? [] : [phrase(evidencedVerdict, verdictText(proven.verdict))])
    ].join(' ');
};
