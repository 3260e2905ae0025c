import { comparableOf } from 'c/auditCostRules';
import { vendorCost } from './vendorCost';

describe('in what costs can be compared', () => {
    it('names every currency once', () => {
        const vendors = [
            vendorCost('A', {}, 'EUR'),
            vendorCost('B', {}, 'USD'),
            vendorCost('C', {}, 'EUR'),
            vendorCost('D', {})
        ];

        expect(comparableOf(vendors).currencies).toEqual(['EUR', 'USD']);
    });

    it('compares by year where the terms that are known differ', () => {
        const [two, three, unknown] = [2, 3, null].map((years) => vendorCost(`${years}`, { years }));

        expect(
            [
                [two, unknown],
                [two, two],
                [two, three, unknown]
            ].map((vendors) => comparableOf(vendors.filter((vendor) => vendor !== undefined)).isByYear)
        ).toEqual([false, false, true]);
    });
});
