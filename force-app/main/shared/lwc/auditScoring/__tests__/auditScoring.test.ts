import {
    BAND,
    DIMENSIONS,
    EVIDENCE,
    METHOD,
    STATUS,
    VERDICT,
    bandOf,
    dimensionsWithoutAnswers,
    evidenceCap,
    evidenceFor,
    isUnproven,
    scoreEvaluation,
    unprovenPointsByDimension
} from 'c/auditScoring';
import type { Evidence, Method, ScoredAnswer } from 'c/auditScoring';
import fc from 'fast-check';

/** How many questions the catalogue asks in each dimension, in order. */
const COUNTS = [4, 4, 5, 4, 5, 3, 3, 3];
const HARD_STOP_POSITION = 4;

const sheet = (change: (answer: ScoredAnswer, position: number) => Partial<ScoredAnswer>): ScoredAnswer[] =>
    DIMENSIONS.flatMap((dimension, index) => Array.from({ length: COUNTS[index] ?? 0 }, () => dimension)).map(
        (dimension, position) => {
            const answer: ScoredAnswer = {
                dimension,
                status: STATUS.answered,
                rating: 5,
                evidence: 'Proven in Our Org',
                isHardStop: position === HARD_STOP_POSITION,
                isBlocking: false,
                waiverReason: ''
            };
            return { ...answer, ...change(answer, position) };
        }
    );
const notAsked = { status: STATUS.notAsked, rating: null, evidence: null };
const notApplicable = { status: STATUS.notApplicable, rating: null, evidence: null };

describe('the acceptance table', () => {
    it.each<[string, ScoredAnswer[], Method, number, string, string]>([
        ['all 5', sheet(() => ({})), METHOD.asRated, 40, BAND.strong, VERDICT.strong],
        ...EVIDENCE.map((evidence, index): [string, ScoredAnswer[], Method, number, string, string] => [
            `all 5, ${evidence}`,
            sheet(() => ({ evidence })),
            METHOD.evidenceCapped,
            [16, 24, 32, 40][index] ?? NaN,
            [BAND.surfaceLevel, BAND.partial, BAND.partial, BAND.strong][index] ?? '',
            [VERDICT.surfaceLevel, VERDICT.partial, VERDICT.partial, VERDICT.strong][index] ?? ''
        ]),
        [
            'seven dimensions 5, one 0',
            sheet(({ dimension }) => (dimension === 'Permission Scoping' ? { rating: 0 } : {})),
            METHOD.asRated,
            35,
            BAND.strong,
            VERDICT.partial
        ],
        [
            'a hard-stop question rated 2, the rest 5',
            sheet(({ isHardStop }) => (isHardStop ? { rating: 2 } : {})),
            METHOD.asRated,
            39.25,
            BAND.strong,
            VERDICT.hardStop
        ],
        [
            'core 5, gaps not asked',
            sheet(({ dimension }) =>
                DIMENSIONS.indexOf(dimension as (typeof DIMENSIONS)[number]) > 4 ? notAsked : {}
            ),
            METHOD.asRated,
            25,
            BAND.partial,
            VERDICT.provisional
        ],
        [
            'two answers not applicable, the rest 5',
            sheet((_, position) => (position === 7 || position === 16 ? notApplicable : {})),
            METHOD.asRated,
            40,
            BAND.strong,
            VERDICT.strong
        ],
        [
            'a dimension not applicable, the rest 4',
            sheet(({ dimension }) => (dimension === 'Historical Data' ? notApplicable : { rating: 4 })),
            METHOD.asRated,
            32,
            BAND.partial,
            VERDICT.partial
        ]
    ])('%s', (_, answers, method, total, band, verdict) => {
        const score = scoreEvaluation(answers, method);

        expect(score).toMatchObject({ total, band, verdict });
    });
});

