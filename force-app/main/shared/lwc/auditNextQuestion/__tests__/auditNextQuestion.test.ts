import { VERDICT } from 'c/auditScoring';
import type { NextQuestions, Reason } from 'c/auditNextQuestion';
import { ALL, rankingOf, replaced, sheet } from './sheets';
import type { Asked, Flags } from './sheets';

const codesOf = (ranking: NextQuestions<Asked>): readonly string[] =>
    ranking.questions.map(({ question }) => question.code);
const first = (answers: readonly Asked[]): Reason | undefined => rankingOf(answers).questions[0]?.reason;

describe('the order in which to ask', () => {
    it('begins with what must not fail', () => {
        const ranking = rankingOf(sheet(ALL([null, null]), { '5-2': { isHardStop: true } }));

        expect(ranking.questions[0]).toMatchObject({
            question: { code: '5-2' },
            reason: { kind: 'stop', atMost: 2 }
        });
        expect(ranking.isSettled).toBe(false);
    });

    it('goes on with what moves the total most, and keeps the order of the sheet among equals', () => {
        const ranking = rankingOf(sheet([[null, null, null], [null, null], [null, null], ...ALL([3]).slice(3)]));

        expect(codesOf(ranking)).toEqual(['2-1', '2-2', '3-1', '3-2', '1-1', '1-2', '1-3']);
        expect(ranking.questions.map(({ points }) => points)).toEqual([2.5, 2.5, 2.5, 2.5, 1.67, 1.67, 1.67]);
    });

    it('puts what can settle the verdict before what moves the total more', () => {
        const ranking = rankingOf(
            sheet([[5, 5, null], [5, 5, 5, null], [5], ...ALL([4]).slice(3)], { '2-4': { isBlocking: true } })
        );

        expect(codesOf(ranking)).toEqual(['2-4', '1-3']);
        expect(ranking.questions.map(({ settling, points }) => [settling, points])).toEqual([
            [3, 1.25],
            [2, 1.67]
        ]);
    });

    it('ends with what cannot change the verdict', () => {
        const ratings = replaced(replaced(ALL([4, 4]), 0, [4, 4, null]), 1, [4, null, 4, 4, 4]);
        const ranking = rankingOf(sheet(ratings, { '2-2': { isHardStop: true } }));

        expect(codesOf(ranking)).toEqual(['2-2', '1-3']);
        expect(ranking.questions.map(({ changes }) => changes)).toEqual([true, false]);
    });

    it('holds nothing that changes the verdict where a hard stop has failed, unless it was waived', () => {
        const failed = sheet(replaced(ALL([5]), 1, [2, null, null]), { '2-1': { isHardStop: true } });
        const settled = rankingOf(failed);
        const waived = rankingOf(failed.map((own) => ({ ...own, waiverReason: 'Accepted.' })));

        expect(settled.isSettled).toBe(true);
        expect(settled.questions.map(({ reason }) => reason)).toEqual([{ kind: 'none' }, { kind: 'none' }]);
        expect(waived.isSettled).toBe(false);
        expect(waived.questions.map(({ changes }) => changes)).toEqual([true, true]);
    });

    it('is empty, and nothing is settled, where only a dimension without questions is open', () => {
        expect(rankingOf(sheet(replaced(ALL([5]), 3, [])))).toEqual({ isSettled: false, questions: [] });
    });
});

describe('why to ask', () => {
    it('is that any rating settles the verdict', () => {
        expect(first(sheet(replaced(ALL([5, 4]), 0, [null])))).toEqual({
            kind: 'decides',
            atLeast: 3,
            better: VERDICT.strong,
            worse: VERDICT.partial
        });
    });

    it('is that a rating at one end settles it', () => {
        const ratings = replaced(ALL([5]), 0, [4, null, null]);
        expect(first(sheet(ratings))).toEqual({ kind: 'settlesFrom', atLeast: 5, verdict: VERDICT.strong });
        expect(first(sheet(replaced(ALL([4, 5]), 0, [2, null, null])))).toEqual({
            kind: 'settlesTo',
            atMost: 1,
            verdict: VERDICT.partial
        });
    });

    it('is that a low rating is a gap, leaves its dimension weak, or takes too much of the total', () => {
        const open = [null, null, null, null];
        const gap = rankingOf(sheet(ALL(open), { '2-3': { isBlocking: true } })).questions;
        expect(gap.find(({ question }) => question.code === '2-3')?.reason).toEqual({
            kind: 'gap',
            atMost: 2,
            verdict: VERDICT.strong
        });
        const weak = rankingOf(sheet(replaced(ALL(open), 1, [0, 2, null, null, null]))).questions;
        expect(weak.find(({ question }) => question.code === '2-3')?.reason).toEqual({
            kind: 'weak',
            atMost: 2,
            verdict: VERDICT.strong,
            dimension: 'Object Coverage'
        });
        expect(first(sheet(ALL([5, 2, null, null])))).toEqual({
            kind: 'excludes',
            atMost: 4,
            verdict: VERDICT.strong
        });
    });

    it('is that a high rating keeps the worst verdict away, unless a hard stop may still fail', () => {
        const ratings = replaced(ALL([4, 5, null]), 0, [3, 4, null]);
        const reasonsOf = (flags: Readonly<Record<string, Flags>>): readonly string[] =>
            rankingOf(sheet(ratings, flags)).questions.map(({ reason }) => reason.kind);

        expect(rankingOf(sheet(ratings)).questions.find(({ question }) => question.code === '2-3')?.reason).toEqual({
            kind: 'secures',
            atLeast: 2,
            verdict: VERDICT.partial
        });
        expect(reasonsOf({})).toContain('secures');
        expect(reasonsOf({ '8-3': { isHardStop: true } })).not.toContain('secures');
    });

    it('is that it moves the total, where only several together decide', () => {
        expect(first(sheet(ALL([null, null, null, null])))).toEqual({
            kind: 'moves',
            worst: VERDICT.surfaceLevel,
            best: VERDICT.strong
        });
    });
});
