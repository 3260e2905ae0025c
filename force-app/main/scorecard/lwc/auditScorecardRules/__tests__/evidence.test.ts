import { compare, isProvenIn, rank } from 'c/auditScorecardRules';
import { DIMENSIONS, EVIDENCE, METHOD, STATUS, points, scoreEvaluation } from 'c/auditScoring';
import type { Evidence, ScoredAnswer } from 'c/auditScoring';
import fc from 'fast-check';
import { evaluation } from './evaluation';

const anyAnswer: fc.Arbitrary<ScoredAnswer> = fc
    .record({
        dimension: fc.constantFrom(...DIMENSIONS),
        isAnswered: fc.boolean(),
        status: fc.constantFrom(...Object.values(STATUS)),
        rating: fc.integer({ min: 0, max: 5 }),
        evidence: fc.option(fc.constantFrom(...EVIDENCE)),
        isHardStop: fc.constant(false),
        isBlocking: fc.boolean(),
        waiverReason: fc.constant('')
    })
    .map(({ isAnswered, status, rating, ...answer }) => {
        const own = isAnswered ? STATUS.answered : status;
        return { ...answer, status: own, rating: own === STATUS.answered ? rating : null };
    });

/** Answers of this kind in every dimension, so that nothing is open and something is known of each. */
const wholeSheet = (answer: fc.Arbitrary<ScoredAnswer>): fc.Arbitrary<ScoredAnswer[]> =>
    fc
        .tuple(
            ...DIMENSIONS.map((dimension) =>
                fc.array(
                    answer.map((own) => ({ ...own, dimension })),
                    { minLength: 1, maxLength: 4 }
                )
            )
        )
        .map((answers) => answers.flat());
const answered = (least: number, evidence: readonly Evidence[]): fc.Arbitrary<ScoredAnswer> =>
    fc
        .tuple(anyAnswer, fc.integer({ min: least, max: 5 }), fc.constantFrom(...evidence))
        .map(([answer, rating, level]) => ({ ...answer, status: STATUS.answered, rating, evidence: level }));
const [, , shown, proven] = EVIDENCE;

/** Sheets of every verdict: parts of one, whole ones, those that are rated well, and those that prove it too. */
const anySheet = fc.oneof(
    fc.array(anyAnswer, { minLength: 1, maxLength: 40 }),
    wholeSheet(answered(0, EVIDENCE)),
    wholeSheet(answered(4, [shown, proven])),
    wholeSheet(answered(5, [proven]))
);

/** An evaluation as the platform stores it for these answers. */
const stored = (answers: readonly ScoredAnswer[]) => {
    const score = scoreEvaluation(answers, METHOD.asRated);
    const unprovenPoints = DIMENSIONS.map((dimension) =>
        answers
            .filter((answer) => answer.dimension === dimension)
            .reduce((sum, answer) => sum + points(answer, METHOD.asRated) - points(answer, METHOD.evidenceCapped), 0)
    );
    return evaluation('Vendor', { ...score, unprovenPoints, reason: '' });
};

const standingOf = (vendor: ReturnType<typeof evaluation>) => compare(rank([vendor])).standings.get(vendor.id);

describe('an evaluation as far as it is proven', () => {
    it('has the verdict that the method Evidence Capped gives for the same answers', () => {
        const verdicts = new Set<string>();
        fc.assert(
            fc.property(anySheet, (answers) => {
                const { verdict } = scoreEvaluation(answers, METHOD.evidenceCapped);
                verdicts.add(verdict);
                expect(standingOf(stored(answers))?.evidencedVerdict).toBe(verdict);
            }),
            { numRuns: 500 }
        );
        expect([...verdicts].sort()).toEqual(['Partial', 'Provisional', 'Strong', 'Surface-level']);
    });

    it('is Surface-level where every rating is a claim, however high', () => {
        const claimed = DIMENSIONS.map((dimension): ScoredAnswer => ({
            dimension,
            status: STATUS.answered,
            rating: 5,
            evidence: 'Claim',
            isHardStop: false,
            isBlocking: false,
            waiverReason: ''
        }));
        const vendor = stored(claimed);

        expect([vendor.total, vendor.verdict, vendor.evidencedTotal]).toEqual([40, 'Strong', 16]);
        expect(standingOf(vendor)?.evidencedVerdict).toBe('Surface-level');
        expect(isProvenIn(vendor, 0)).toBe(false);
    });

    it('has none where the evidence may not be read, and nobody leads by it then', () => {
        const hidden = evaluation('Hidden');
        const read = evaluation('Read', { evidencedTotal: 20, unprovenPoints: DIMENSIONS.map(() => 1) });

        expect(standingOf(hidden)?.evidencedVerdict).toBeNull();
        expect(isProvenIn(hidden, 0)).toBe(false);
        expect(compare(rank([hidden, read])).evidencedLead).toBeNull();
    });

    it('puts first whose points are carried, whatever the others claim', () => {
        const claims = evaluation('Claims', { total: 36, evidencedTotal: 18, unprovenPoints: DIMENSIONS.map(() => 5) });
        const proves = evaluation('Proves', { total: 30, evidencedTotal: 29, unprovenPoints: DIMENSIONS.map(() => 0) });
        const { lead, evidencedLead } = compare(rank([proves, claims]));

        expect(lead).toMatchObject({ kind: 'led', leaders: [{ vendor: 'Claims' }] });
        expect(evidencedLead).toMatchObject({ kind: 'led', leaders: [{ vendor: 'Proves' }] });
    });
});
