import { DIMENSIONS, STATUS } from 'c/auditScoring';
import type { ComparedAnswer } from 'c/auditScorecardRecords';

/** One question with what each vendor answered. */
export interface ComparedQuestion {
    readonly code: string;
    /** Its words in the first sheet that has it. */
    readonly question: string;
    /** Value of Dimension__c. */
    readonly dimension: string;
    /** In the order of the evaluations; null where a sheet does not have the question. */
    readonly answers: readonly (ComparedAnswer | null)[];
}

/** Which questions are shown. */
export const QUESTION_FILTERS = ['all', 'differ', 'stops', 'blocking', 'unproven', 'open'] as const;
export type QuestionFilter = (typeof QUESTION_FILTERS)[number];

/** How far apart ratings are that are worth a talk. */
export const NOTABLE_DIFFERENCE = 2;

/** The points that an answer was rated; null where nobody rated. An answer that was not given counts 0. */
const ratingOf = ({ status, rating }: ComparedAnswer): number | null => (status.value === STATUS.noAnswer ? 0 : rating);

const spread = (answers: readonly ComparedAnswer[]): number => {
    const ratings = answers.map(ratingOf).filter((rating) => rating !== null);
    return ratings.length === 0 ? 0 : Math.max(...ratings) - Math.min(...ratings);
};

const MATCHES: Readonly<Record<QuestionFilter, (answers: readonly ComparedAnswer[]) => boolean>> = {
    all: () => true,
    differ: (answers) => spread(answers) >= NOTABLE_DIFFERENCE,
    stops: (answers) => answers.some(({ isFailedHardStop }) => isFailedHardStop),
    blocking: (answers) => answers.some(({ isBlockingGap }) => isBlockingGap),
    unproven: (answers) => answers.some(({ isUnproven }) => isUnproven),
    open: (answers) => answers.some(({ status }) => status.value === STATUS.notAsked)
};

/** The questions of a kind, in the order given. */
export const filterQuestions = (
    questions: readonly ComparedQuestion[],
    filter: QuestionFilter
): readonly ComparedQuestion[] =>
    questions.filter(({ answers }) => MATCHES[filter](answers.filter((answer) => answer !== null)));

const placeOf = (dimension: string): number => {
    const place = DIMENSIONS.findIndex((known) => known === dimension);
    return place < 0 ? DIMENSIONS.length : place;
};

/**
 * The questions of the vendors, dimension by dimension, each where it stands in the first sheet that has it.
 * @param evaluationIds in the order of the columns
 * @param answers each vendor's in the order they were asked
 */
export const questionsOf = (
    evaluationIds: readonly string[],
    answers: readonly ComparedAnswer[]
): readonly ComparedQuestion[] => {
    const byCode = new Map<string, Map<string, ComparedAnswer>>();
    for (const evaluationId of evaluationIds) {
        for (const answer of answers.filter((candidate) => candidate.evaluationId === evaluationId)) {
            const known = byCode.get(answer.code) ?? new Map<string, ComparedAnswer>();
            byCode.set(answer.code, known.set(evaluationId, answer));
        }
    }
    return [...byCode]
        .flatMap(([code, found]) => {
            const [first] = found.values();
            return first === undefined
                ? []
                : [
                      {
                          code,
                          question: first.question,
                          dimension: first.dimension,
                          answers: evaluationIds.map((id) => found.get(id) ?? null)
                      }
                  ];
        })
        .sort((left, right) => placeOf(left.dimension) - placeOf(right.dimension));
};
