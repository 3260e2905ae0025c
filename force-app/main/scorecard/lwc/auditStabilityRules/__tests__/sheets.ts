import fc from 'fast-check';
import { DIMENSIONS, METHOD, STATUS, scoreEvaluation } from 'c/auditScoring';
import type { ScoredAnswer } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';

/** The evaluation that the scoring rules make of these answers. */
export const ofAnswers = (vendor: string, answers: readonly ScoredAnswer[]): VendorEvaluation => ({
    ...evaluation(vendor),
    ...scoreEvaluation(answers, METHOD.asRated),
    reason: ''
});

/** An answer with this rating; open where it is null. */
export const rated = (answer: ScoredAnswer, rating: number | null): ScoredAnswer => ({
    ...answer,
    rating,
    status: rating === null ? STATUS.notAsked : STATUS.answered
});

/** An answer that is rated, or open where the rating is null. */
export const answer = (
    dimension: string,
    rating: number | null,
    { isHardStop = false, isBlocking = false }: Partial<ScoredAnswer> = {}
): ScoredAnswer =>
    rated(
        { dimension, status: STATUS.notAsked, rating: null, evidence: null, isHardStop, isBlocking, waiverReason: '' },
        rating
    );

/** Sheets with one to three answers a dimension, of which a few at most are open, in no more than two dimensions. */
export const anySheet = (mostOpen: number): fc.Arbitrary<readonly ScoredAnswer[]> =>
    fc
        .tuple(
            fc.tuple(
                ...DIMENSIONS.map((dimension) =>
                    fc.array(
                        fc
                            .record({
                                rating: fc.integer({ min: 0, max: 5 }),
                                isHardStop: fc.boolean(),
                                isBlocking: fc.boolean(),
                                isOpen: fc.boolean(),
                                isWaived: fc.boolean(),
                                isKind: fc.integer({ min: 0, max: 3 }).map((kind) => kind === 0)
                            })
                            .map(({ rating, isHardStop, isBlocking, isOpen, isWaived, isKind }) => ({
                                isOpen,
                                answer: {
                                    ...answer(dimension, rating, {
                                        isHardStop: isHardStop && isKind,
                                        isBlocking: isBlocking && isKind
                                    }),
                                    waiverReason: isWaived && isHardStop && isKind && rating <= 2 ? 'Accepted.' : ''
                                }
                            })),
                        { minLength: 1, maxLength: 3 }
                    )
                )
            ),
            fc.integer({ min: 0, max: mostOpen })
        )
        .map(([dimensions, open]) => {
            let left = open;
            return dimensions.flat().map(({ isOpen, answer: given }) => {
                if (!isOpen || left === 0) {
                    return given;
                }
                left -= 1;
                return rated({ ...given, waiverReason: '' }, null);
            });
        });
