import type { PageReference } from 'lightning/navigation';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';

/** Where the sheet on the page opens; without either the sheet decides. */
export interface EvaluationPlace {
    /** Value of Dimension__c. */
    readonly dimension?: string;
    /** Code of a question; it goes before a dimension. */
    readonly question?: string;
}

/** The record page of an evaluation, where its sheet is. */
export const evaluationPage = (recordId: string, { dimension, question }: EvaluationPlace = {}): PageReference => ({
    type: 'standard__recordPage',
    attributes: { recordId, objectApiName: EVALUATION.objectApiName, actionName: 'view' },
    ...((dimension ?? question) && {
        state: { ...(dimension && { c__dimension: dimension }), ...(question && { c__question: question }) }
    })
});
