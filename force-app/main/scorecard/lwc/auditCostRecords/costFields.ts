import HOURS from '@salesforce/schema/Vendor_Evaluation__c.Reconciliation_Hours_Per_Week__c';
import LICENCE from '@salesforce/schema/Vendor_Evaluation__c.Annual_Licence_Cost__c';
import MIDDLEWARE from '@salesforce/schema/Vendor_Evaluation__c.Annual_Middleware_Cost__c';
import RATE from '@salesforce/schema/Vendor_Evaluation__c.Hourly_Rate__c';
import SERVICES from '@salesforce/schema/Vendor_Evaluation__c.One_Off_Services_Cost__c';
import YEARS from '@salesforce/schema/Vendor_Evaluation__c.Contract_Term_Years__c';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { COST_ENTRIES } from 'c/auditCostRules';
import type { CostEntry } from 'c/auditCostRules';

const FIELDS: Readonly<Record<CostEntry, { readonly fieldApiName: string }>> = {
    licence: LICENCE,
    middleware: MIDDLEWARE,
    services: SERVICES,
    hours: HOURS,
    rate: RATE,
    years: YEARS
};

/** A figure as a field of the org. */
export interface CostField {
    readonly entry: CostEntry;
    /** In the user's language. */
    readonly label: string;
    /** What to type; empty where the org says nothing. */
    readonly help: string;
    readonly isEditable: boolean;
}

/** The fields that the figures are stored in, in the order in which they are asked for. */
export const fieldsOf = ({ updateable, fields }: ObjectInfoRepresentation): readonly CostField[] =>
    COST_ENTRIES.map((entry) => {
        const field = fields[FIELDS[entry].fieldApiName];
        return {
            entry,
            label: field?.label ?? '',
            help: field?.inlineHelpText ?? '',
            isEditable: updateable && (field?.updateable ?? false)
        };
    });

/** Whether records have a currency of their own, as they do in an org with several. */
export const hasSeveralCurrencies = ({ fields }: ObjectInfoRepresentation): boolean => 'CurrencyIsoCode' in fields;

/** One figure of an evaluation the way updateRecord wants it; null clears it. */
export const saveOf = (id: string, entry: CostEntry, value: number | null): Record<string, unknown> => ({
    Id: id,
    [FIELDS[entry].fieldApiName]: value
});
