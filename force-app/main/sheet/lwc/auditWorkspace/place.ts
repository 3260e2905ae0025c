import type { Answer } from 'c/auditRecords';
import { nextOpen } from 'c/auditSession';

/** What of the sheet is in view. */
export interface Place {
    /** Value of Dimension__c. */
    readonly dimension: string;
    /** Code of the open question; null when there is none to open. */
    readonly code: string | null;
}

type Asked = Pick<Answer, 'code' | 'dimension' | 'status'>;

const placeOf = (answer: Asked | null | undefined): Place => ({
    dimension: answer?.dimension ?? '',
    code: answer?.code ?? null
});

/** The question with this code, in its dimension. */
export const placeAt = (answers: readonly Asked[], code: string): Place =>
    placeOf(answers.find((answer) => answer.code === code));

/** The first question of a dimension that is not asked yet, or else its first. */
export const placeIn = (answers: readonly Asked[], dimension: string): Place => {
    const own = answers.filter((answer) => answer.dimension === dimension);
    return { dimension, code: (nextOpen(own, null) ?? own[0])?.code ?? null };
};

/** The next question not asked yet after the one in view; the same place when none is left. */
export const placeAfter = (answers: readonly Asked[], place: Place): Place => {
    const next = nextOpen(answers, place.code);
    return next ? placeOf(next) : place;
};

/** Where the work goes on: in the dimension a link asked for, or at the first question not asked yet, or at the first. */
export const startingPlace = (answers: readonly Asked[], linkedDimension: string | null): Place => {
    const linked = placeIn(answers, linkedDimension ?? '');
    return linked.code ? linked : placeOf(nextOpen(answers, null) ?? answers[0]);
};
