import type { CostEntries, VendorCost } from 'c/auditCostRules';

/** A vendor of which nothing is entered but what is given. */
export const BLANK: CostEntries = {
    licence: null,
    middleware: null,
    services: null,
    hours: null,
    rate: null,
    years: null
};

/** A vendor with its entries, each of another vendor than those with another name. */
export const vendorCost = (
    vendor: string,
    entries: Partial<CostEntries>,
    currency: string | null = null
): VendorCost => ({
    id: `id of ${vendor}`,
    vendor,
    vendorKey: vendor,
    currency,
    entries: { ...BLANK, ...entries }
});
