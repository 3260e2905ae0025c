import { LightningElement, api } from 'lwc';
import { authorText } from 'c/auditDecisionText';
import { phrase } from 'c/auditText';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import selected from '@salesforce/label/c.Audit_Scorecard_Decided';

/** Says which vendor is selected, why, by whom and when; nothing while nobody is. */
export default class AuditScorecardDecided extends LightningElement {
    /** The evaluation of the vendor that is selected; null while none is. */
    @api evaluation: VendorEvaluation | null = null;

    get headline(): string {
        return this.evaluation ? phrase(selected, this.evaluation.vendor) : '';
    }

    get author(): string {
        return this.evaluation ? authorText(this.evaluation.decision) : '';
    }
}
