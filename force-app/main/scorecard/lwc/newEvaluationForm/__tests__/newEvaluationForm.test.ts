import { evaluationInput, formFields } from 'c/newEvaluationForm';
import info from '../../newEvaluationModal/__tests__/data/getObjectInfo.json';
import picklists from '../../newEvaluationModal/__tests__/data/getPicklistValuesByRecordType.json';

const { picklistFieldValues } = picklists;

describe('formFields', () => {
    it('takes labels, help, values and defaults from the org', () => {
        const fields = formFields(info, picklistFieldValues, {});

        expect(fields.map(({ name }) => name)).toEqual([
            'Name',
            'CRM_Scope__c',
            'Scoring_Method__c',
            'Sheet_Type__c',
            'Demo_Date__c'
        ]);
        expect(fields[0]).toMatchObject({ label: 'Vendor', help: '', value: '', isRequired: true, isDate: false });
        expect(fields[1]).toMatchObject({ value: 'Salesforce', help: info.fields.CRM_Scope__c.inlineHelpText });
        expect(fields[1]?.options?.[1]).toEqual({ label: 'HubSpot', value: 'HubSpot' });
        expect(fields[4]).toMatchObject({ isDate: true, isRequired: false });
    });

    it('keeps what was entered, even an entry taken back', () => {
        const fields = formFields(info, picklistFieldValues, { Name: 'Unify', CRM_Scope__c: '' });

        expect(fields.map(({ value }) => value).slice(0, 2)).toEqual(['Unify', '']);
    });

    it('leaves out a field that the user may not fill', () => {
        const { Demo_Date__c, ...rest } = info.fields;
        const fields = { ...rest, Sheet_Type__c: { ...info.fields.Sheet_Type__c, createable: false } };
        expect(Demo_Date__c.createable).toBe(true);

        expect(formFields({ ...info, fields }, picklistFieldValues, {}).map(({ name }) => name)).toEqual([
            'Name',
            'CRM_Scope__c',
            'Scoring_Method__c'
        ]);
    });
});

describe('evaluationInput', () => {
    it('belongs to the opportunity and holds only what has a value', () => {
        const fields = formFields(info, picklistFieldValues, { Name: ' Unify ', Sheet_Type__c: 'Consensus' });

        expect(evaluationInput('006000000000001AAA', fields)).toEqual({
            apiName: 'Vendor_Evaluation__c',
            fields: {
                Opportunity__c: '006000000000001AAA',
                Name: 'Unify',
                CRM_Scope__c: 'Salesforce',
                Scoring_Method__c: 'As Rated',
                Sheet_Type__c: 'Consensus'
            }
        });
    });
});
