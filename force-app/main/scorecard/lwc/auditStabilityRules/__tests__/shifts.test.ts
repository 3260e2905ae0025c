import { DIMENSIONS } from 'c/auditScoring';
import { EQUAL_WEIGHTS, shiftsOf } from 'c/auditStabilityRules';
import type { Shift, Weights } from 'c/auditStabilityRules';
import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';

const told = (shifts: readonly Shift[]) =>
    shifts
        .filter(({ isChange }) => isChange)
        .map(({ dimension, moved, leaders }) => [
            dimension,
            ...(moved ? [moved.evaluation.vendor, moved.by] : []),
            leaders.map(({ vendor }) => vendor).join()
        ]);

describe('small changes', () => {
    const first = evaluation('First', {}, { 0: { points: 10 } });
    const second = evaluation('Second', {}, { 1: { points: 9 } });

    it('leave out each dimension in turn', () => {
        const { leftOut } = shiftsOf([first, second]);

        expect(leftOut.map(({ dimension }) => dimension)).toEqual(DIMENSIONS);
        expect(told(leftOut)).toEqual([['Sync Direction', 'Second']]);
    });

    it('move each score of each vendor a point up and down, as far as it can go', () => {
        const { moved } = shiftsOf([first, second]);

        expect(moved).toHaveLength(2 * 8 * 2);
        // Half a point ahead: any whole point of a dimension changes it, but for scores that are 5 or nearly so already.
        expect(told(moved).filter(([dimension]) => dimension === 'Object Coverage')).toEqual([
            ['Object Coverage', 'First', -1, 'Second'],
            ['Object Coverage', 'Second', 1, 'First,Second']
        ]);
        expect(told(moved).filter(([dimension]) => dimension === 'Sync Direction')).toEqual([
            ['Sync Direction', 'First', -1, 'Second'],
            ['Sync Direction', 'Second', 1, 'Second']
        ]);
    });

    it('change nothing where the first is far ahead', () => {
        const far = evaluation('Far', {}, { 0: { points: 10 }, 1: { points: 10 }, 2: { points: 10 } });
        const { leftOut, moved } = shiftsOf([far, evaluation('Second')]);

        expect([told(leftOut), told(moved)]).toEqual([[], []]);
    });

    it('touch no dimension that applies to nobody or weighs nothing, and leave one', () => {
        const none = { 0: { count: 0, points: 0 } };
        const weights = { ...EQUAL_WEIGHTS, 'Object Coverage': 0 };
        const { leftOut } = shiftsOf([evaluation('A', {}, none), evaluation('B', {}, none)], weights);
        const only = Object.fromEntries(DIMENSIONS.map((dimension, index) => [dimension, +(index === 3)])) as Weights;

        expect(leftOut.map(({ dimension }) => dimension)).toEqual(DIMENSIONS.slice(2));
        expect(shiftsOf([first, second], only).leftOut).toEqual([]);
    });
});
