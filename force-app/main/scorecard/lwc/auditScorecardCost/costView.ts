import type { CostEdits } from 'c/auditCostEdits';
import { costed } from 'c/auditCostRules';
import type { Comparable, CostedVendor } from 'c/auditCostRules';
import { listText, moneyText, phrase } from 'c/auditText';
import byYear from '@salesforce/label/c.Audit_Cost_By_Year';
import currencies from '@salesforce/label/c.Audit_Cost_Currencies';
import saved from '@salesforce/label/c.Audit_Cost_Saved';
import savedUnknown from '@salesforce/label/c.Audit_Cost_Saved_Unknown';

/** An evaluation as far as its costs are concerned. */
export interface ComparedVendor {
    readonly id: string;
    readonly vendor: string;
    readonly vendorKey: string;
    /** Total_Score__c, 0 to 40. */
    readonly total: number;
}

/** What each vendor costs whose costs are known, in the order given. */
export const costedVendors = (
    evaluations: readonly ComparedVendor[],
    edits: CostEdits,
    currencyOf: ReadonlyMap<string, string>
): readonly CostedVendor[] =>
    evaluations.flatMap(({ id, vendor, vendorKey, total: score }) => {
        const record = edits.shown(id);
        if (!record) {
            return [];
        }
        const { entries, total, isCompleted } = record;
        const identity = { id, vendor, vendorKey, currency: currencyOf.get(id) ?? null, entries };
        return [costed(identity, { total, score, isOnItsWay: edits.isOnItsWay(id), isCompleted })];
    });

/** What keeps costs from being compared as they stand, in sentences. */
export const remarks = ({ currencies: codes, isByYear }: Comparable): readonly string[] => [
    ...(codes.length > 1 ? [phrase(currencies, listText(codes))] : []),
    ...(isByYear ? [byYear] : [])
];

/** That a figure is saved, and what the vendor costs now. */
export const savedText = ({ vendor, total, currency }: CostedVendor): string =>
    total === null ? phrase(savedUnknown, vendor) : phrase(saved, vendor, moneyText(total, currency));
