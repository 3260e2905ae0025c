import { MOST_HOURS } from './entries';
import type { VendorCost } from './entries';
import { costOf, reconciliationAYear, restAYear } from './totalCost';

/** At how many hours of reconciliation a week the cheaper of two vendors changes. */
export interface BreakEven {
    /**
     * `below`: the vendor is cheaper than the other only below so many hours, everything else as it is entered.
     * `more`: nobody knows the hours of either, which cost the same: the vendor is cheaper unless it takes so many hours
     * more than the other. `fewer`: the same, and the one that takes fewer hours is cheaper.
     */
    readonly kind: 'below' | 'more' | 'fewer';
    /** Whose hours vary. */
    readonly vendor: VendorCost;
    readonly other: VendorCost;
    /** In tenths, as hours are entered: the fewest with which the vendor is not cheaper any more. 0 only for `fewer`. */
    readonly hours: number;
    /** The terms differ, so that it is what they cost a year that is compared. */
    readonly isByYear: boolean;
    /** The hours of the other are blank, and count 0. */
    readonly countsNoHours: boolean;
    /** Which of the two have a cost that is blank, and counts 0. */
    readonly countBlankCosts: readonly VendorCost[];
}

/** Digits of a double that hold a quotient of sums of money. */
const RELIABLE_DIGITS = 13;
const TENTHS = 10;

/** What is known of a vendor whose hours vary. */
interface Variable {
    readonly rate: number;
    readonly years: number;
    /** Money a year beside reconciliation. */
    readonly rest: number;
}

/** Null where the hours change nothing, or where nothing but them is known. */
const variableOf = ({ entries }: VendorCost): Variable | null => {
    const { licence, middleware, services, rate, years } = entries;
    const isRestKnown = [licence, middleware, services].some((cost) => cost !== null);
    return rate !== null && rate > 0 && years !== null && years > 0 && isRestKnown
        ? { rate, years, rest: restAYear(entries, years) }
        : null;
};

const withBlankCosts = (...vendors: readonly VendorCost[]): readonly VendorCost[] =>
    vendors.filter(({ entries: { licence, middleware, services } }) =>
        [licence, middleware, services].some((cost) => cost === null)
    );

/** Money a year, not rounded; null where the total is not known. */
const costAYear = ({ entries }: VendorCost): number | null => {
    const { hours, rate, years } = entries;
    return costOf(entries).total === null || years === null || years <= 0
        ? null
        : restAYear(entries, years) + reconciliationAYear(hours ?? 0, rate ?? 0);
};

/** The fewest hours a week, in tenths, that cost as much a year or more; below 0 where less than nothing is to spare. */
const hoursWorth = (money: number, rate: number): number =>
    Math.ceil(Number((TENTHS * (money / reconciliationAYear(1, rate))).toPrecision(RELIABLE_DIGITS))) / TENTHS;

const isEnterable = (hours: number): boolean => hours > 0 && hours <= MOST_HOURS;

const below = (vendor: VendorCost, other: VendorCost): readonly BreakEven[] => {
    const variable = variableOf(vendor);
    const limit = costAYear(other);
    if (variable === null || limit === null) {
        return [];
    }
    const hours = hoursWorth(limit - variable.rest, variable.rate);
    const isByYear = vendor.entries.years !== other.entries.years;
    const countsNoHours = other.entries.hours === null;
    const countBlankCosts = withBlankCosts(vendor, other);
    return isEnterable(hours)
        ? [{ kind: 'below', vendor, other, hours, isByYear, countsNoHours, countBlankCosts }]
        : [];
};

/** Where the hours of both are unknown, only how many more one takes than the other can be said. */
const more = (vendor: VendorCost, other: VendorCost): readonly BreakEven[] => {
    const [left, right] = [variableOf(vendor), variableOf(other)];
    const areHoursKnown = vendor.entries.hours !== null || other.entries.hours !== null;
    if (left === null || right === null || areHoursKnown || left.rate !== right.rate) {
        return [];
    }
    const [cheaper, dearer] = left.rest <= right.rest ? [vendor, other] : [other, vendor];
    const hours = hoursWorth(Math.abs(right.rest - left.rest), left.rate);
    const found = {
        vendor: cheaper,
        other: dearer,
        hours,
        isByYear: left.years !== right.years,
        countsNoHours: false,
        countBlankCosts: withBlankCosts(cheaper, dearer)
    };
    if (hours > MOST_HOURS) {
        return [];
    }
    return [{ ...found, kind: hours > 0 ? 'more' : 'fewer' }];
};

/**
 * Every number of hours at which the cheaper of two vendors changes, for each pair that has one, in the order given. None is
 * found across currencies, nor between two evaluations of one vendor.
 */
export const breakEvensOf = (vendors: readonly VendorCost[]): readonly BreakEven[] =>
    vendors.flatMap((vendor, index) =>
        vendors.flatMap((other, place) => {
            if (vendor.vendorKey === other.vendorKey || vendor.currency !== other.currency) {
                return [];
            }
            return [...below(vendor, other), ...(place > index ? more(vendor, other) : [])];
        })
    );
