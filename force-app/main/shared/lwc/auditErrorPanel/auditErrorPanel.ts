import { LightningElement, api } from 'lwc';
import detail from '@salesforce/label/c.Audit_Common_Technical_Detail';
import retry from '@salesforce/label/c.Audit_Common_Retry';
import title from '@salesforce/label/c.Audit_Common_Something_Failed';

export default class AuditErrorPanel extends LightningElement {
    /** Sentences for people, each shown on its own line. */
    @api messages: readonly string[] = [];
    /** The platform's own words, behind a toggle; none when empty. */
    @api technicalDetail = '';
    /** Whether to offer another attempt; the press fires `retry`. */
    @api canRetry = false;

    label = { detail, retry, title };

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
