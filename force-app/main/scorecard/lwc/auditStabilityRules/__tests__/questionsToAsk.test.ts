import fc from 'fast-check';
import { RATINGS, STATUS } from 'c/auditScoring';
import type { ScoredAnswer } from 'c/auditScoring';
import { compare, rank } from 'c/auditScorecardRules';
import { questionsToAsk, settlementOf } from 'c/auditStabilityRules';
import type { NamedQuestion } from 'c/auditStabilityRules';
import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';
import { anySheet, ofAnswers, rated } from './sheets';

const named = (code: string, dimension = 'Sync Direction', flags: Partial<NamedQuestion> = {}): NamedQuestion => ({
    code,
    question: `${code}?`,
    dimension,
    isHardStop: false,
    isBlocking: false,
    ...flags
});
const list = (evaluations: ReturnType<typeof evaluation>[], questions: Record<string, readonly NamedQuestion[]>) =>
    questionsToAsk(evaluations, new Map(Object.entries(questions)));

describe('the questions to ask', () => {
    const leader = evaluation('Leader', {}, { 1: { points: 9 } });

    it('are those of a vendor that can come to lead, with what its ratings decide', () => {
        const rival = evaluation('Rival', {}, { 0: { points: 4, open: 1 }, 2: { points: 10 } });

        expect(list([leader, rival], { Rival: [named('SD-1')] })).toMatchObject([
            {
                evaluation: { vendor: 'Rival' },
                question: { code: 'SD-1' },
                points: 2.5,
                lead: { kind: 'falls', atMost: 2 },
                settling: 5
            }
        ]);
    });

    it('are none where everything is settled, or nobody leads', () => {
        const beaten = evaluation('Beaten', {}, { 0: { points: 0, open: 2 }, 2: { points: 0 } });
        const missing = evaluation('Missing', {}, { 0: { count: 0, points: 0, isMissing: true } });

        expect(list([leader, beaten], { Beaten: [named('SD-1'), named('SD-2')] })).toEqual([]);
        expect(list([missing], {})).toEqual([]);
    });

    it('are those that decide over the verdict of the leader, where nobody else can lead', () => {
        const high = evaluation('High', {}, { 0: { points: 5, open: 1 }, 1: { points: 10 }, 2: { points: 10 } });

        expect(list([high], { High: [named('SD-1')] })).toMatchObject([
            { question: { code: 'SD-1' }, lead: null, verdict: { kind: 'decides' } }
        ]);
    });

    it('begin with what must not fail, whosever it is, and leave out vendors that were not read', () => {
        const first = evaluation('First', {}, { 0: { points: 4, open: 1 }, 1: { points: 10 } });
        const second = evaluation('Second', {}, { 0: { points: 4, open: 1 }, 3: { points: 9 } });
        const stop = named('SD-9', 'Sync Direction', { isHardStop: true });
        const codes = (questions: Record<string, readonly NamedQuestion[]>) =>
            list([first, second], questions).map(({ evaluation: { vendor }, question }) => [vendor, question.code]);

        expect(codes({ First: [named('SD-1')], Second: [stop] })).toEqual([
            ['Second', 'SD-9'],
            ['First', 'SD-1']
        ]);
        expect(codes({ First: [named('SD-1')] })).toEqual([['First', 'SD-1']]);
    });
});

describe('the questions to ask against every rating of every open question tried out', () => {
    const openOf = (sheet: readonly ScoredAnswer[]): readonly number[] =>
        sheet.flatMap(({ status }, place) => (status === STATUS.notAsked ? [place] : []));
    const finishedSheets = (sheet: readonly ScoredAnswer[]): readonly (readonly ScoredAnswer[])[] =>
        openOf(sheet).reduce<readonly (readonly ScoredAnswer[])[]>(
            (sheets, place) =>
                sheets.flatMap((given) =>
                    RATINGS.map((rating) => given.map((own, index) => (index === place ? rated(own, rating) : own)))
                ),
            [sheet]
        );
    const leaders = (...sheets: readonly (readonly ScoredAnswer[])[]): string => {
        const { lead } = compare(rank(sheets.map((sheet, index) => ofAnswers(String(index), sheet))));
        return lead.kind === 'led' ? lead.leaders.map(({ id }) => id).join() : '';
    };

    it('hold each that can change who leads, and none where that is settled', () => {
        const seen = new Map<boolean, number>();
        fc.assert(
            fc.property(fc.tuple(anySheet(2), anySheet(1)), (sheets) => {
                const [first, second] = sheets;
                const evaluations = sheets.map((sheet, index) => ofAnswers(String(index), sheet));
                const questions = new Map(
                    sheets.map((sheet, index): [string, NamedQuestion[]] => [
                        String(index),
                        openOf(sheet).flatMap((place) => {
                            const { dimension = '', ...flags } = sheet[place] ?? {};
                            return [named(`${place}`, dimension, { isHardStop: false, isBlocking: false, ...flags })];
                        })
                    ])
                );
                const settlement = settlementOf(evaluations, questions);
                const asked = questionsToAsk(evaluations, questions);
                const pivots = openOf(first).filter((place) => {
                    const withOwn = (rating: number) =>
                        first.map((own, index) => (index === place ? rated(own, rating) : own));
                    return finishedSheets(withOwn(0)).some((low) => {
                        const high = low.map((own, index) => (index === place ? rated(own, 5) : own));
                        return finishedSheets(second).some((other) => leaders(low, other) !== leaders(high, other));
                    });
                });
                const isOpen = settlement !== null && !settlement.isLeaderSettled;
                const listed = asked.flatMap(({ evaluation: { id }, question, lead }) =>
                    id === '0' && lead ? [Number(question.code)] : []
                );
                seen.set(pivots.length > 0, (seen.get(pivots.length > 0) ?? 0) + 1);

                expect(settlement?.isSettled === true && asked.length > 0).toBe(false);
                expect(isOpen ? pivots.filter((place) => !listed.includes(place)) : listed).toEqual([]);
                const hasStops = [...questions.values()].flat().some(({ isHardStop }) => isHardStop);
                expect(hasStops || !isOpen ? [] : listed.filter((place) => !pivots.includes(place))).toEqual([]);
            }),
            { numRuns: 150 }
        );
        expect([seen.get(true) ?? 0, seen.get(false) ?? 0].every((count) => count > 10)).toBe(true);
    });
});
