/** What is entered about the cost of one vendor; null where nothing is. A blank is not known, which is not 0. */
export interface CostEntries {
    /** Annual_Licence_Cost__c: money a year. */
    readonly licence: number | null;
    /** Annual_Middleware_Cost__c: money a year. */
    readonly middleware: number | null;
    /** One_Off_Services_Cost__c: money, once. */
    readonly services: number | null;
    /** Reconciliation_Hours_Per_Week__c: 0 to MOST_HOURS. */
    readonly hours: number | null;
    /** Hourly_Rate__c: money an hour. */
    readonly rate: number | null;
    /** Contract_Term_Years__c: 1 to 99 whole years. */
    readonly years: number | null;
}

/** One of the figures that are entered. */
export type CostEntry = keyof CostEntries;

/** Every figure that is entered, in the order in which a page asks for them. */
export const COST_ENTRIES: readonly CostEntry[] = ['licence', 'middleware', 'services', 'hours', 'rate', 'years'];

/** The most hours a week that Reconciliation_Hours_Per_Week__c holds, in tenths of an hour. */
export const MOST_HOURS = 9999.9;

/**
 * Hours a week that teams report to spend on an integration that fails. A hint where the hours are blank, and never
 * reckoned with.
 */
export const FAILED_INTEGRATION_HOURS = { from: 10, to: 15 } as const;

/** One vendor's entries, among those of others. */
export interface VendorCost {
    /** Id of the evaluation. */
    readonly id: string;
    /** Name of the vendor, as the page tells it apart. */
    readonly vendor: string;
    /** The same for every evaluation of one vendor. */
    readonly vendorKey: string;
    /** ISO code of the currency that the money is in; null where the org has only one. */
    readonly currency: string | null;
    readonly entries: CostEntries;
}
