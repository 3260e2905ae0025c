import { costOf, costed } from 'c/auditCostRules';
import type { CostEntries, CostedVendor } from 'c/auditCostRules';
import { vendorCost } from './vendorCost';

interface Known {
    readonly score?: number;
    readonly currency?: string | null;
    readonly isOnItsWay?: boolean;
    readonly isCompleted?: boolean;
}

/** A vendor with these entries, the total of record that follows from them, and 20 points. */
export const costedVendor = (
    vendor: string,
    entries: Partial<CostEntries>,
    { score = 20, currency = null, isOnItsWay = false, isCompleted = false }: Known = {}
): CostedVendor => {
    const cost = vendorCost(vendor, entries, currency);
    return costed(cost, { total: costOf(cost.entries).total, score, isOnItsWay, isCompleted });
};
