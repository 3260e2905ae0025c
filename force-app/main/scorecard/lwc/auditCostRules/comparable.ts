import type { VendorCost } from './entries';

/** In what the costs of several vendors can be compared. */
export interface Comparable {
    /** Every currency there is, each once, in the order of the vendors. Costs of two currencies are never compared. */
    readonly currencies: readonly string[];
    /** The contracts run for different terms, so that only what they cost a year compares. */
    readonly isByYear: boolean;
}

const distinct = <Value>(values: readonly (Value | null)[]): readonly Value[] => [
    ...new Set(values.filter((value) => value !== null))
];

/** In what the costs of these vendors can be compared. */
export const comparableOf = (vendors: readonly VendorCost[]): Comparable => ({
    currencies: distinct(vendors.map(({ currency }) => currency)),
    isByYear: distinct(vendors.map(({ entries }) => entries.years)).length > 1
});
