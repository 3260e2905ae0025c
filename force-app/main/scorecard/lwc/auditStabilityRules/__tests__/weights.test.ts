import fc from 'fast-check';
import { DIMENSIONS } from 'c/auditScoring';
import { EQUAL_WEIGHTS, areEqual, firstTwo, isWeight, underWeights, weighsAnything } from 'c/auditStabilityRules';
import type { Weights } from 'c/auditStabilityRules';
import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';
import { anySheet, ofAnswers } from './sheets';

const NOTHING = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, 0])) as Weights;
const totalUnder = (weights: Weights, ...sheet: Parameters<typeof evaluation>) =>
    underWeights([evaluation(...sheet)], weights)[0]?.total;

describe('evaluations under weights', () => {
    it('have the total of record while every dimension weighs the same', () => {
        fc.assert(
            fc.property(anySheet(3), fc.integer({ min: 1, max: 5 }), (answers, weight) => {
                const given = ofAnswers('Any', answers);
                const weights = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, weight])) as Weights;
                const [weighed] = underWeights([given], weights);

                expect([weighed?.total, weighed?.openCount, weighed?.applicableCount]).toEqual([
                    given.total,
                    given.openCount,
                    given.applicableCount
                ]);
            })
        );
    });

    it('have the weighted mean of their scores, out of 40', () => {
        const weights = { ...NOTHING, 'Sync Timing': 3, 'Error Handling': 1 };

        // Scores of 5 and 1: 40 × (3 × 5 + 1) / (5 × 4).
        expect(totalUnder(weights, 'A', {}, { 3: { points: 10 }, 4: { points: 2 } })).toBe(32);
    });

    it('leave out a dimension that weighs nothing, also what is open in it', () => {
        const [weighed] = underWeights(
            [evaluation('A', {}, { 0: { points: 0, open: 2 }, 1: { count: 0, points: 0, isMissing: true } })],
            { ...EQUAL_WEIGHTS, 'Sync Direction': 0, 'Object Coverage': 0 }
        );

        expect([weighed?.total, weighed?.openCount, weighed?.dimensions.length]).toEqual([32, 0, 6]);
    });

    it('count a dimension that does not apply to nobody, whatever it weighs', () => {
        expect(totalUnder({ ...EQUAL_WEIGHTS, 'Sync Direction': 5 }, 'A', {}, { 0: { count: 0, points: 0 } })).toBe(32);
    });

    it('change who is first, and leave who is barred', () => {
        const even = evaluation('Even');
        const uneven = evaluation('Uneven', {}, { 0: { points: 10 }, 1: { points: 4 } });
        const barred = evaluation('Barred', { verdict: 'Hard Stop' }, { 0: { points: 10 } });
        const all = [even, uneven, barred];

        expect(firstTwo(all)?.first.vendor).toBe('Even');
        expect(firstTwo(all, { ...EQUAL_WEIGHTS, 'Object Coverage': 0 })).toEqual({ first: uneven, second: even });
    });
});

describe('a weight', () => {
    it.each([
        [0, true],
        [5, true],
        [6, false],
        [-1, false],
        [1.5, false],
        ['1', false],
        [null, false]
    ])('is %p: %p', (value, expected) => {
        expect(isWeight(value)).toBe(expected);
    });

    it('tells weights that are equal, and weights of nothing', () => {
        const threes = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, 3])) as Weights;

        expect([EQUAL_WEIGHTS, threes, { ...threes, 'Sync Timing': 1 }, NOTHING].map(areEqual)).toEqual([
            true,
            true,
            false,
            false
        ]);
        expect([NOTHING, { ...NOTHING, 'Sync Timing': 1 }].map(weighsAnything)).toEqual([false, true]);
    });
});
