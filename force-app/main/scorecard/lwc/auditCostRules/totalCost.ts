import type { CostEntries, CostEntry } from './entries';

/** Weeks of a year in which records are reconciled, as Total_Cost_of_Ownership__c counts them. */
const WEEKS_A_YEAR = 52;

/** What a total is made of, in the order in which a page shows it. */
export const COST_PARTS = ['licence', 'middleware', 'services', 'reconciliation'] as const;
export type CostPart = (typeof COST_PARTS)[number];

/** What keeps a total blank: nothing is entered, the term, the rate or the hours are missing, or every cost is. */
export type MissingPart = 'nothing' | 'years' | 'rate' | 'hours' | 'costs';

/** What one vendor costs. Money is rounded to two decimals, once. */
export interface Cost {
    /** Over the whole term; null where it is not entered, or the term is not. */
    readonly parts: Readonly<Record<CostPart, number | null>>;
    /** Over the whole term; null while a part of it is unknown. Mirrors Total_Cost_of_Ownership__c. */
    readonly total: number | null;
    /** The total, divided evenly among the years of the term; null without a total. */
    readonly perYear: number | null;
    /** What keeps the total blank; null when nothing does. Mirrors Missing_Cost_Part__c. */
    readonly missing: MissingPart | null;
    /** What is blank and counts 0 in the total; empty without a total. */
    readonly countedAsNothing: readonly CostEntry[];
}

/** Digits of a double that hold whatever was added up on the way to it. */
const RELIABLE_DIGITS = 15;

/** Money with two decimals; half a cent is rounded up. What doubles cannot hold exactly is rounded off first. */
const toCents = (money: number): number => Math.round(Number((100 * money).toPrecision(RELIABLE_DIGITS))) / 100;

const isBlank = (value: number | null): value is null => value === null;

const missingPart = (entries: CostEntries): MissingPart | null => {
    const { licence, middleware, services, hours, rate, years } = entries;
    if (Object.values(entries).every(isBlank)) {
        return 'nothing';
    }
    if (isBlank(years)) {
        return 'years';
    }
    if (isBlank(rate) !== isBlank(hours)) {
        return isBlank(rate) ? 'rate' : 'hours';
    }
    return [licence, middleware, services, hours].every(isBlank) ? 'costs' : null;
};

/** Money a year for so many hours a week at a rate. */
export const reconciliationAYear = (hours: number, rate: number): number => hours * WEEKS_A_YEAR * rate;

/** Money a year beside reconciliation, with services spread over the term; not rounded. Blank counts 0, as in the total. */
export const restAYear = ({ licence, middleware, services }: CostEntries, years: number): number =>
    (services ?? 0) / years + (licence ?? 0) + (middleware ?? 0);

const overTerm = (annual: number | null, years: number | null): number | null =>
    isBlank(annual) || isBlank(years) ? null : toCents(annual * years);

const totalOf = (entries: CostEntries, years: number): number => {
    const { licence, middleware, services, hours, rate } = entries;
    const annual = (licence ?? 0) + (middleware ?? 0) + reconciliationAYear(hours ?? 0, rate ?? 0);
    return toCents((services ?? 0) + years * annual);
};

const blankIn = (entries: CostEntries): readonly CostEntry[] =>
    (['licence', 'middleware', 'services', 'hours'] as const).filter((entry) => isBlank(entries[entry]));

/** What a vendor costs over the term: a preview by the formula's own rule, never the figure of record. */
export const costOf = (entries: CostEntries): Cost => {
    const { licence, middleware, services, hours, rate, years } = entries;
    const missing = missingPart(entries);
    const reconciliation = isBlank(hours) || isBlank(rate) ? null : reconciliationAYear(hours, rate);
    const total = missing === null && !isBlank(years) ? totalOf(entries, years) : null;
    return {
        parts: {
            licence: overTerm(licence, years),
            middleware: overTerm(middleware, years),
            services,
            reconciliation: overTerm(reconciliation, years)
        },
        total,
        perYear: isBlank(total) || isBlank(years) || years <= 0 ? null : toCents(total / years),
        missing,
        countedAsNothing: isBlank(total) ? [] : blankIn(entries)
    };
};

/**
 * Money for each point of the score, with two decimals; null without a total, and for a score of 0, which buys nothing.
 * @param score Total_Score__c, 0 to 40
 */
export const costPerPoint = (total: number | null, score: number): number | null =>
    isBlank(total) || score <= 0 ? null : toCents(total / score);
