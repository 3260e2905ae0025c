import { LightningElement, api } from 'lwc';
import { evidenceText, phrase, scoreText } from 'c/auditText';
import { isOpen } from 'c/auditScorecardRules';
import type { Outlook, Runner } from 'c/auditScorecardRules';
import { PARTIAL_THRESHOLD, STRONG_THRESHOLD } from 'c/auditScoring';
import atBest from '@salesforce/label/c.Audit_Scorecard_At_Best';
import beaten from '@salesforce/label/c.Audit_Scorecard_Outlook_Beaten';
import incomplete from '@salesforce/label/c.Audit_Scorecard_Outlook_Incomplete';
import leads from '@salesforce/label/c.Audit_Scorecard_Outlook_Leads';
import otherLeads from '@salesforce/label/c.Audit_Scorecard_Outlook_Other_Leads';
import reaches from '@salesforce/label/c.Audit_Scorecard_Outlook_Reaches';
import scale from '@salesforce/label/c.Audit_Scorecard_Legend_Thresholds';
import stopped from '@salesforce/label/c.Audit_Scorecard_Outlook_Stopped';
import total from '@salesforce/label/c.Audit_Scorecard_Sort_Total';
import unasked from '@salesforce/label/c.Audit_Scorecard_Outlook_Unasked';
import vendor from '@salesforce/label/c.Audit_Scorecard_Vendor';

const OUTLOOKS: Readonly<Record<Outlook, string>> = {
    leads,
    otherLeads,
    reaches,
    unasked,
    incomplete,
    beaten,
    stopped
};

/** Draws totals one below the other on one scale, with what open questions still make possible. */
export default class AuditScorecardRaceRows extends LightningElement {
    /** The vendors, in the order they are drawn. */
    @api runners: readonly Runner[] = [];
    /** The leader's total, 0 to 40, drawn through every row. */
    @api leadingTotal = 0;
    /** What the rows are, for those who cannot see the heading above them. */
    @api caption = '';

    label = { scale: phrase(scale, PARTIAL_THRESHOLD, STRONG_THRESHOLD), total, vendor };

    get rows() {
        return this.runners.map(({ evaluation, place, outlook }) => ({
            ...evaluation,
            key: evaluation.id,
            name: evaluation.vendor,
            place: place === null ? '' : `${place}.`,
            outlook: OUTLOOKS[outlook],
            outlookClass: `outlook ${outlook}`,
            totalText: scoreText(evaluation.total),
            evidencedText: evidenceText(evaluation.evidencedTotal),
            ceilingText: isOpen(evaluation) ? phrase(atBest, scoreText(evaluation.ceiling)) : ''
        }));
    }
}
