import { leadOf } from 'c/scorecardRules';
import type { Lead } from 'c/scorecardRules';
import { VERDICT } from 'c/scoring';
import { evaluation, ranked } from './evaluation';

type Led = Extract<Lead, { kind: 'led' }>;

const ALL_OPEN = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 0, open: 2 }]));
const led = (...evaluations: ReturnType<typeof evaluation>[]): Led => {
    const lead = leadOf(ranked(...evaluations));
    if (lead.kind !== 'led') {
        throw new Error('Nobody leads.');
    }
    return lead;
};

describe('leadOf', () => {
    it('knows of no lead before a question was asked', () => {
        expect(leadOf(ranked(evaluation('A', {}, ALL_OPEN)))).toEqual({ kind: 'unasked' });
        expect(leadOf([])).toEqual({ kind: 'unasked' });
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

    it('has no next when nobody else has answers, but a rival in who was not asked yet', () => {
        const lead = led(evaluation('Alone'), evaluation('Unasked', {}, ALL_OPEN));

        expect(lead.next).toBeNull();
        expect(lead.rivals).toEqual(['Unasked']);
    });

    it('counts as a rival only who can still reach the leader', () => {
        const half = { 0: { points: 0, open: 2 } };
        const lead = led(
            evaluation('Leader', {}, { 1: { points: 10 } }),
            evaluation('Rival', {}, half),
            evaluation('Beaten', {}, { ...half, 1: { points: 0 } }),
            evaluation('Finished', {})
        );

        expect(lead.rivals).toEqual(['Rival']);
    });

    it('says in which dimensions the leader is best', () => {
        const lead = led(evaluation('Leader', {}, { 2: { points: 10 }, 5: { points: 9 } }), evaluation('Other'));

        expect(lead.bestIn).toEqual(['Field Mapping', 'Historical Data']);
    });

    it('names the best without a hard stop when the leader has one', () => {
        const stopped = evaluation('Stopped', { total: 39, verdict: VERDICT.hardStop });
        const other = evaluation('Other', { total: 20 });

        expect(led(stopped, other).clear?.vendor).toBe('Other');
        expect(led(stopped).clear).toBeNull();
        expect(led(other).clear).toBeNull();
    });
});
