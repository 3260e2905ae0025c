import type { VendorCost } from './entries';
import { costOf, costPerPoint } from './totalCost';
import type { Cost } from './totalCost';

/** One vendor with what it costs. */
export interface CostedVendor extends VendorCost, Cost {
    /** Money for each point of the score; null without a total, and for a score of 0. */
    readonly perPoint: number | null;
    /** Money a year for each point of the score; null as above. */
    readonly perPointAYear: number | null;
    /** Figures of it are being saved, so that the total is no figure of record yet. */
    readonly isOnItsWay: boolean;
    /** A Completed evaluation keeps its costs. */
    readonly isCompleted: boolean;
}

/** What is known of a vendor beside its entries. */
export interface Known {
    /** Total_Cost_of_Ownership__c. */
    readonly total: number | null;
    /** Total_Score__c, 0 to 40. */
    readonly score: number;
    readonly isOnItsWay: boolean;
    readonly isCompleted: boolean;
}

/** What a vendor costs. The total is the one of record; everything else follows from the entries. */
export const costed = (vendor: VendorCost, { total, score, isOnItsWay, isCompleted }: Known): CostedVendor => {
    const cost = costOf(vendor.entries);
    return {
        ...vendor,
        ...cost,
        total,
        perPoint: costPerPoint(total, score),
        perPointAYear: costPerPoint(cost.perYear, score),
        isOnItsWay,
        isCompleted
    };
};
