import type { ObjectInfoRepresentation, PicklistValues } from 'lightning/uiObjectInfoApi';
import type { RecordInput } from 'lightning/uiRecordApi';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import CRM_SCOPE from '@salesforce/schema/Vendor_Evaluation__c.CRM_Scope__c';
import DEMO_DATE from '@salesforce/schema/Vendor_Evaluation__c.Demo_Date__c';
import NAME from '@salesforce/schema/Vendor_Evaluation__c.Name';
import OPPORTUNITY from '@salesforce/schema/Vendor_Evaluation__c.Opportunity__c';
import SCORING_METHOD from '@salesforce/schema/Vendor_Evaluation__c.Scoring_Method__c';
import SHEET_TYPE from '@salesforce/schema/Vendor_Evaluation__c.Sheet_Type__c';
import VENDOR from '@salesforce/schema/Vendor_Evaluation__c.Vendor__c';
import type { EarlierVendor } from './vendors';

export { hasOwnSheet, vendorNamed, vendorsOf } from './vendors';
export type { EarlierSheet, EarlierVendor } from './vendors';

/** What the user typed or chose, by field API name. */
export type Entries = Readonly<Record<string, string>>;

/** A field of the form, worded by the org: its label, help text and values. */
export interface FormField {
    name: string;
    label: string;
    help: string;
    value: string;
    isRequired: boolean;
    isDate: boolean;
    /** Filled for a picklist, otherwise absent. */
    options?: { label: string; value: string }[];
}

const FIELDS = [NAME, CRM_SCOPE, SCORING_METHOD, SHEET_TYPE, DEMO_DATE].map(({ fieldApiName }) => fieldApiName);

/**
 * The fields of the form in order, without those that the user may not fill.
 *
 * @param entries what was entered so far; a picklist that was not touched shows its default
 */
export const formFields = (
    info: ObjectInfoRepresentation,
    picklists: Readonly<Record<string, PicklistValues>>,
    entries: Entries
): FormField[] =>
    FIELDS.flatMap((name) => {
        const field = info.fields[name];
        if (!field?.createable) {
            return [];
        }
        const picklist = picklists[name];
        return {
            name,
            label: field.label,
            help: field.inlineHelpText ?? '',
            value: entries[name] ?? picklist?.defaultValue?.value ?? '',
            isRequired: name === NAME.fieldApiName,
            isDate: field.dataType === 'Date',
            ...(picklist && { options: picklist.values.map(({ label, value }) => ({ label, value })) })
        };
    });

/** What the form says in a field; empty when it has none of it. */
export const valueIn = (fields: readonly FormField[], name: string): string =>
    fields.find((field) => field.name === name)?.value.trim() ?? '';

/**
 * The record that the form becomes: only what holds a value, so that the org's defaults fill the rest.
 * @param vendor the vendor that the opportunity has already, whose account the record takes over
 */
export const evaluationInput = (
    opportunityId: string,
    fields: readonly FormField[],
    info: ObjectInfoRepresentation,
    vendor?: EarlierVendor
): RecordInput => ({
    apiName: EVALUATION.objectApiName,
    fields: Object.fromEntries([
        [OPPORTUNITY.fieldApiName, opportunityId],
        ...(vendor?.accountId && info.fields[VENDOR.fieldApiName]?.createable
            ? [[VENDOR.fieldApiName, vendor.accountId]]
            : []),
        ...fields.map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value !== '')
    ])
});
