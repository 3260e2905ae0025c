import { OBJECT_LIST_CODE, coreObjectsMissing } from 'c/auditRecords';
import type { Answer } from 'c/auditRecords';
import type { AnswerBook } from './answerBook';
import type { EvaluationBook } from './evaluationBook';
import { claimsAllObjects, problemOf } from './problem';

/**
 * Whether an answer may be sent before the evaluation's own edits: the platform compares the rating with the objects that
 * are stored, so that the objects go first ...
 */
export const mayAnswerGo = (answer: Answer, stored: Answer, book: EvaluationBook): boolean =>
    problemOf(answer, book.edited, stored) === null &&
    (!claimsAllObjects(answer) || coreObjectsMissing(book.stored) === 0);

/** ... unless one was taken away: then it is the lower rating that goes first, and the evaluation waits for it. */
export const mayEvaluationGo = (book: EvaluationBook, answers: AnswerBook): boolean => {
    const objectList = answers.storedAt(OBJECT_LIST_CODE);
    return !objectList || !claimsAllObjects(objectList) || coreObjectsMissing(book.edited) === 0;
};
