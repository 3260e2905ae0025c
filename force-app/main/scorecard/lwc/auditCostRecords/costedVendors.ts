import { costed } from 'c/auditCostRules';
import type { CostedVendor } from 'c/auditCostRules';
import type { CostRecord } from './costReply';

/** An evaluation as far as its costs are concerned. */
export interface ComparedVendor {
    readonly id: string;
    readonly vendor: string;
    readonly vendorKey: string;
    /** Total_Score__c, 0 to 40. */
    readonly total: number;
}

/** Where the costs of an evaluation are looked up. */
export interface CostSource {
    /** Undefined where they are not known. */
    shown(id: string): CostRecord | undefined;
    /** Whether a figure of it is being saved, so that its total is no figure of record yet. */
    isOnItsWay(id: string): boolean;
}

/** What each vendor costs whose costs are known, in the order given. @param currencyOf ISO codes by the evaluation's id */
export const costedVendors = (
    evaluations: readonly ComparedVendor[],
    costs: CostSource,
    currencyOf: ReadonlyMap<string, string>
): readonly CostedVendor[] =>
    evaluations.flatMap(({ id, vendor, vendorKey, total: score }) => {
        const record = costs.shown(id);
        if (!record) {
            return [];
        }
        const { entries, total, isCompleted } = record;
        const identity = { id, vendor, vendorKey, currency: currencyOf.get(id) ?? null, entries };
        return [costed(identity, { total, score, isOnItsWay: costs.isOnItsWay(id), isCompleted })];
    });
