import { moneyText, numberText, phrase } from 'c/auditText';
import type { CostEntries, CostEntry, CostPart, MissingPart } from 'c/auditCostRules';
import anyCost from '@salesforce/label/c.Audit_Cost_Part_Any';
import blank from '@salesforce/label/c.Audit_Cost_Blank';
import hours from '@salesforce/label/c.Audit_Cost_Part_Hours';
import licence from '@salesforce/label/c.Audit_Cost_Part_Licence';
import middleware from '@salesforce/label/c.Audit_Cost_Part_Middleware';
import missing from '@salesforce/label/c.Audit_Cost_Missing';
import nothing from '@salesforce/label/c.Audit_Cost_Nothing';
import rate from '@salesforce/label/c.Audit_Cost_Part_Rate';
import reconciliation from '@salesforce/label/c.Audit_Cost_Part_Reconciliation';
import services from '@salesforce/label/c.Audit_Cost_Part_Services';
import term from '@salesforce/label/c.Audit_Cost_Part_Term';

/** What the parts of a cost are called. */
export const partNames: Readonly<Record<CostPart, string>> = { licence, middleware, services, reconciliation };

const MISSING: Readonly<Record<Exclude<MissingPart, 'nothing'>, string>> = { years: term, rate, hours, costs: anyCost };

/** What keeps a total blank, in words. */
export const missingText = (part: MissingPart): string =>
    part === 'nothing' ? nothing : phrase(missing, MISSING[part]);

const MONEY: readonly CostEntry[] = ['licence', 'middleware', 'services', 'rate'];

/** One figure as it is entered, in words. @param currency ISO code; null in an org that has only one */
export const entryText = (entries: CostEntries, entry: CostEntry, currency: string | null): string => {
    const value = entries[entry];
    if (value === null) {
        return blank;
    }
    return MONEY.includes(entry) ? moneyText(value, currency) : numberText(value);
};
