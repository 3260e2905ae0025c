import { evaluationInput, formFields, hasOwnSheet, vendorNamed, vendorsOf } from 'c/auditNewEvaluationForm';
import type { EarlierSheet } from 'c/auditNewEvaluationForm';
import info from '../../auditNewEvaluationModal/__tests__/data/getObjectInfo.json';
import picklists from '../../auditNewEvaluationModal/__tests__/data/getPicklistValuesByRecordType.json';

const { picklistFieldValues } = picklists;

const sheet = (vendor: string, changes: Partial<EarlierSheet> = {}): EarlierSheet => ({
    id: vendor,
    vendor,
    vendorKey: vendor,
    accountId: null,
    ownerId: '005A',
    isConsensus: false,
    ...changes
});

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

        expect(evaluationInput('006000000000001AAA', fields, info)).toEqual({
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

    it('takes over the account of a vendor that is there already, where the user may fill it', () => {
        const [vendor] = vendorsOf([sheet('Unify', { accountId: '001A' })]);
        const withoutAccount = Object.fromEntries(Object.entries(info.fields).filter(([name]) => name !== 'Vendor__c'));

        expect(evaluationInput('006', [], info, vendor).fields).toEqual({ Opportunity__c: '006', Vendor__c: '001A' });
        expect(evaluationInput('006', [], { ...info, fields: withoutAccount }, vendor).fields).toEqual({
            Opportunity__c: '006'
        });
    });
});

describe('vendorsOf', () => {
    it('names each vendor once, in the order that people count in, with the account that any sheet has', () => {
        const vendors = vendorsOf([
            sheet('Vendor 10'),
            sheet('unify', { vendorKey: '001A' }),
            sheet('Unify', { vendorKey: '001A', accountId: '001A' }),
            sheet('Vendor 2')
        ]);

        expect(vendors.map(({ name, accountId }) => [name, accountId])).toEqual([
            ['Unify', '001A'],
            ['Vendor 2', null],
            ['Vendor 10', null]
        ]);
    });
});

describe('vendorNamed', () => {
    const vendors = vendorsOf([sheet('Unify'), sheet('Twin', { vendorKey: 'A' }), sheet('Twin', { vendorKey: 'B' })]);
    it.each([
        ['UNIFY\u00a0', 'Unify'],
        ['Unifi', undefined],
        ['Twin', undefined],
        ['', undefined]
    ])('of %j is %p', (name, expected) => {
        expect(vendorNamed(vendors, name)?.name).toBe(expected);
    });
});

describe('hasOwnSheet', () => {
    const vendors = vendorsOf([sheet('Unify', { ownerId: '005A' })]);
    it.each([
        ['the same person and kind', '005A', false, true],
        ['another person', '005B', false, false],
        ['a Consensus besides the own sheet', '005A', true, false]
    ])('for %s', (_who, userId, isConsensus, expected) => {
        expect(vendors.map((vendor) => hasOwnSheet(vendor, userId, isConsensus))).toEqual([expected]);
    });
});
