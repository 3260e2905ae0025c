import { evaluationPage } from 'c/auditEvaluationPage';

const attributes = { recordId: 'a01', objectApiName: 'Vendor_Evaluation__c', actionName: 'view' };

describe('evaluationPage', () => {
    it('leads to the record page of the evaluation', () => {
        expect(evaluationPage('a01')).toEqual({ type: 'standard__recordPage', attributes });
    });

    it('names the dimension at which the sheet opens', () => {
        expect(evaluationPage('a01', { dimension: 'Sync Timing' })).toEqual({
            type: 'standard__recordPage',
            attributes,
            state: { c__dimension: 'Sync Timing' }
        });
    });

    it('names the question at which the sheet opens', () => {
        expect(evaluationPage('a01', { question: 'OC-1' }).state).toEqual({ c__question: 'OC-1' });
    });
});