describe('the verdict', () => {
    it('names the range still possible while questions are open', () => {
        const answers = sheet(({ dimension }) => (dimension === 'Historical Data' ? notAsked : { rating: 4 }));

        const score = scoreEvaluation(answers, METHOD.asRated);

        expect(score).toMatchObject({ total: 28, ceiling: 33, openCount: 3, reason: 'Provisional' });
    });

    it('says that a hard stop was waived, and goes on to the next rule', () => {
        const answers = sheet(({ isHardStop }) => (isHardStop ? { status: STATUS.noAnswer, rating: null } : {}));
        const waived = answers.map((answer) => ({ ...answer, waiverReason: answer.isHardStop ? 'Accepted.' : '' }));

        expect(scoreEvaluation(answers, METHOD.asRated).verdict).toBe(VERDICT.hardStop);
        expect(scoreEvaluation(waived, METHOD.asRated)).toMatchObject({
            verdict: VERDICT.strong,
            isWaived: true,
            waivedCount: 1
        });
    });

    it('stays Hard Stop until every failed hard stop is waived, and a waiver on a pass counts for none', () => {
        const two = (isWaived: (position: number) => boolean) =>
            sheet((_, position) => ({
                isHardStop: [0, 1, 2].includes(position),
                rating: position < 2 ? 0 : 5,
                waiverReason: isWaived(position) ? 'Accepted.' : ''
            }));

        expect(
            scoreEvaluation(
                two((position) => position === 0),
                METHOD.asRated
            )
        ).toMatchObject({
            verdict: VERDICT.hardStop,
            hardStopCount: 2,
            waivedCount: 1
        });
        expect(
            scoreEvaluation(
                two((position) => position !== 1),
                METHOD.asRated
            ).verdict
        ).toBe(VERDICT.hardStop);
        expect(
            scoreEvaluation(
                two((position) => position < 2),
                METHOD.asRated
            ).verdict
        ).not.toBe(VERDICT.hardStop);
    });

    it('is Provisional while a dimension has no answer, counts it 0 so far and 5 at best, and rescales nothing', () => {
        const answers = sheet(() => ({})).filter(({ dimension }) => dimension === 'Sync Direction');

        expect(scoreEvaluation(answers, METHOD.asRated)).toMatchObject({
            total: 5,
            ceiling: 40,
            verdict: VERDICT.provisional,
            reason: 'Missing_Dimension',
            isRescaled: false,
            missingDimensions: DIMENSIONS.slice(1)
        });
    });

    it('says that nothing applies where every question is marked so', () => {
        expect(
            scoreEvaluation(
                sheet(() => notApplicable),
                METHOD.asRated
            )
        ).toMatchObject({
            total: 0,
            verdict: VERDICT.provisional,
            reason: 'No_Answers',
            missingDimensions: []
        });
    });

    it('is capped at Partial by a blocking gap, whatever the total', () => {
        const answers = sheet((_, position) => (position === 0 ? { rating: 2, isBlocking: true } : {}));

        expect(scoreEvaluation(answers, METHOD.asRated)).toMatchObject({
            band: BAND.strong,
            verdict: VERDICT.partial,
            reason: 'Blocking_Gap'
        });
    });

    it('judges a hard stop by its rating, not by its capped points', () => {
        const answers = sheet(({ isHardStop }) => (isHardStop ? { rating: 3, evidence: 'Claim' } : {}));

        expect(scoreEvaluation(answers, METHOD.evidenceCapped).hardStopCount).toBe(0);
    });

    it('is Provisional for an evaluation without answers', () => {
        expect(scoreEvaluation([], METHOD.asRated)).toMatchObject({
            total: 0,
            ceiling: 40,
            verdict: VERDICT.provisional,
            reason: 'Missing_Dimension'
        });
    });

    it('says that the total is rescaled when a dimension does not apply', () => {
        const answers = sheet(({ dimension }) => (dimension === 'Historical Data' ? notApplicable : {}));

        expect(scoreEvaluation(answers, METHOD.asRated)).toMatchObject({
            isRescaled: true,
            applicableDimensions: 7
        });
    });
});

it.each<[number, readonly string[]]>([
    [0, DIMENSIONS],
    [4, DIMENSIONS.slice(1)],
    [3_030_504_050_404, DIMENSIONS.slice(7)],
    [303_030_504_050_404, []],
    [9_003_030_004_050_404, ['Error Handling']]
])('reads from a tally of %d which dimensions have no answer', (tally, missing) => {
    expect(dimensionsWithoutAnswers(tally)).toEqual(missing);
});

