import { countPhrase, listText, phrase } from 'c/auditText';
import { hasSeveralSheets, vendorCount } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import sheetCount from '@salesforce/label/c.Audit_Scorecard_Sheet_Count';
import vendorCountMany from '@salesforce/label/c.Audit_Scorecard_Vendor_Count';
import vendorCountOne from '@salesforce/label/c.Audit_Scorecard_Vendor_Count_One';

/** How many vendors stand side by side when the admin has not said. */
const VENDORS_PER_PAGE = 10;

/** How many vendors stand side by side: two at least. */
export const columnCount = (vendorsPerPage: number | undefined): number =>
    Math.max(2, vendorsPerPage || VENDORS_PER_PAGE);

/** How many vendors there are, and how many sheets where some have several; empty without any. */
export const countText = (evaluations: readonly RankedEvaluation[]): string => {
    if (evaluations.length === 0) {
        return '';
    }
    const vendors = countPhrase(vendorCount(evaluations), vendorCountOne, vendorCountMany);
    return hasSeveralSheets(evaluations) ? listText([vendors, phrase(sheetCount, evaluations.length)]) : vendors;
};
