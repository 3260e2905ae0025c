import type { Comparable } from 'c/auditCostRules';
import { listText, phrase } from 'c/auditText';
import byYear from '@salesforce/label/c.Audit_Cost_By_Year';
import currencies from '@salesforce/label/c.Audit_Cost_Currencies';

/** What keeps costs from being compared as they stand, in sentences. */
export const costRemarks = ({ currencies: codes, isByYear }: Comparable): readonly string[] => [
    ...(codes.length > 1 ? [phrase(currencies, listText(codes))] : []),
    ...(isByYear ? [byYear] : [])
];
