import { hasScores, nextCursor, toEvaluations } from 'c/scorecardRecords';
import { DIMENSIONS } from 'c/scoring';
import noScores from '../../vendorScorecard/__tests__/data/graphql.noScores.json';
import noVendors from '../../vendorScorecard/__tests__/data/graphql.noVendors.json';
import threeVendors from '../../vendorScorecard/__tests__/data/graphql.threeVendors.json';

const [batchwise, northlane, unify] = toEvaluations(threeVendors);

describe('toEvaluations', () => {
    it('takes the scores as they are stored', () => {
        expect(northlane).toMatchObject({
            id: 'a01000000000002AAA',
            vendor: 'Northlane Sync',
            status: 'Completed',
            sheetType: 'Consensus',
            total: 35.17,
            band: 'Strong',
            verdict: 'Strong',
            applicableCount: 31,
            openCount: 0,
            unprovenCount: 3
        });
    });

    it('lists the eight dimensions in the order they are asked', () => {
        expect(northlane?.dimensions.map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
        expect(northlane?.dimensions[0]).toEqual({
            dimension: 'Sync Direction',
            points: 19,
            count: 4,
            open: 0,
            score: 4.75
        });
    });

    it('counts the open questions of each dimension', () => {
        expect(unify?.dimensions.map(({ open }) => open)).toEqual([0, 0, 0, 0, 0, 3, 3, 3]);
    });

    it('names hard stops and blocking gaps by their question', () => {
        expect(batchwise?.hardStops).toEqual(['OC-1']);
        expect(batchwise?.blockingGaps).toEqual(['ST-1', 'EH-2']);
    });

    it('keeps a dimension without an applicable answer apart from one that scored 0', () => {
        const { edges, pageInfo } = threeVendors.uiapi.query.Vendor_Evaluation__c;
        const node = { ...edges[0]?.node, Id: 'a01', Sync_Timing_Score__c: { value: null } };
        const page = { pageInfo, edges: [{ node }] };
        const [evaluation] = toEvaluations({ uiapi: { query: { Vendor_Evaluation__c: page } } });

        expect(evaluation?.dimensions[3]?.score).toBeNull();
    });
});

describe('nextCursor', () => {
    it.each([
        [{ hasNextPage: true, endCursor: 'djE6MTk5' }, 'djE6MTk5'],
        [{ hasNextPage: false, endCursor: 'djE6Mg==' }, null],
        [{ hasNextPage: false, endCursor: null }, null]
    ])('of %j is %p', (pageInfo, expected) => {
        expect(nextCursor({ uiapi: { query: { Vendor_Evaluation__c: { pageInfo, edges: [] } } } })).toBe(expected);
    });
});

describe('hasScores', () => {
    it.each([
        ['every score can be read', threeVendors, true],
        ['there is nothing to read', noVendors, true],
        ['the user may not read the scores', noScores, false]
    ])('knows when %s', (_, answer, expected) => {
        expect(hasScores(answer)).toBe(expected);
    });
});
