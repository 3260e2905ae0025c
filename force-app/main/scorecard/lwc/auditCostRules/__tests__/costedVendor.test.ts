import { costed } from 'c/auditCostRules';
import { vendorCost } from './vendorCost';

describe('a vendor with what it costs', () => {
    it('has the total of record, and what follows from it and the entries', () => {
        const vendor = vendorCost('Nightloom', { licence: 100, years: 3 });

        expect(costed(vendor, { total: 300.01, score: 30, isOnItsWay: false, isCompleted: true })).toMatchObject({
            vendor: 'Nightloom',
            total: 300.01,
            perPoint: 10,
            parts: { licence: 300, reconciliation: null },
            isCompleted: true
        });
    });
});
