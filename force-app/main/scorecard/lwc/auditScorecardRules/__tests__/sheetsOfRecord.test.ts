import { sheetsOfRecord } from 'c/auditScorecardRules';
import { evaluation } from './evaluation';

const sheet = (id: string, isConsensus: boolean, vendorKey = 'acme', openCount = 0) =>
    evaluation('Acme', { id, isConsensus, vendorKey, openCount });
const compared = (...evaluations: ReturnType<typeof evaluation>[]) =>
    sheetsOfRecord(evaluations).map(({ id, individualCount }) => [id, individualCount]);

describe('sheetsOfRecord', () => {
    it('lets the Consensus of a vendor stand for its individual sheets', () => {
        expect(compared(sheet('first', false), sheet('counts', true), sheet('second', false))).toEqual([['counts', 2]]);
    });

    it('compares every sheet while the Consensus has no answers', () => {
        expect(compared(sheet('first', false), sheet('empty', true, 'acme', 16))).toEqual([
            ['first', 0],
            ['empty', 0]
        ]);
    });

    it('leaves the sheets of other vendors alone', () => {
        expect(compared(sheet('counts', true), sheet('other', false, 'brindle'))).toEqual([
            ['counts', 0],
            ['other', 0]
        ]);
    });
});
