import type { CostedVendor } from 'c/auditCostRules';
import { moneyText, phrase } from 'c/auditText';
import saved from '@salesforce/label/c.Audit_Cost_Saved';
import savedUnknown from '@salesforce/label/c.Audit_Cost_Saved_Unknown';

/** That a figure is saved, and what the vendor costs now. */
export const savedText = ({ vendor, total, currency }: CostedVendor): string =>
    total === null ? phrase(savedUnknown, vendor) : phrase(saved, vendor, moneyText(total, currency));
