import { DIMENSIONS, METHOD, STATUS, scoreEvaluation } from 'c/auditScoring';
import type { ScoredAnswer, Verdict } from 'c/auditScoring';
import { nextQuestions } from 'c/auditNextQuestion';
import type { NextQuestions } from 'c/auditNextQuestion';

/** An answer that has a name. */
export type Asked = ScoredAnswer & { readonly code: string };
/** What a question means for the verdict. */
export type Flags = Partial<Pick<ScoredAnswer, 'isBlocking' | 'isHardStop'>>;

/** An answer with this rating; open where it is null. */
export const rated = <Answer extends ScoredAnswer>(answer: Answer, rating: number | null): Answer => ({
    ...answer,
    rating,
    status: rating === null ? STATUS.notAsked : STATUS.answered
});

/** A question of a dimension with this rating; open where it is null. */
export const asked = (dimension: string, code: string, rating: number | null, flags: Flags = {}): Asked =>
    rated(
        {
            dimension,
            code,
            status: STATUS.notAsked,
            rating: null,
            evidence: null,
            isHardStop: false,
            isBlocking: false,
            waiverReason: '',
            ...flags
        },
        rating
    );

/** Whether a question is not asked yet. */
export const isOpen = ({ status }: ScoredAnswer): boolean => status === STATUS.notAsked;
/** The verdict that the scoring rules give. */
export const verdictOn = (answers: readonly ScoredAnswer[]): Verdict =>
    scoreEvaluation(answers, METHOD.asRated).verdict;
/** The open questions of these answers in the order in which to ask them. */
export const rankingOf = (answers: readonly Asked[]): NextQuestions<Asked> =>
    nextQuestions(scoreEvaluation(answers, METHOD.asRated), answers.filter(isOpen));

/** Ratings of a dimension in turn, null for what is open. */
export type Ratings = readonly (number | null)[];
/** Answers of each dimension in turn, named by their dimension and their place in it, such as 2-1. */
export const sheet = (ratings: readonly Ratings[], flags: Readonly<Record<string, Flags>> = {}): readonly Asked[] =>
    DIMENSIONS.flatMap((dimension, index) =>
        (ratings[index] ?? []).map((rating, place) => {
            const code = `${index + 1}-${place + 1}`;
            return asked(dimension, code, rating, flags[code]);
        })
    );
/** The same ratings in every dimension. */
export const ALL = (ratings: Ratings): readonly Ratings[] => DIMENSIONS.map(() => ratings);
/** The ratings with those of one dimension replaced. */
export const replaced = (ratings: readonly Ratings[], index: number, own: Ratings): readonly Ratings[] =>
    ratings.map((given, place) => (place === index ? own : given));
