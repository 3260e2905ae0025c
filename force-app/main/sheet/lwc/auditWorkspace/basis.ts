import type { RecordRepresentation } from 'lightning/uiRecordApi';
import CRM_SCOPE from '@salesforce/schema/Vendor_Evaluation__c.CRM_Scope__c';
import METHOD from '@salesforce/schema/Vendor_Evaluation__c.Scoring_Method__c';
import STATUS from '@salesforce/schema/Vendor_Evaluation__c.Status__c';

/** What the rest of the page may change of an evaluation, and the score depends on. */
export const BASIS_FIELDS = [CRM_SCOPE, METHOD, STATUS];

/** The basis of the score, to see whether it is still the same. */
export class Basis {
    private known: string | null = null;

    /** Takes in what the record has now; tells whether that is another basis than before. */
    isChangedBy({ fields }: RecordRepresentation): boolean {
        const basis = BASIS_FIELDS.map(({ fieldApiName }) => fields[fieldApiName]?.value ?? '').join('\n');
        const isChanged = this.known !== null && this.known !== basis;
        this.known = basis;
        return isChanged;
    }
}
