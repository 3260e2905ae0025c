import { compare } from 'c/auditScorecardRules';
import type { Lead } from 'c/auditScorecardRules';
import { VERDICT } from 'c/auditScoring';
import { evaluation, ranked } from './evaluation';

type Led = Extract<Lead, { kind: 'led' }>;

const ALL_OPEN = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 0, open: 2 }]));
const led = (...evaluations: ReturnType<typeof evaluation>[]): Led => {
    const lead = compare(ranked(...evaluations)).lead;
    if (lead.kind !== 'led') {
        throw new Error('Nobody leads.');
    }
    return lead;
};

const names = (evaluations: readonly { vendor: string }[]): string[] => evaluations.map(({ vendor }) => vendor);

describe('who leads', () => {
    it('knows of no lead before a question was asked', () => {
        expect(compare(ranked(evaluation('A', {}, ALL_OPEN))).lead).toEqual({ kind: 'unasked' });
        expect(compare([]).lead).toEqual({ kind: 'unasked' });
    });

    it('names the highest total and how far the next is behind', () => {
        const lead = led(evaluation('Ahead', { total: 35.02 }), evaluation('Behind', { total: 25 }));

        expect(lead.leaders.map(({ vendor }) => vendor)).toEqual(['Ahead']);
        expect(lead.next).toEqual({ vendor: 'Behind', points: 10.02 });
    });

    it('names every vendor that shares the highest total, and the next below them', () => {
        const lead = led(
            evaluation('A', { total: 30 }),
            evaluation('B', { total: 30 }),
            evaluation('C', { total: 29 })
        );

        expect(lead.leaders.map(({ vendor }) => vendor)).toEqual(['A', 'B']);
        expect(lead.next).toEqual({ vendor: 'C', points: 1 });
        expect(lead.bestIn).toEqual([]);
    });

    it('has no next when nobody else has answers, and names who was not asked yet', () => {
        const lead = led(evaluation('Alone'), evaluation('Unasked', {}, ALL_OPEN));

        expect(lead.next).toBeNull();
        expect(names(lead.rivals)).toEqual([]);
        expect(names(lead.unasked)).toEqual(['Unasked']);
    });

    it('counts as a rival only who can still reach the leader', () => {
        const half = { 0: { points: 0, open: 2 } };
        const lead = led(
            evaluation('Leader', {}, { 1: { points: 10 } }),
            evaluation('Rival', {}, half),
            evaluation('Beaten', {}, { ...half, 1: { points: 0 } }),
            evaluation('Finished', {})
        );

        expect(names(lead.rivals)).toEqual(['Rival']);
    });

    it('says which of several leaders can still pull ahead', () => {
        const open = evaluation('Open', { total: 28, openCount: 2 }, { 0: { points: 0, open: 2 } });
        const lead = led(evaluation('Finished', { total: 28 }), open);

        expect(names(lead.leaders)).toEqual(['Open', 'Finished']);
        expect(names(lead.tieBreakers)).toEqual(['Open']);
    });

    it('says in which dimensions the leader is best, never against somebody who was not asked', () => {
        const scores = { 2: { points: 10 }, 5: { points: 9 } };
        const leader = evaluation('Leader', { unprovenPoints: Array<number>(8).fill(0) }, scores);
        const unasked = { 5: { points: 0, open: 2 } };

        expect(led(leader, evaluation('Other')).bestIn).toEqual(['Field Mapping', 'Historical Data']);
        expect(led(leader, evaluation('Other', {}, unasked)).bestIn).toEqual(['Field Mapping']);
    });

    it.each([
        [[0, 0, 2, 0, 0, 0, 0, 0], ['Historical Data']],
        [null, []]
    ])('says it of no dimension that evidence does not carry, as a star does: %j', (unprovenPoints, expected) => {
        const leader = evaluation('Leader', { unprovenPoints }, { 2: { points: 10 }, 5: { points: 9 } });

        expect(led(leader, evaluation('Other')).bestIn).toEqual(expected);
    });

    it('is of those whom no hard stop bars, and names who has more points and one', () => {
        const stopped = evaluation('Stopped', { total: 39, verdict: VERDICT.hardStop });
        const shared = evaluation('Shared', { total: 20, verdict: VERDICT.hardStop });
        const lead = led(stopped, shared, evaluation('Clean', { total: 20 }), evaluation('Next', { total: 10 }));

        expect(names(lead.leaders)).toEqual(['Clean']);
        expect(lead.next).toEqual({ vendor: 'Next', points: 10 });
        expect(names(lead.stopped)).toEqual(['Stopped', 'Shared']);
        expect(lead.isEveryoneStopped).toBe(false);
    });

    it('is of everyone with answers where a hard stop bars them all', () => {
        const stopped = evaluation('Stopped', { total: 39, verdict: VERDICT.hardStop });
        const lead = led(stopped, evaluation('Unasked', {}, ALL_OPEN));

        expect(names(lead.leaders)).toEqual(['Stopped']);
        expect(lead).toMatchObject({ isEveryoneStopped: true, stopped: [] });
    });
});