it.each([
    [23.99, BAND.surfaceLevel],
    [24, BAND.partial],
    [33.99, BAND.partial],
    [34, BAND.strong]
])('puts a total of %d in the band %s', (total, band) => {
    expect(bandOf(total)).toBe(band);
});

it.each<[Evidence | null, number]>([
    [null, 2],
    ['Claim', 2],
    ['Documented', 3],
    ['Shown in Vendor Org', 4],
    ['Proven in Our Org', 5]
])('lets evidence %s carry a rating of %d and no more', (evidence, cap) => {
    const answer = (rating: number): ScoredAnswer => ({
        dimension: 'Sync Timing',
        status: STATUS.answered,
        rating,
        evidence,
        isHardStop: false,
        isBlocking: false,
        waiverReason: ''
    });

    expect(evidenceCap(evidence)).toBe(cap);
    expect(evidenceFor(cap)).toBe(evidence ?? 'Claim');
    expect(isUnproven(answer(cap))).toBe(false);
    expect(isUnproven(answer(cap + 1))).toBe(true);
});

const anyAnswer: fc.Arbitrary<ScoredAnswer> = fc
    .record({
        dimension: fc.constantFrom(...DIMENSIONS),
        status: fc.constantFrom(...Object.values(STATUS)),
        rating: fc.integer({ min: 0, max: 5 }),
        evidence: fc.option(fc.constantFrom(...EVIDENCE)),
        isHardStop: fc.boolean(),
        isBlocking: fc.boolean(),
        waiverReason: fc.constantFrom('', 'Accepted.')
    })
    .map((answer) => ({ ...answer, rating: answer.status === STATUS.answered ? answer.rating : null }));

it('keeps total and ceiling in order and within 0 to 40, and a cap never raises a total', () => {
    fc.assert(
        fc.property(fc.array(anyAnswer, { maxLength: 49 }), (answers) => {
            const rated = scoreEvaluation(answers, METHOD.asRated);
            const capped = scoreEvaluation(answers, METHOD.evidenceCapped);

            expect(rated.total).toBeGreaterThanOrEqual(0);
            expect(rated.ceiling).toBeGreaterThanOrEqual(rated.total);
            expect(rated.ceiling).toBeLessThanOrEqual(40);
            expect(capped.total).toBeLessThanOrEqual(rated.total);
        })
    );
});

describe('what is proven', () => {
    it.each<[Evidence | null, Method, number, number]>([
        [null, METHOD.asRated, 40, 16],
        ['Claim', METHOD.asRated, 40, 16],
        ['Documented', METHOD.asRated, 40, 24],
        ['Shown in Vendor Org', METHOD.asRated, 40, 32],
        ['Proven in Our Org', METHOD.asRated, 40, 40],
        ['Documented', METHOD.evidenceCapped, 24, 24]
    ])('is the total as far as the evidence carries it: all 5 by %s, %s', (evidence, method, total, evidencedTotal) => {
        expect(
            scoreEvaluation(
                sheet(() => ({ evidence })),
                method
            )
        ).toMatchObject({ total, evidencedTotal });
    });

    it('is never more than the total, and as much where no rating goes beyond its evidence', () => {
        fc.assert(
            fc.property(
                fc.array(
                    fc.record({ rating: fc.integer({ min: 0, max: 5 }), evidence: fc.constantFrom(...EVIDENCE) }),
                    {
                        minLength: 31,
                        maxLength: 31
                    }
                ),
                (entries) => {
                    const answers = sheet((_answer, position) => entries[position] ?? {});
                    const { total, evidencedTotal, unprovenCount } = scoreEvaluation(answers, METHOD.asRated);
                    expect(evidencedTotal).toBeLessThanOrEqual(total);
                    expect(evidencedTotal === total).toBe(unprovenCount === 0);
                }
            )
        );
    });

    it('is read from two digits a dimension, and not known where they are too few', () => {
        const counts = [4, 4, 5, 4, 5, 3, 3, 33];

        expect(unprovenPointsByDimension(9_900_000_000_000_312, counts)).toEqual([12, 3, 0, 0, 0, 0, 0, 99]);
        expect(unprovenPointsByDimension(0, [...counts, 34])).toBeNull();
    });
});
