import { LightningElement, api } from 'lwc';
import { phrase } from 'c/auditText';
import { heatClass } from 'c/auditScorecardRows';
import { PARTIAL_THRESHOLD, RATING_MAXIMUM, STRONG_THRESHOLD, WEAK_DIMENSION_THRESHOLD } from 'c/auditScoring';
import best from '@salesforce/label/c.Audit_Scorecard_Legend_Best';
import evidence from '@salesforce/label/c.Audit_Scorecard_Legend_Evidence';
import mark from '@salesforce/label/c.Audit_Scorecard_Legend_Mark';
import range from '@salesforce/label/c.Audit_Scorecard_Legend_Range';
import thresholds from '@salesforce/label/c.Audit_Scorecard_Legend_Thresholds';
import title from '@salesforce/label/c.Audit_Scorecard_Legend';
import unasked from '@salesforce/label/c.Audit_Scorecard_Legend_Open';
import weak from '@salesforce/label/c.Audit_Scorecard_Legend_Weak';

/** Explains the colours and marks of the scorecard. */
export default class AuditScorecardLegend extends LightningElement {
    /** Whether the vendors stand apart: they are unlike, so that none leads and none has the best score. */
    @api isApart = false;

    get hasRank(): boolean {
        return !this.isApart;
    }

    levels = Array.from({ length: RATING_MAXIMUM + 1 }, (_, score) => ({ score, className: heatClass(score) }));
    unscored = heatClass(null);
    label = {
        best,
        evidence,
        mark,
        range,
        thresholds: phrase(thresholds, PARTIAL_THRESHOLD, STRONG_THRESHOLD),
        title,
        unasked,
        weak: phrase(weak, WEAK_DIMENSION_THRESHOLD)
    };
}
