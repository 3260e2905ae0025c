import { canReachStrong, compare, rank } from 'c/auditScorecardRules';
import {
    DIMENSIONS,
    METHOD,
    STATUS,
    VERDICT,
    dimensionCeiling,
    isWeakDimension,
    scoreEvaluation
} from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import type { ScoredAnswer } from 'c/auditScoring';
import fc from 'fast-check';
import { evaluation } from './evaluation';

const bestOf = (evaluations: readonly VendorEvaluation[]) => compare(rank(evaluations)).bestScores;

const tally = (points: number, count: number, open: number, isMissing = false) => ({
    dimension: 'Sync Direction' as const,
    points,
    count,
    open,
    isMissing,
    score: count === 0 ? null : points / count
});

describe('rank', () => {
    it('puts the best total first, whatever the verdict', () => {
        const stopped = evaluation('Stopped', { total: 39.25, verdict: VERDICT.hardStop, hardStopCount: 1 });
        const strong = evaluation('Strong', { total: 35, verdict: VERDICT.strong });

        expect(rank([strong, stopped]).map(({ vendor }) => vendor)).toEqual(['Stopped', 'Strong']);
    });

    it('breaks a tie by what can still be reached, then by name', () => {
        const open = evaluation('Open', { total: 20, openCount: 2 }, { 0: { points: 0, open: 2 } });
        const late = evaluation('Late', { total: 20 });
        const early = evaluation('Early', { total: 20 });

        expect(rank([late, early, open]).map(({ vendor }) => vendor)).toEqual(['Open', 'Early', 'Late']);
    });

    it('puts equal vendors in the order that people count in', () => {
        const names = rank(['Vendor 10', 'Vendor 2'].map((name) => evaluation(name, { total: 20 })));

        expect(names.map(({ vendor }) => vendor)).toEqual(['Vendor 2', 'Vendor 10']);
    });

    it('takes a dimension without answers for one that can still be asked', () => {
        const [partly] = rank([evaluation('Partly', { total: 35 }, { 0: { count: 0, points: 0, isMissing: true } })]);

        expect(partly?.ceiling).toBe(33);
    });

    it('keeps the stored total as the ceiling when nothing is open', () => {
        expect(rank([evaluation('Done', { total: 31.99 })])[0]?.ceiling).toBe(31.99);
    });

    it('finds the ceiling that the scoring previews', () => {
        const answers = fc.array(
            fc.record({
                dimension: fc.constantFrom(...DIMENSIONS),
                status: fc.constantFrom(...Object.values(STATUS)),
                rating: fc.integer({ min: 0, max: 5 }),
                evidence: fc.constant(null),
                isHardStop: fc.constant(false),
                waiverReason: fc.constant(''),
                isBlocking: fc.constant(false)
            }),
            { maxLength: 31 }
        );
        fc.assert(
            fc.property(answers, (sheet: ScoredAnswer[]) => {
                const preview = scoreEvaluation(sheet, METHOD.asRated);
                const [stored] = rank([evaluation('Any', { ...preview })]);
                expect(stored?.ceiling).toBeCloseTo(preview.ceiling, 2);
            })
        );
    });
});

describe('a dimension', () => {
    it.each([
        [tally(6, 2, 0), 3, false],
        [tally(5, 2, 0), 2.5, true],
        [tally(1, 2, 1), 3, false],
        [tally(0, 2, 1), 2.5, true],
        [tally(0, 2, 2), 5, false],
        [tally(0, 0, 0), null, false],
        [tally(0, 0, 0, true), 5, false]
    ])('%j can reach %p and is weak for good: %p', (score, ceiling, weak) => {
        expect(dimensionCeiling(score)).toBe(ceiling);
        expect(isWeakDimension(score)).toBe(weak);
    });
});

describe('bestScores', () => {
    it('finds the best of each dimension that sets a vendor apart', () => {
        const ahead = evaluation('Ahead', {}, { 0: { points: 10 } });

        expect([...bestOf([ahead, evaluation('Other')])]).toEqual([['Sync Direction', 5]]);
    });

    it('is the only known score where nobody else was asked, and not where none is above 0', () => {
        const unasked = evaluation('Unasked', {}, { 0: { points: 0, open: 2 }, 1: { points: 0, open: 2 } });

        expect([...bestOf([evaluation('Other', {}, { 1: { points: 0 } }), unasked])]).toEqual([['Sync Direction', 4]]);
    });

    it('finds none where everybody scores the same, or the dimension applies to nobody else', () => {
        expect(bestOf([evaluation('A'), evaluation('B')]).size).toBe(0);
        const elsewhere = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { count: 0, points: 0 }]));
        expect(bestOf([evaluation('A'), evaluation('B', {}, elsewhere)]).size).toBe(0);
    });

    it('sets a vendor apart from others, never from itself', () => {
        const ahead = evaluation('A', { id: 'a1', vendorKey: 'a' }, { 0: { points: 10 } });
        const sibling = evaluation('A', { id: 'a2', vendorKey: 'a' });

        expect(bestOf([ahead, sibling]).size).toBe(0);
        expect(bestOf([ahead, sibling, evaluation('B', {}, { 0: { points: 10 } })]).size).toBe(0);
        expect([...bestOf([ahead, sibling, evaluation('B')]).keys()]).toEqual(['Sync Direction']);
    });

    it('sets a vendor apart from one that has no answers in the dimension yet', () => {
        const partly = evaluation('Partly', {}, { 0: { count: 0, points: 0, isMissing: true } });

        expect([...bestOf([evaluation('A'), partly]).keys()]).toEqual(['Sync Direction']);
    });

    it('finds none for a vendor alone', () => {
        expect(bestOf([evaluation('Alone')]).size).toBe(0);
        expect(bestOf([]).size).toBe(0);
    });
});

describe('Strong', () => {
    const open = { 0: { points: 0, open: 2 } };
    it.each([
        ['everything open may score 5', evaluation('A', {}, { ...open, 1: { points: 10 }, 2: { points: 10 } }), true],
        ['the ceiling is below 34', evaluation('A', {}, { ...open, 1: { points: 6 }, 2: { points: 6 } }), false],
        ['a blocking gap caps the verdict', evaluation('A', { blockingGapCount: 1 }, open), false],
        ['a hard stop stands', evaluation('A', { hardStopCount: 1, verdict: VERDICT.hardStop }, open), false],
        [
            'a hard stop is waived',
            evaluation('A', { hardStopCount: 1, waivedCount: 1 }, { ...open, 1: { points: 10 }, 2: { points: 10 } }),
            true
        ],
        [
            'one of two hard stops is waived',
            evaluation('A', { hardStopCount: 2, waivedCount: 1 }, { ...open, 1: { points: 10 }, 2: { points: 10 } }),
            false
        ],
        ['a dimension is weak for good', evaluation('A', {}, { ...open, 1: { points: 5 } }), false]
    ])('can be reached, or not, when %s', (_, candidate, expected) => {
        expect(rank([candidate]).map(canReachStrong)).toEqual([expected]);
    });
});
