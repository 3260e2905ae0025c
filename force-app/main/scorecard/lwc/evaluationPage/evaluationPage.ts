import type { PageReference } from 'lightning/navigation';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';

/**
 * The record page of an evaluation, where its sheet is.
 *
 * @param dimension value of Dimension__c at which the sheet opens; without it the sheet decides
 */
export const evaluationPage = (recordId: string, dimension?: string): PageReference => ({
    type: 'standard__recordPage',
    attributes: { recordId, objectApiName: EVALUATION.objectApiName, actionName: 'view' },
    ...(dimension && { state: { c__dimension: dimension } })
});
