import { OBJECT_LIST_CODE, coreObjectsMissing } from 'c/auditRecords';
import type { AnswerEdits } from './answerEdits';
import type { EvaluationEdits } from './evaluationEdits';
import { claimsAllObjects, problemOf } from './problem';

/**
 * Whether an answer may be sent before the evaluation's own edits: the platform compares the rating with the objects that
 * are stored, so that the objects go first.
 */
export const mayAnswerGo = (id: string, answers: AnswerEdits, evaluation: EvaluationEdits): boolean => {
    const answer = answers.edited(id);
    return (
        problemOf(answer, evaluation.edited, answers.storedOf(id)) === null &&
        (!claimsAllObjects(answer) || coreObjectsMissing(evaluation.stored) === 0)
    );
};

/** Whether the evaluation may be sent: where an object was taken away, the lower rating goes first. */
export const mayEvaluationGo = (answers: AnswerEdits, evaluation: EvaluationEdits): boolean => {
    const objectList = answers.storedAt(OBJECT_LIST_CODE);
    return !objectList || !claimsAllObjects(objectList) || coreObjectsMissing(evaluation.edited) === 0;
};
