import { costedVendors } from '../costedVendors';
import type { CostRecord } from '../costReply';

const record: CostRecord = {
    id: 'a',
    version: '',
    isCompleted: true,
    entries: { licence: 10, middleware: null, services: null, hours: null, rate: null, years: 3 },
    total: 30
};
const vendor = (id: string) => ({ id, vendor: id.toUpperCase(), vendorKey: id, total: 15 });
const source = { shown: (id: string) => (id === 'a' ? record : undefined), isOnItsWay: () => false };

describe('costedVendors', () => {
    it('says of each vendor what it costs by the figure of record, and for each point', () => {
        expect(costedVendors([vendor('a')], source, new Map([['a', 'EUR']]))).toMatchObject([
            { vendor: 'A', currency: 'EUR', total: 30, perPoint: 2, isCompleted: true, isOnItsWay: false }
        ]);
    });

    it('leaves out whose costs are not known', () => {
        expect(costedVendors([vendor('b'), vendor('a')], source, new Map()).map(({ id }) => id)).toEqual(['a']);
    });
});
