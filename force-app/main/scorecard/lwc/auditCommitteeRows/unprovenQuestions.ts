import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { filterQuestions, questionsOf } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { listText, phrase } from 'c/auditText';
import carriedOf from '@salesforce/label/c.Audit_Committee_Carried_Of';
import notRead from '@salesforce/label/c.Audit_Committee_Answers_Not_Read';
import unknown from '@salesforce/label/c.Audit_Scorecard_Evidence_Unknown';

/** A question in which the rating of any vendor goes beyond its evidence. */
export interface UnprovenQuestion {
    readonly code: string;
    readonly question: string;
    /** Each such rating and what its evidence carries, in the order of the vendors. */
    readonly ratings: readonly { readonly id: string; readonly text: string }[];
}

/** What is not proven yet. */
export interface UnprovenQuestions {
    /** Of whom that is not known; empty where it is known of everyone. */
    readonly notRead: string;
    readonly questions: readonly UnprovenQuestion[];
}

const ratingsOf = (
    evaluations: readonly RankedEvaluation[],
    answers: readonly (ComparedAnswer | null)[]
): UnprovenQuestion['ratings'] =>
    evaluations.flatMap(({ id, vendor }, index) => {
        const answer = answers[index];
        return answer?.isUnproven
            ? [{ id, text: phrase(carriedOf, vendor, answer.rating ?? unknown, answer.evidencedPoints ?? unknown) }]
            : [];
    });

/**
 * The questions in which ratings go beyond their evidence.
 * @param answers of these vendors; of whom there are none although there should be, nothing is known
 */
export const unprovenQuestions = (
    evaluations: readonly RankedEvaluation[],
    answers: readonly ComparedAnswer[]
): UnprovenQuestions => {
    const read = new Set(answers.map(({ evaluationId }) => evaluationId));
    const unread = evaluations.filter(({ id, applicableCount }) => applicableCount > 0 && !read.has(id));
    const ids = evaluations.map(({ id }) => id);
    return {
        notRead: unread.length === 0 ? '' : phrase(notRead, listText(unread.map(({ vendor }) => vendor))),
        questions: filterQuestions(questionsOf(ids, answers), 'unproven').map((question) => ({
            code: question.code,
            question: question.question,
            ratings: ratingsOf(evaluations, question.answers)
        }))
    };
};
