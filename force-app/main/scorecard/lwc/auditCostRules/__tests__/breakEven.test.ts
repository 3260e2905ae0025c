import fc from 'fast-check';
import { breakEvensOf } from 'c/auditCostRules';
import type { CostEntries, VendorCost } from 'c/auditCostRules';
import { vendorCost } from './vendorCost';

const found = (...vendors: VendorCost[]) =>
    breakEvensOf(vendors).map(({ kind, vendor, other, hours }) => [kind, vendor.vendor, other.vendor, hours]);

const NIGHTLOOM = vendorCost('Nightloom', { licence: 10_000, rate: 50, years: 3 });
const TANDEMLINE = vendorCost('Tandemline', { licence: 20_400, years: 3 });

describe('the break-even of two vendors', () => {
    it('is the hours a week below which the first is cheaper, whether its own are known or not', () => {
        expect(found(NIGHTLOOM, TANDEMLINE)).toEqual([['below', 'Nightloom', 'Tandemline', 4]]);
        const { entries } = NIGHTLOOM;
        expect(found({ ...NIGHTLOOM, entries: { ...entries, hours: 12 } }, TANDEMLINE)).toEqual([
            ['below', 'Nightloom', 'Tandemline', 4]
        ]);
    });

    it('is found for the hours of each, where both have a rate', () => {
        const left = vendorCost('A', { licence: 10_000, hours: 6, rate: 50, years: 1 });
        const right = vendorCost('B', { licence: 20_000, hours: 1, rate: 100, years: 1 });

        // A costs 25,600 with its hours, and B 25,200.
        expect(found(left, right)).toEqual([
            ['below', 'A', 'B', 5.9],
            ['below', 'B', 'A', 1.1]
        ]);
    });

    it.each<[string, Partial<CostEntries>]>([
        ['the first is dearer without any hours', { licence: 30_000 }],
        ['both cost the same without any hours', { licence: 20_400 }],
        ['an hour costs nothing', { rate: 0 }],
        ['the rate is not known', { rate: null }],
        ['the term is not known', { years: null }],
        ['nothing but the rate is known', { licence: null }],
        ['more hours are needed than can be entered', { rate: 0.01 }]
    ])('is none where %s', (_title, entries) => {
        expect(found({ ...NIGHTLOOM, entries: { ...NIGHTLOOM.entries, ...entries } }, TANDEMLINE)).toEqual([]);
    });

    it('is none across currencies, and none between two sheets of one vendor', () => {
        expect(found({ ...NIGHTLOOM, currency: 'EUR' }, { ...TANDEMLINE, currency: 'USD' })).toEqual([]);
        expect(found(NIGHTLOOM, { ...TANDEMLINE, vendorKey: 'Nightloom' })).toEqual([]);
    });

    it('goes by what they cost a year where the terms differ, and says so', () => {
        const [breakEven] = breakEvensOf([
            vendorCost('A', { licence: 10_000, services: 3_000, rate: 50, years: 3 }),
            vendorCost('B', { licence: 10_000, services: 7_200, years: 2 })
        ]);

        expect(breakEven).toMatchObject({ kind: 'below', hours: 1, isByYear: true });
    });

    it('says where the hours of the other are blank and count 0', () => {
        const { entries } = TANDEMLINE;
        const withHours = { ...TANDEMLINE, entries: { ...entries, hours: 1, rate: 50 } };

        expect(
            [TANDEMLINE, withHours].map((other) =>
                breakEvensOf([NIGHTLOOM, other])
                    .filter(({ vendor }) => vendor === NIGHTLOOM)
                    .map(({ countsNoHours }) => countsNoHours)
            )
        ).toEqual([[true], [false]]);
    });

    it('is how many hours more one may take, where those of both are unknown and cost the same', () => {
        const both = { rate: 50, years: 2 };
        const [cheap, dear] = [
            vendorCost('Cheap', { ...both, licence: 1_000 }),
            vendorCost('Dear', { ...both, licence: 4_000 })
        ];

        expect(found(dear, cheap)).toEqual([['more', 'Cheap', 'Dear', 1.2]]);
        expect(found(dear, { ...dear, vendorKey: 'Other', vendor: 'Other' })).toEqual([['fewer', 'Dear', 'Other', 0]]);
        expect(found(dear, vendorCost('Other rate', { ...both, rate: 60, licence: 100 }))).toEqual([]);
    });
});

