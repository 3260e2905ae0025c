import { race } from 'c/scorecardRules';
import { evaluation, ranked } from './evaluation';

const OPEN = { 0: { points: 0, open: 2 } };
const ALL_OPEN = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 0, open: 2 }]));

describe('race', () => {
    it('parts who can still be first from who cannot', () => {
        const { leadingTotal, contenders, others } = race(
            ranked(
                evaluation('Leader', {}, { 1: { points: 10 } }),
                evaluation('Finished'),
                evaluation('Reaches', {}, OPEN),
                evaluation('Beaten', {}, { ...OPEN, 1: { points: 0 } }),
                evaluation('Unasked', {}, ALL_OPEN)
            )
        );

        expect(leadingTotal).toBe(33);
        expect(contenders.map(({ evaluation: { vendor }, outlook }) => [vendor, outlook])).toEqual([
            ['Leader', 'leads'],
            ['Reaches', 'reaches'],
            ['Unasked', 'reaches']
        ]);
        expect(others.map(({ evaluation: { vendor }, outlook }) => [vendor, outlook])).toEqual([
            ['Finished', 'settled'],
            ['Beaten', 'beaten']
        ]);
    });

    it('gives equal totals the same place, and the next its own', () => {
        const { contenders, others } = race(
            ranked(evaluation('A', { total: 30 }), evaluation('B', { total: 30 }), evaluation('C', { total: 20 }))
        );

        expect([...contenders, ...others].map(({ place }) => place)).toEqual([1, 1, 3]);
    });

    it('sees a leader in nobody of whom nothing was asked', () => {
        expect(race(ranked(evaluation('A', {}, ALL_OPEN))).contenders[0]?.outlook).toBe('reaches');
        expect(race([])).toEqual({ leadingTotal: 0, contenders: [], others: [] });
    });
});
