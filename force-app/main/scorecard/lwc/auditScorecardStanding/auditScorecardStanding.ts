import { LightningElement, api } from 'lwc';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { listText, phrase, scoreText } from 'c/auditText';
import { isOpen } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { BAND } from 'c/auditScoring';
import band from '@salesforce/label/c.Audit_Scorecard_Band';
import bandSoFar from '@salesforce/label/c.Audit_Scorecard_Band_So_Far';
import range from '@salesforce/label/c.Audit_Scorecard_Range';
import rangeMissing from '@salesforce/label/c.Audit_Scorecard_Range_Missing';
import partial from '@salesforce/label/c.Audit_Verdict_Partial';
import strong from '@salesforce/label/c.Audit_Verdict_Strong';
import surfaceLevel from '@salesforce/label/c.Audit_Verdict_Surface_Level';

const BANDS: Readonly<Record<string, string>> = {
    [BAND.strong]: strong,
    [BAND.partial]: partial,
    [BAND.surfaceLevel]: surfaceLevel
};

/** Draws where the total of one vendor stands, and says why. */
export default class AuditScorecardStanding extends LightningElement {
    /** The evaluation of the column. */
    @api evaluation: RankedEvaluation | undefined;
    /** The leader's total, 0 to 40: drawn for whoever has less. */
    @api leadingTotal = 0;
    /** Whether there is room for the reason of the verdict in words. */
    @api isRoomy = false;

    get bandText(): string {
        const value = this.evaluation?.band ?? '';
        return phrase(this.isOpen ? bandSoFar : band, BANDS[value] ?? value);
    }

    /** The leader has nobody to reach. */
    get mark(): number | null {
        return this.leadingTotal > (this.evaluation?.total ?? 0) ? this.leadingTotal : null;
    }

    get rangeText(): string {
        if (!this.evaluation || !this.isOpen) {
            return '';
        }
        const { openCount, ceiling, dimensions } = this.evaluation;
        const missing = dimensions
            .filter(({ isMissing }) => isMissing)
            .map(({ dimension }) => dimensionLabel(dimension));
        return openCount > 0
            ? phrase(range, openCount, scoreText(ceiling))
            : phrase(rangeMissing, listText(missing), scoreText(ceiling));
    }

    private get isOpen(): boolean {
        return this.evaluation !== undefined && isOpen(this.evaluation);
    }
}