describe('a break-even against every number of hours tried out', () => {
    /** Everything in cents and tenths of hours, so that whole numbers decide. */
    interface Whole {
        readonly licence: number | null;
        readonly services: number | null;
        readonly tenths: number | null;
        readonly rate: number | null;
        readonly years: number | null;
    }
    const MOST_TENTHS = 400;
    const cents = fc.option(fc.integer({ min: 0, max: 400_000 }), { freq: 8 });
    const anyVendor: fc.Arbitrary<Whole> = fc.record({
        licence: cents,
        services: cents,
        tenths: fc.option(fc.integer({ min: 0, max: MOST_TENTHS }), { freq: 3 }),
        rate: fc.option(fc.integer({ min: 0, max: 6_000 }), { freq: 8 }),
        years: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 })
    });
    const money = (value: number | null): number | null => (value === null ? null : value / 100);
    const toVendor = (name: string, { licence, services, tenths, rate, years }: Whole): VendorCost =>
        vendorCost(name, {
            licence: money(licence),
            services: money(services),
            hours: tenths === null ? null : tenths / 10,
            rate: money(rate),
            years
        });

    /** Tenths of a cent over the term; null where the figure of record would be blank. */
    const total = ({ licence, services, tenths, rate, years }: Whole): number | null =>
        years === null || (tenths === null) !== (rate === null) || [licence, services, tenths].every((v) => v === null)
            ? null
            : 10 * (services ?? 0) + years * (10 * (licence ?? 0) + 52 * (tenths ?? 0) * (rate ?? 0));

    /** Whether the left one is cheaper by the year; terms are multiplied out. */
    const isCheaper = (left: Whole, right: Whole): boolean =>
        (total(left) ?? NaN) * (right.years ?? NaN) < (total(right) ?? NaN) * (left.years ?? NaN);

    const triedOut = (left: Whole, right: Whole): number | null => {
        if (total(right) === null || left.rate === null || left.years === null) {
            return null;
        }
        if (left.licence === null && left.services === null) {
            return null;
        }
        const first = Array.from({ length: MOST_TENTHS + 1 }, (_, tenths) => tenths).find(
            (tenths) => !isCheaper({ ...left, tenths }, right)
        );
        return first === undefined || first === 0 ? null : first / 10;
    };

    it('is the fewest hours, as they can be entered, with which the vendor is not cheaper any more', () => {
        let changes = 0;
        fc.assert(
            fc.property(anyVendor, anyVendor, (left, right) => {
                const [first, second] = [toVendor('Left', left), toVendor('Right', right)];
                const hours = breakEvensOf([first, second])
                    .filter(({ kind, vendor }) => kind === 'below' && vendor === first)
                    .map((breakEven) => breakEven.hours)
                    .filter((value) => value <= MOST_TENTHS / 10);
                const expected = triedOut(left, right);
                changes += expected === null ? 0 : 1;

                expect(hours).toEqual(expected === null ? [] : [expected]);
            }),
            { numRuns: 3_000 }
        );
        expect(changes).toBeGreaterThan(300);
    });

    it('is the fewest hours more with which the cheaper of two of unknown hours is not cheaper any more', () => {
        let changes = 0;
        const both = fc.record({ rate: fc.integer({ min: 1, max: 6_000 }) });
        fc.assert(
            fc.property(anyVendor, anyVendor, both, fc.nat({ max: 50 }), (one, two, { rate }, least) => {
                const [left, right] = [one, two].map((whole) => ({ ...whole, tenths: null, rate }));
                if (left === undefined || right === undefined) {
                    return;
                }
                const [breakEven] = breakEvensOf([toVendor('Left', left), toVendor('Right', right)]);
                if (breakEven === undefined || breakEven.hours > MOST_TENTHS / 10) {
                    return;
                }
                changes += 1;
                const isLeft = breakEven.vendor.vendor === 'Left';
                const [cheaper, dearer] = isLeft ? [left, right] : [right, left];
                const extra = Math.round(10 * breakEven.hours);
                const isCheaperWith = (tenths: number): boolean =>
                    isCheaper({ ...cheaper, tenths: least + tenths }, { ...dearer, tenths: least });

                expect(isCheaperWith(extra)).toBe(false);
                expect(breakEven.kind === 'fewer' || isCheaperWith(extra - 1)).toBe(true);
            }),
            { numRuns: 1_000 }
        );
        expect(changes).toBeGreaterThan(100);
    });
});
