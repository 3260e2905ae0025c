import { DIMENSIONS } from 'c/auditScoring';
import type { Dimension } from 'c/auditScoring';
import { compareNames } from 'c/auditVendorIdentity';
import { isAsked } from './ranking';
import type { RankedEvaluation } from './ranking';

/** As many vendors side by side as leave room for sentences about each. */
export const ROOMY_COLUMNS = 4;

/** By what the vendors are arranged: the total, their names, or a value of Dimension__c. */
export type SortKey = 'Total' | 'Vendor' | Dimension;

/** Every way to arrange the vendors, the usual one first. */
export const SORT_KEYS: readonly SortKey[] = ['Total', 'Vendor', ...DIMENSIONS];

/** The sort key of a text, such as an admin's choice on the page; anything unknown sorts by total. */
export const sortKeyOf = (text: string | undefined): SortKey => SORT_KEYS.find((key) => key === text) ?? 'Total';

const scoreIn = ({ dimensions }: RankedEvaluation, dimension: Dimension): number => {
    const entry = dimensions.find((candidate) => candidate.dimension === dimension);
    // A dimension of which nothing is known comes after the worst score that is known.
    return entry && isAsked(entry) ? (entry.score ?? -1) : -1;
};

/** The evaluations in the order asked for; equal ones keep the order given, which is that of `rank`. */
export const arrange = (ranked: readonly RankedEvaluation[], key: SortKey): readonly RankedEvaluation[] => {
    switch (key) {
        case 'Total':
            return ranked;
        case 'Vendor':
            return [...ranked].sort((left, right) => compareNames(left.vendor, right.vendor));
        default:
            return [...ranked].sort((left, right) => scoreIn(right, key) - scoreIn(left, key));
    }
};
