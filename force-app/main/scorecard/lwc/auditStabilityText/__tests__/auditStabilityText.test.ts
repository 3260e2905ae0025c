import { closenessOf, firstTwo, settlementOf, shiftsOf } from 'c/auditStabilityRules';
import {
    closenessText,
    leftOutTexts,
    movedSummary,
    movedTexts,
    rangeTexts,
    settlementText
} from 'c/auditStabilityText';
import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';

const close = (...evaluations: ReturnType<typeof evaluation>[]) => {
    const two = firstTwo(evaluations);
    return two && closenessText(two, closenessOf(two));
};
const settled = (evaluations: ReturnType<typeof evaluation>[], isHardStop = false) => {
    const two = firstTwo(evaluations);
    const open = new Map(
        evaluations.map(({ id, openCount }) => [
            id,
            Array.from({ length: openCount }, () => ({ isHardStop, isBlocking: false }))
        ])
    );
    const settlement = settlementOf(evaluations, open);
    return two && settlement && settlementText(settlement, evaluations, two.first);
};
const FIRST = evaluation('First', {}, { 0: { points: 10 } });
const SECOND = evaluation('Second');
const LOW = evaluation('Low', {}, Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 1 }])));

describe('how close it is, in words', () => {
    it('names the smallest change that puts the second above the first', () => {
        expect(close(FIRST, SECOND)).toBe(
            'The smallest change that puts Second above First: 3 points fewer for First in Sync Direction, over its 2 questions.'
        );
        expect(close(evaluation('First', {}, { 0: { points: 9 } }), SECOND)).toBe(
            'The smallest change that puts Second above First: 2 points more for Second in Sync Direction, over its 2 questions.'
        );
    });

    it('says where it is too close to call, too far apart, or nobody is near', () => {
        expect([
            close(
                evaluation('First', {}, { 0: { points: 9 } }),
                evaluation('Second', {}, { 1: { points: 4, count: 1 } })
            ),
            close(evaluation('A'), evaluation('B')),
            close(SECOND, LOW),
            close(SECOND)
        ]).toEqual([
            'Too close to call: one question of Object Coverage rated one point otherwise puts Second above First.',
            'Too close to call: A and B share the first place.',
            'No change in one dimension alone puts Low above Second.',
            'Nobody else can be first beside Second.'
        ]);
    });
});

describe('small changes, in words', () => {
    it('name each that changes who is first', () => {
        const { leftOut, moved } = shiftsOf([FIRST, evaluation('Second', {}, { 1: { points: 9 } })]);

        expect(leftOutTexts(leftOut, 'First')).toEqual(['Without Sync Direction, Second would be first.']);
        expect(movedSummary(moved, 'First')).toMatch(
            /^\d+ of 32 ways to move one score by a point change who is first$/
        );
        expect(movedTexts(moved)).toContain('First a point lower in Object Coverage: Second would be first.');
        expect(movedTexts(moved)).toContain('Second a point higher in Sync Direction: Second would be first.');
    });

    it('say that there is none', () => {
        const { leftOut, moved } = shiftsOf([SECOND, LOW]);

        expect([...leftOutTexts(leftOut, 'Second'), movedSummary(moved, 'Second'), ...movedTexts(moved)]).toEqual([
            'Whichever one dimension is left out, Second stays first.',
            'Whichever score of a dimension is moved by a point, Second stays first.'
        ]);
    });
});

describe('what is open, in words', () => {
    const open = { 0: { points: 4, open: 1 } };

    it('is settled where it can change nothing', () => {
        expect(settled([FIRST, SECOND])).toBe(
            'Settled: nothing is open, so that the verdict and the leader stand while no rating changes.'
        );
        expect(settled([evaluation('First', {}, open), LOW])).toBe(
            'Settled: no open question can change the verdict or the leader.'
        );
    });

    it('says whose questions can still change who leads, or with which verdict the leader ends', () => {
        expect(settled([SECOND, evaluation('Rival', {}, open)])).toBe(
            'Not settled: as far as questions are open, Rival can still come to lead or to share the first place.'
        );
        expect(settled([evaluation('First', {}, open), { ...LOW, verdict: 'Hard Stop' }], true)).toMatch(
            /^The leader is settled: .* between the verdicts Hard Stop and Partial\.$/
        );
    });

    it('says of each vendor with open questions where it ends', () => {
        const evaluations = [evaluation('Open', {}, open), evaluation('Done')];
        const [plain, stop] = [false, true].map((isHardStop) =>
            settlementOf(evaluations, new Map([['Open', [{ isHardStop, isBlocking: false }]]]))
        );

        expect([plain, stop].map((settlement) => settlement && rangeTexts(settlement, evaluations)[0]?.text)).toEqual([
            'Open ends as Partial, whatever its open questions are rated.',
            'Open ends between Hard Stop and Partial.'
        ]);
    });
});
