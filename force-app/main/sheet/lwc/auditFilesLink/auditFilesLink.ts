import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import { opensElsewhere } from 'c/auditLinkClick';
import files from '@salesforce/label/c.Audit_Sheet_Files';

/** Leads to the files of an evaluation, which are evidence beside its links. */
export default class AuditFilesLink extends NavigationMixin(LightningElement) {
    /** Record id of the evaluation. */
    @api evaluationId = '';

    label = { files };
    url = '';

    async connectedCallback(): Promise<void> {
        this.url = await this[NavigationMixin.GenerateUrl](this.place);
    }

    handleOpen(event: MouseEvent): void {
        if (!opensElsewhere(event)) {
            event.preventDefault();
            this[NavigationMixin.Navigate](this.place);
        }
    }

    private get place(): PageReference {
        return {
            type: 'standard__recordRelationshipPage',
            attributes: {
                recordId: this.evaluationId,
                objectApiName: EVALUATION.objectApiName,
                relationshipApiName: 'AttachedContentDocuments',
                actionName: 'view'
            }
        };
    }
}
