import { COST_PARTS } from 'c/auditCostRules';
import type { CostPart, CostedVendor } from 'c/auditCostRules';
import { missingText } from 'c/auditCostText';
import { moneyText } from 'c/auditText';
import notKnown from '@salesforce/label/c.Audit_Cost_Not_Known';

/** One part of a bar, as shares of the scale in percent. */
export interface Segment {
    readonly part: CostPart;
    readonly from: string;
    readonly to: string;
}

/** One vendor as a bar. */
export interface Bar {
    readonly id: string;
    readonly vendor: string;
    /** What it costs, or what is missing. */
    readonly text: string;
    readonly segments: readonly Segment[];
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** What a vendor costs on the scale: over the term, or a year. */
const amountOf = ({ total, perYear }: CostedVendor, isByYear: boolean): number | null => (isByYear ? perYear : total);

const segmentsOf = (vendor: CostedVendor, isByYear: boolean, longest: number): readonly Segment[] => {
    const { years } = vendor.entries;
    if (amountOf(vendor, isByYear) === null || longest <= 0) {
        return [];
    }
    let end = 0;
    return COST_PARTS.flatMap((part) => {
        const from = end;
        end += (vendor.parts[part] ?? 0) / (isByYear ? (years ?? 1) : 1) / longest;
        return end > from ? [{ part, from: percent(from), to: percent(end) }] : [];
    });
};

/** The bars of vendors on one scale for each currency: money of two currencies has no common scale. */
export const barsOf = (vendors: readonly CostedVendor[], isByYear: boolean): readonly Bar[] => {
    const longestOf = (currency: string | null): number =>
        Math.max(
            0,
            ...vendors.filter((other) => other.currency === currency).map((vendor) => amountOf(vendor, isByYear) ?? 0)
        );
    return vendors.map((vendor) => {
        const amount = amountOf(vendor, isByYear);
        const unknown = vendor.missing === null ? notKnown : missingText(vendor.missing);
        return {
            id: vendor.id,
            vendor: vendor.vendor,
            text: amount === null ? unknown : moneyText(amount, vendor.currency),
            segments: segmentsOf(vendor, isByYear, longestOf(vendor.currency))
        };
    });
};
