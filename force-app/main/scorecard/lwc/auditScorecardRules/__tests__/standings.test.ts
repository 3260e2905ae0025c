import { compare } from 'c/auditScorecardRules';
import { VERDICT } from 'c/auditScoring';
import { evaluation, ranked } from './evaluation';

const done = (vendor: string, total: number) => evaluation(vendor, { total });
/** Two of sixteen questions open in a dimension that has no points yet: 4 points of 5 elsewhere, so 33 at best. */
const open = (vendor: string, total = 28) => evaluation(vendor, { total }, { 0: { points: 0, open: 2 } });
const unasked = (vendor: string) => evaluation(vendor, { total: 0, openCount: 16 });
const places = (...evaluations: ReturnType<typeof evaluation>[]) =>
    [...compare(ranked(...evaluations)).standings.values()].map(({ vendor, place }) => [vendor, place]);

describe('standings', () => {
    it('says who leads, by how much and ahead of whom', () => {
        expect(places(done('A', 35.1), done('B', 25))).toEqual([
            ['A', { kind: 'leads', points: 10.1, runnerUp: 'B' }],
            ['B', { kind: 'behind', points: 10.1, leader: 'A' }]
        ]);
    });

    it('says who shares the lead', () => {
        expect(places(done('A', 30), done('B', 30), done('C', 20))).toEqual([
            ['A', { kind: 'shares' }],
            ['B', { kind: 'shares' }],
            ['C', { kind: 'behind', points: 10, leader: 'A' }]
        ]);
    });

    it('says who can still take the lead', () => {
        expect(places(done('A', 32), open('B'))[1]).toEqual([
            'B',
            { kind: 'reaches', points: 4, leader: 'A', ceiling: 33 }
        ]);
    });

    it('says who cannot catch up any more', () => {
        expect(places(done('A', 33.5), open('B'))[1]).toEqual(['B', { kind: 'beaten', leader: 'A', ceiling: 33 }]);
    });

    it('does not compare with a vendor of whom nothing was asked', () => {
        expect(places(done('A', 30), unasked('B'))).toEqual([
            ['A', { kind: 'alone' }],
            ['B', { kind: 'unasked' }]
        ]);
    });

    it('compares with nobody whom a hard stop bars, and bars it from the race', () => {
        const stopped = evaluation('Stopped', { total: 39, verdict: VERDICT.hardStop });

        expect(places(stopped, done('A', 30), done('B', 20))).toEqual([
            ['Stopped', { kind: 'stopped' }],
            ['A', { kind: 'leads', points: 10, runnerUp: 'B' }],
            ['B', { kind: 'behind', points: 10, leader: 'A' }]
        ]);
        expect(places(stopped, done('A', 30))[1]).toEqual(['A', { kind: 'unbarred' }]);
        expect(places(stopped)).toEqual([['Stopped', { kind: 'alone' }]]);
    });

    it('puts no vendor ahead of itself, nor behind', () => {
        const sheet = (id: string, total: number, key = 'a') => evaluation(id, { total, vendorKey: key });

        expect(places(sheet('A1', 35), sheet('A2', 34), sheet('B', 20, 'b'))).toEqual([
            ['A1', { kind: 'leads', points: 15, runnerUp: 'B' }],
            ['A2', { kind: 'otherLeads', leader: 'A1' }],
            ['B', { kind: 'behind', points: 15, leader: 'A1' }]
        ]);
        expect(places(sheet('A1', 35), sheet('A2', 35))).toEqual([
            ['A1', { kind: 'alone' }],
            ['A2', { kind: 'alone' }]
        ]);
    });

    it('places nobody among vendors that are unlike', () => {
        const apart = [...compare(ranked(done('A', 35), unasked('B')), true).standings.values()];

        expect(apart.map(({ place }) => place.kind)).toEqual(['unlike', 'unasked']);
    });

    it('carries what stands in the way', () => {
        const [standing] = compare(
            ranked(
                evaluation(
                    'A',
                    {
                        hardStopCount: 2,
                        waivedCount: 1,
                        hardStops: [
                            {
                                code: 'OC-1',
                                waiver: { reason: 'Not in use', by: 'Ada', on: '2026-11-28T09:00:00.000Z' }
                            },
                            { code: 'SD-2', waiver: null }
                        ],
                        blockingGapCount: 1,
                        blockingGaps: [{ code: 'ST-4', workflow: 'Renewals' }]
                    },
                    { 3: { points: 1 }, 7: { count: 0, points: 0, isMissing: true } }
                )
            )
        ).standings.values();

        expect(standing).toMatchObject({
            hardStops: ['SD-2'],
            waivedHardStops: ['OC-1'],
            missing: ['Permission Scoping'],
            isOpen: true,
            blockingGaps: [{ code: 'ST-4', workflow: 'Renewals' }],
            weak: ['Sync Timing'],
            canReachStrong: false
        });
    });

    it('compares with nobody a sheet that lacks a whole dimension, however many points it has', () => {
        const part = (vendor: string) =>
            evaluation(vendor, { total: 40 }, { 3: { count: 0, points: 0, isMissing: true } });

        expect(places(part('Part'), done('A', 30), done('B', 20))).toEqual([
            ['Part', { kind: 'incomplete' }],
            ['A', { kind: 'leads', points: 10, runnerUp: 'B' }],
            ['B', { kind: 'behind', points: 10, leader: 'A' }]
        ]);
        const sheets = ranked(part('Part'), done('A', 30));
        expect(compare(sheets).runners.map(({ outlook, place }) => [outlook, place])).toEqual([
            ['incomplete', null],
            ['leads', 1]
        ]);
        expect(compare(sheets).lead).toMatchObject({ kind: 'led', leaders: [{ vendor: 'A' }], stopped: [] });
        expect(compare(ranked(part('Part'), unasked('B'))).lead).toEqual({ kind: 'incomplete' });
    });
});
