import { breakEvensOf } from 'c/auditCostRules';
import { breakEvenText, entryText, missingText } from 'c/auditCostText';
import { BLANK, vendorCost } from '../../auditCostRules/__tests__/vendorCost';

/** Costs that are nothing, and entered as such. */
const ENTERED = { middleware: 0, services: 0 };
const said = (...vendors: Parameters<typeof vendorCost>[]) =>
    breakEvensOf(vendors.map((vendor) => vendorCost(...vendor))).map(breakEvenText);

describe('a break-even in words', () => {
    it('says below how many hours a vendor is cheaper', () => {
        expect(
            said(
                ['Nightloom', { ...ENTERED, licence: 10_000, rate: 50, years: 3 }],
                ['Tandemline', { ...ENTERED, licence: 7_800, hours: 1, rate: 2_600 / 52 + 200, years: 3 }]
            )[0]
        ).toBe('Nightloom is cheaper than Tandemline only below 4.2 hours of reconciliation a week.');
    });

    it('says where hours of the other are blank, and where terms differ', () => {
        expect(
            said(
                ['A', { ...ENTERED, licence: 10_000, rate: 50, years: 3 }],
                ['B', { ...ENTERED, licence: 20_400, years: 2 }]
            )
        ).toEqual([
            'A is cheaper than B only below 4 hours of reconciliation a week. The hours of B are not entered and count as none. By what they cost a year: the terms differ.'
        ]);
    });

    it('says whose costs are blank', () => {
        const known = { ...ENTERED, licence: 10_000, hours: 0, rate: 50, years: 1 };
        const blank = { ...known, middleware: null };
        const others = { ...blank, licence: 20_400 };

        expect(said(['A', known], ['B', others])[0]).toMatch(/ Costs of B that are not entered count as none\.$/);
        expect(said(['A', blank], ['B', others])[0]).toMatch(/ Costs of A and B that are not entered count as none\.$/);
    });

    it('says how many hours more a vendor may take, or that the fewer hours decide', () => {
        const both = { ...ENTERED, rate: 50, years: 1 };

        expect(
            [4_600, 2_000].flatMap((licence) => said(['A', { ...both, licence: 2_000 }], ['B', { ...both, licence }]))
        ).toEqual([
            'A is cheaper than B unless it takes 1 hours or more a week beyond those of B.',
            'A and B cost the same but for the hours: the one that takes fewer is cheaper.'
        ]);
    });
});

describe('what is entered, in words', () => {
    it('names what is missing', () => {
        expect((['nothing', 'rate'] as const).map(missingText)).toEqual([
            'Nothing is entered yet',
            'Not known: Hourly rate is not entered'
        ]);
    });

    it('writes money as money, hours and years as numbers, and a blank as a blank', () => {
        const entries = { ...BLANK, rate: 55, hours: 1.5 };

        expect((['rate', 'hours', 'licence'] as const).map((entry) => entryText(entries, entry, 'EUR'))).toEqual([
            '€55',
            '1.5',
            'not entered'
        ]);
    });
});
