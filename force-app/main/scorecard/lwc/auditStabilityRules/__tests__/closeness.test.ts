import fc from 'fast-check';
import { METHOD, STATUS, scoreEvaluation } from 'c/auditScoring';
import type { ScoredAnswer } from 'c/auditScoring';
import { EQUAL_WEIGHTS, closenessOf, firstTwo } from 'c/auditStabilityRules';
import type { Weights } from 'c/auditStabilityRules';
import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';
import { anySheet, ofAnswers, rated } from './sheets';

const between = (...evaluations: ReturnType<typeof evaluation>[]) => {
    const two = firstTwo(evaluations);
    return two && closenessOf(two);
};

describe('how close the second is to the first', () => {
    it('is the fewest points of one dimension that put the second above, in the dimension where a point counts most', () => {
        // One point of 40 apart: a point on one of two questions counts 0.5, and on an only question 1.
        const first = evaluation('First', {}, { 0: { points: 10 } });
        const second = evaluation('Second', {}, { 5: { points: 4, count: 1 } });

        expect(between(first, second)).toMatchObject({
            isShared: false,
            smallest: { side: 'first', dimension: 'Sync Direction', points: 3, questions: 2 },
            isTooClose: false
        });
        const nearer = evaluation('First', {}, { 0: { points: 9 } });
        expect(between(nearer, evaluation('Second', {}, { 5: { points: 3, count: 1 } }))).toMatchObject({
            smallest: { side: 'second', dimension: 'Historical Data', points: 2, questions: 1 }
        });
    });

    it('looks at what the first can lose, too', () => {
        const first = evaluation('First', {}, { 0: { points: 4, count: 1 }, 1: { points: 9 } });
        const second = evaluation('Second');

        expect(between(first, second)?.smallest).toMatchObject({
            side: 'first',
            evaluation: first,
            dimension: 'Sync Direction',
            points: 1
        });
    });

    it('is too close to call where one point of one question is enough, or both are first', () => {
        const half = evaluation('Half', {}, { 0: { points: 9 } });

        // Half a point apart, a question of three and one of one.
        expect(between(half, evaluation('Second', {}, { 1: { points: 4, count: 1 } }))?.isTooClose).toBe(true);
        expect(between(evaluation('A'), evaluation('B'))).toMatchObject({ isShared: true, isTooClose: true });
        expect(between(half, evaluation('Second'))).toMatchObject({ smallest: { points: 2 }, isTooClose: false });
    });

    it('is nothing without a second, and not in one dimension where no single one is enough', () => {
        const low = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 1 }]));

        expect(between(evaluation('Alone'))).toEqual({ isShared: false, smallest: null, isTooClose: false });
        expect(between(evaluation('High'), evaluation('Low', {}, low))?.smallest).toBeNull();
    });

    it('goes by the weights', () => {
        const evaluations = [
            evaluation('Directions', {}, { 0: { points: 10 } }),
            evaluation('Objects', {}, { 1: { points: 9 } })
        ];
        const under = (weights: Weights) => {
            const two = firstTwo(evaluations, weights);
            return two && closenessOf(two, weights).smallest;
        };

        expect(under(EQUAL_WEIGHTS)).toMatchObject({ evaluation: { vendor: 'Objects' }, points: 2 });
        expect(under({ ...EQUAL_WEIGHTS, 'Object Coverage': 4 })).toMatchObject({
            evaluation: { vendor: 'Directions' },
            side: 'second',
            dimension: 'Object Coverage',
            points: 1
        });
        expect(under({ ...EQUAL_WEIGHTS, 'Sync Direction': 0 })).toMatchObject({ dimension: 'Object Coverage' });
    });
});

describe('the smallest change against every change tried out', () => {
    /** Every sheet whose ratings in one dimension differ by so many points in all, up or down. */
    const changed = (sheet: readonly ScoredAnswer[], dimension: string, by: number): readonly ScoredAnswer[] | null => {
        let left = Math.abs(by);
        const result = sheet.map((given) => {
            const rating = given.rating ?? 0;
            const room = given.dimension !== dimension ? 0 : by > 0 ? 5 - rating : rating;
            const step = Math.min(room, left);
            left -= step;
            return step === 0 ? given : rated(given, rating + Math.sign(by) * step);
        });
        return left === 0 ? result : null;
    };
    const totalOf = (sheet: readonly ScoredAnswer[] | null): number | null =>
        sheet && scoreEvaluation(sheet, METHOD.asRated).total;

    /** The fewest points with which the second sheet is above the first, by rating anew and scoring. */
    const triedOut = (first: readonly ScoredAnswer[], second: readonly ScoredAnswer[]): number | null => {
        const dimensions = [...new Set(first.map(({ dimension }) => dimension))];
        for (let points = 1; points <= 15; points += 1) {
            const isEnough = dimensions.some((dimension) => {
                const [lower, higher] = [
                    totalOf(changed(first, dimension, -points)),
                    totalOf(changed(second, dimension, points))
                ];
                return (
                    (lower !== null && lower < (totalOf(second) ?? 0)) ||
                    (higher !== null && higher > (totalOf(first) ?? 0))
                );
            });
            if (isEnough) {
                return points;
            }
        }
        return null;
    };

    it('is the same', () => {
        const seen = new Set<number | null>();
        const anyRated = anySheet(0).map((sheet) =>
            sheet.map((given) => ({ ...given, isHardStop: false, status: STATUS.answered }))
        );
        fc.assert(
            fc.property(anyRated, anyRated, (left, right) => {
                const sheets = new Map([
                    ['Left', left],
                    ['Right', right]
                ]);
                const two = firstTwo([...sheets].map(([vendor, sheet]) => ofAnswers(vendor, sheet)));
                const [first, second] = [two?.first, two?.second].map((side) => sheets.get(side?.vendor ?? '') ?? []);
                const expected = triedOut(first ?? [], second ?? []);
                const found = two && closenessOf(two);
                seen.add(expected);

                expect(found?.smallest?.points ?? null).toBe(expected);
                expect(found?.isTooClose).toBe(expected === 1 || totalOf(left) === totalOf(right));
            }),
            { numRuns: 300 }
        );
        expect(seen.size).toBeGreaterThan(4);
    });
});
