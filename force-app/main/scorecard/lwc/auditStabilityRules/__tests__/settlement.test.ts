import fc from 'fast-check';
import { STATUS } from 'c/auditScoring';
import type { ScoredAnswer } from 'c/auditScoring';
import { compare, rank } from 'c/auditScorecardRules';
import { settlementOf } from 'c/auditStabilityRules';
import type { OpenQuestions } from 'c/auditStabilityRules';
import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';
import { anySheet, ofAnswers, rated } from './sheets';

const OPEN = { 0: { points: 0, open: 2 } };
const PLAIN = [
    { isHardStop: false, isBlocking: false },
    { isHardStop: false, isBlocking: false }
];
const settled = (evaluations: ReturnType<typeof evaluation>[], open: OpenQuestions = new Map()) => {
    const settlement = settlementOf(evaluations, open);
    return (
        settlement && {
            leader: settlement.isLeaderSettled,
            verdict: settlement.isVerdictSettled,
            by: settlement.challengers.map(({ vendor }) => vendor)
        }
    );
};

describe('what open questions can still change', () => {
    it('is nothing where nothing is open', () => {
        expect(settled([evaluation('A', {}, { 1: { points: 9 } }), evaluation('B')])).toEqual({
            leader: true,
            verdict: true,
            by: []
        });
    });

    it('is who leads, where a rival can still reach the leader', () => {
        const leader = evaluation('Leader');
        const reaches = evaluation('Reaches', {}, OPEN);
        const beaten = evaluation('Beaten', {}, { ...OPEN, 1: { points: 0 } });
        const open = new Map([reaches, beaten].map(({ id }) => [id, PLAIN]));

        expect(settled([leader, reaches, beaten], open)).toEqual({ leader: false, verdict: true, by: ['Reaches'] });
        expect(settled([leader, beaten], open)).toEqual({ leader: true, verdict: true, by: [] });
    });

    it('is who leads, where an open question of the leader must not fail and may', () => {
        const leader = evaluation('Leader', {}, { 0: { points: 5, open: 1 }, 1: { points: 10 }, 2: { points: 10 } });
        const [stop, plain] = [true, false].map(
            (isHardStop) => new Map([[leader.id, [{ isHardStop, isBlocking: false }]]])
        );
        const behind = evaluation('Behind', {}, { 3: { points: 6 } });

        expect(settled([leader, behind], plain)?.leader).toBe(true);
        expect(settled([leader, behind], stop)).toMatchObject({ leader: false, verdict: false });
        expect(settled([leader, behind])?.leader).toBe(false);
        expect(settled([leader], stop)).toMatchObject({ leader: true, verdict: false });
    });

    it('is the verdict, where worst and best end with another', () => {
        const high = evaluation(
            'High',
            {},
            { 0: { points: 5, count: 2, open: 1 }, 1: { points: 10 }, 2: { points: 10 } }
        );
        const verdicts = settlementOf([high], new Map([[high.id, PLAIN.slice(1)]]))?.verdicts;

        expect(verdicts?.get(high.id)).toEqual({ worst: 'Partial', best: 'Strong' });
    });

    it('is not known of a dimension that has no answer yet, and of nobody where nobody leads', () => {
        const missing = evaluation('Missing', {}, { 0: { count: 0, points: 0, isMissing: true } });

        expect(settled([evaluation('Leader'), missing], new Map([[missing.id, []]]))).toMatchObject({
            leader: false,
            by: ['Missing']
        });
        expect(settled([missing])).toBeNull();
    });
});

describe('settled against every rating of every open question tried out', () => {
    const RATINGS = [0, 1, 2, 3, 4, 5];

    /** Every way to rate what is open in a sheet. */
    const finishedSheets = (sheet: readonly ScoredAnswer[]): readonly (readonly ScoredAnswer[])[] =>
        sheet.reduce<readonly (readonly ScoredAnswer[])[]>(
            (sheets, given) =>
                sheets.flatMap((before) =>
                    given.status === STATUS.notAsked
                        ? RATINGS.map((rating) => [...before, rated(given, rating)])
                        : [[...before, given]]
                ),
            [[]]
        );
    const leaders = (evaluations: readonly ReturnType<typeof evaluation>[]): string => {
        const { lead } = compare(rank(evaluations));
        return lead.kind === 'led'
            ? lead.leaders
                  .map(({ vendor }) => vendor)
                  .sort()
                  .join()
            : '';
    };
    const openOf = (sheet: readonly ScoredAnswer[]) => sheet.filter(({ status }) => status === STATUS.notAsked);

    it('says the same', () => {
        const seen = new Map<boolean, number>();
        const names = ['A', 'B', 'C'] as const;
        fc.assert(
            fc.property(fc.tuple(anySheet(1), anySheet(1), anySheet(1)), (sheets) => {
                const evaluations = sheets.map((sheet, index) => ofAnswers(names[index] ?? '', sheet));
                const open = new Map(sheets.map((sheet, index) => [names[index] ?? '', openOf(sheet)]));
                const settlement = settlementOf(evaluations, open);
                const now = leaders(evaluations);
                const [first = [], second = [], third = []] = sheets.map((sheet, index) =>
                    finishedSheets(sheet).map((finished) => ofAnswers(names[index] ?? '', finished))
                );
                const isKept = first.every((one) =>
                    second.every((two) => third.every((three) => leaders([one, two, three]) === now))
                );
                const ended = [first, second, third].map((all) => new Set(all.map(({ verdict }) => verdict)));
                seen.set(isKept, (seen.get(isKept) ?? 0) + 1);

                expect(settlement?.isLeaderSettled ?? null).toBe(now === '' ? null : isKept);
                expect(
                    evaluations.map(({ id }, index) => {
                        const range = settlement?.verdicts.get(id);
                        return (
                            range && [
                                range.worst === range.best,
                                ...Object.values(range).map((verdict) => ended[index]?.has(verdict))
                            ]
                        );
                    })
                ).toEqual(ended.map(({ size }) => (settlement ? [size === 1, true, true] : undefined)));
            }),
            { numRuns: 150 }
        );
        expect([seen.get(true) ?? 0, seen.get(false) ?? 0].every((count) => count > 10)).toBe(true);
    });
});
