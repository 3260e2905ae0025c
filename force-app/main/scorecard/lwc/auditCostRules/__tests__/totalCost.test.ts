import fc from 'fast-check';
import { COST_PARTS, costOf, costPerPoint } from 'c/auditCostRules';
import type { CostEntries } from 'c/auditCostRules';
import { BLANK } from './vendorCost';

const WHOLE: CostEntries = { licence: 12_000, middleware: 3_000, services: 8_000, hours: 4, rate: 50, years: 3 };

describe('the cost of a vendor', () => {
    it('is services once, and licences, middleware and 52 weeks of reconciliation for each year of the term', () => {
        expect(costOf(WHOLE)).toEqual({
            parts: { licence: 36_000, middleware: 9_000, services: 8_000, reconciliation: 31_200 },
            total: 84_200,
            perYear: 28_066.67,
            missing: null,
            countedAsNothing: []
        });
    });

    it.each<[string, Partial<CostEntries>, string]>([
        ['nothing is entered', BLANK, 'nothing'],
        ['there is no term', { years: null }, 'years'],
        ['there are hours without a rate', { rate: null }, 'rate'],
        ['there is a rate without hours', { hours: null }, 'hours'],
        ['there is no cost at all', { ...BLANK, years: 2 }, 'costs'],
        ['there is neither a term nor a rate', { years: null, rate: null }, 'years']
    ])('is not known where %s, and says what is missing', (_title, blank, missing) => {
        const cost = costOf({ ...WHOLE, ...blank });

        expect([cost.total, cost.perYear, cost.missing, cost.countedAsNothing]).toEqual([null, null, missing, []]);
    });

    it('keeps what is known of its parts while the total is not', () => {
        expect(costOf({ ...WHOLE, hours: null, middleware: null }).parts).toEqual({
            licence: 36_000,
            middleware: null,
            services: 8_000,
            reconciliation: null
        });
        expect(costOf({ ...WHOLE, years: null }).parts.services).toBe(8_000);
    });

    it('names what is blank and counts 0 in a total that is known', () => {
        expect(costOf({ ...BLANK, licence: 100, years: 1 }).countedAsNothing).toEqual([
            'middleware',
            'services',
            'hours'
        ]);
        expect(costOf({ ...WHOLE, middleware: 0, services: 0 }).countedAsNothing).toEqual([]);
    });

    it('rounds half a cent up, once', () => {
        // Exactly 0.052, 0.195 and 1.005, of which the last two are a little less as doubles. The API stores such entries.
        expect(costOf({ ...BLANK, hours: 0.1, rate: 0.01, years: 1 }).total).toBe(0.05);
        expect(costOf({ ...BLANK, hours: 0.5, rate: 0.0025, years: 3 }).total).toBe(0.2);
        expect(costOf({ ...BLANK, licence: 0.67, years: 1.5 }).total).toBe(1.01);
    });

    it('adds up to the total wherever every part is known', () => {
        const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
        const entries = fc.record({
            licence: money,
            middleware: money,
            services: money,
            hours: fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10),
            rate: money,
            years: fc.integer({ min: 1, max: 99 })
        });
        fc.assert(
            fc.property(entries, (given) => {
                const { parts, total } = costOf(given);
                const sum = COST_PARTS.reduce((left, part) => left + (parts[part] ?? NaN), 0);

                expect(sum).toBeCloseTo(total ?? NaN, 2);
            })
        );
    });
});

describe('the cost of a point', () => {
    it('is the total for each point of the score', () => {
        expect(costPerPoint(84_200, 32.5)).toBe(2590.77);
    });

    it('is not known without a total, nor for a score of 0', () => {
        expect([costPerPoint(null, 30), costPerPoint(100, 0)]).toEqual([null, null]);
    });
});
