import { nextOpen } from 'c/auditSession';
import type { SheetAnswer } from 'c/auditSession';
import type { Step } from 'c/auditSheetAction';

/** A question of the sheet, or a dimension without one to open. */
export interface Place {
    /** Value of Dimension__c. */
    readonly dimension: string;
    /** Code of the open question; null when there is none to open. */
    readonly code: string | null;
}

type Asked = Pick<SheetAnswer, 'code' | 'dimension' | 'problem' | 'status' | 'storedStatus'>;

const placeOf = (answer: Asked | null | undefined): Place => ({
    dimension: answer?.dimension ?? '',
    code: answer?.code ?? null
});

/** The question with this code, in its dimension. */
export const placeAt = (answers: readonly Asked[], code: string): Place =>
    placeOf(answers.find((answer) => answer.code === code));

/** The first question of a dimension that there is something to do about, or else its first. */
export const placeIn = (answers: readonly Asked[], dimension: string): Place => {
    const own = answers.filter((answer) => answer.dimension === dimension);
    return { dimension, code: (nextOpen(own, null) ?? own[0])?.code ?? null };
};

const beside = <Item>(items: readonly Item[], item: Item, step: 1 | -1): Item =>
    items[items.indexOf(item) + step] ?? item;

/**
 * Where a step from the question with this code leads. At the last question or dimension, and when nothing is open any
 * more, that is where it already is.
 */
export const placeAfter = (answers: readonly Asked[], from: string | null, step: Step): Place => {
    const answer = answers.find(({ code }) => code === from) ?? answers[0];
    const dimensions = [...new Set(answers.map(({ dimension }) => dimension))];
    if (!answer || step === 'nextOpen') {
        return placeOf(nextOpen(answers, from) ?? answer);
    }
    switch (step) {
        case 'nextQuestion':
            return placeOf(beside(answers, answer, 1));
        case 'previousQuestion':
            return placeOf(beside(answers, answer, -1));
        default: {
            const direction = step === 'nextDimension' ? 1 : -1;
            const dimension = beside(dimensions, answer.dimension, direction);
            return dimension === answer.dimension ? placeOf(answer) : placeIn(answers, dimension);
        }
    }
};

/** Where a link asks to go. */
export interface SheetLink {
    /** Value of Dimension__c. */
    readonly dimension: string | null;
    /** Code of a question; it goes before the dimension. */
    readonly question: string | null;
}

export const NO_LINK: SheetLink = { dimension: null, question: null };

/**
 * Where the work goes on: at the question a link asks for, or in its dimension; else at the question that the evaluator
 * was at before, in the dimension to begin in, or at the first question that there is something to do about, or at the
 * first of all. What is not there is passed over.
 */
export const startingPlace = (
    answers: readonly Asked[],
    link: SheetLink,
    defaultDimension = '',
    keptCode = ''
): Place => {
    const kept = placeAt(answers, keptCode);
    const places = [
        placeAt(answers, link.question ?? ''),
        kept.dimension === link.dimension ? kept : placeIn(answers, link.dimension ?? ''),
        kept,
        placeIn(answers, defaultDimension)
    ];
    return places.find(({ code }) => code !== null) ?? placeOf(nextOpen(answers, null) ?? answers[0]);
};
