import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { PAPER_TAB, pageOfTab } from 'c/auditPaperTab';
import newTab from '@salesforce/label/c.Audit_Sheet_Print_New_Tab';
import print from '@salesforce/label/c.Audit_Sheet_Print';

/** The way from an evaluation to its page for paper, in a tab of its own so that the sheet stays where it is. */
export default class AuditPaperLink extends NavigationMixin(LightningElement) {
    /** The Vendor_Evaluation__c to print. */
    @api recordId = '';

    label = { newTab, print };
    /** Empty until the platform has given the address. */
    url = '';
    private askedFor = '';

    async renderedCallback(): Promise<void> {
        const { recordId } = this;
        if (recordId !== this.askedFor) {
            this.askedFor = recordId;
            const page = pageOfTab(PAPER_TAB.evaluation, { c__recordId: recordId });
            const url = await this[NavigationMixin.GenerateUrl](page);
            this.url = recordId === this.recordId ? url : this.url;
        }
    }
}
