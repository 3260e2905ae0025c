import { compare, isContender } from 'c/auditScorecardRules';
import { VERDICT } from 'c/auditScoring';
import { evaluation, ranked } from './evaluation';

const OPEN = { 0: { points: 0, open: 2 } };
const ALL_OPEN = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 0, open: 2 }]));
const runnersOf = (...evaluations: ReturnType<typeof evaluation>[]) =>
    compare(ranked(...evaluations)).runners.map((runner) => [
        runner.evaluation.vendor,
        runner.place,
        runner.outlook,
        isContender(runner)
    ]);

describe('the race', () => {
    it('says of everyone, best total first, whether it can still be first', () => {
        expect(
            runnersOf(
                evaluation('Leader', {}, { 1: { points: 10 } }),
                evaluation('Finished'),
                evaluation('Reaches', {}, OPEN),
                evaluation('Beaten', {}, { ...OPEN, 1: { points: 0 } }),
                evaluation('Unasked', {}, ALL_OPEN)
            )
        ).toEqual([
            ['Leader', 1, 'leads', true],
            ['Finished', 2, 'beaten', false],
            ['Reaches', 3, 'reaches', true],
            ['Beaten', 4, 'beaten', false],
            ['Unasked', null, 'unasked', true]
        ]);
    });

    it('gives equal totals the same place, and the next its own', () => {
        expect(
            runnersOf(
                evaluation('A', { total: 30 }),
                evaluation('B', { total: 30 }),
                evaluation('C', { total: 20 })
            ).map(([, place]) => place)
        ).toEqual([1, 1, 3]);
    });

    it('leaves out whoever a hard stop bars, however many points it has', () => {
        const stopped = evaluation('Stopped', { total: 39, verdict: VERDICT.hardStop });

        expect(compare(ranked(stopped, evaluation('Clean'))).leadingTotal).toBe(32);
        expect(runnersOf(stopped, evaluation('Clean'))).toEqual([
            ['Stopped', null, 'stopped', false],
            ['Clean', 1, 'leads', true]
        ]);
    });

    it('is run all the same where a hard stop bars everyone', () => {
        const stopped = { verdict: VERDICT.hardStop };

        expect(
            runnersOf(evaluation('A', { ...stopped, total: 30 }), evaluation('B', { ...stopped, total: 20 }))
        ).toEqual([
            ['A', 1, 'leads', true],
            ['B', 2, 'beaten', false]
        ]);
    });

    it('sees a leader in nobody of whom nothing was asked', () => {
        expect(runnersOf(evaluation('A', {}, ALL_OPEN))).toEqual([['A', null, 'unasked', true]]);
        expect(compare([])).toMatchObject({ leadingTotal: 0, runners: [] });
    });
});
