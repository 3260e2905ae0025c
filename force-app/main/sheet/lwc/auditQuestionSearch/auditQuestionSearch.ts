import { isOpen } from 'c/auditSession';
import type { SheetAnswer } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { plainText, surroundingsOf } from 'c/auditExcerpt';
import { isBlockingGap, isHardStop, isUnproven } from 'c/auditScoring';

/** The filters, in the order in which they are offered. */
export const FILTERS = ['open', 'unproven', 'blocking', 'noted'] as const;
export type Filter = (typeof FILTERS)[number];

/** What is looked for among the questions. */
export interface Search {
    /** Words that all have to occur; any question will do when it is blank. */
    readonly text: string;
    /** Null for every question. */
    readonly filter: Filter | null;
}

export const NO_SEARCH: Search = { text: '', filter: null };

/** Whether nothing is looked for. */
export const isBlank = ({ text, filter }: Search): boolean => text.trim() === '' && filter === null;

const PASSES: Readonly<Record<Filter, (answer: SheetAnswer) => boolean>> = {
    open: isOpen,
    unproven: isUnproven,
    blocking: (answer) => isBlockingGap(answer) || isHardStop(answer),
    noted: ({ vendorAnswer, notes }) => `${vendorAnswer}${notes ?? ''}`.trim() !== ''
};

const wordsOf = (text: string): string[] => plainText(text).split(/\s+/).filter(Boolean);

const textsOf = (answer: SheetAnswer): string => {
    const { code, dimension, goodAnswer, notes, question, shallowAnswer, vendorAnswer } = answer;
    return plainText(
        [code, dimensionLabel(dimension), question, goodAnswer, shallowAnswer, vendorAnswer, notes ?? ''].join('\n')
    );
};

/** Whether a question passes a filter. */
export const passes = (answer: SheetAnswer, filter: Filter | null): boolean => !filter || PASSES[filter](answer);

/** The codes of the questions that a search finds, in the order in which they are asked. */
export const codesFound = (answers: readonly SheetAnswer[], { text, filter }: Search): string[] => {
    const words = wordsOf(text);
    return answers
        .filter((answer) => passes(answer, filter))
        .filter((answer) => {
            const texts = textsOf(answer);
            return words.every((word) => texts.includes(word));
        })
        .map(({ code }) => code);
};

/** How many characters of a text are shown around what was found in it. */
const EXCERPT = 60;

/**
 * The place in what was written about an answer where a search found one of its words; empty when it found them all in
 * the question itself.
 */
export const excerptOf = ({ vendorAnswer, notes }: SheetAnswer, { text }: Search): string => {
    const words = wordsOf(text);
    return surroundingsOf(vendorAnswer, words, EXCERPT) || surroundingsOf(notes ?? '', words, EXCERPT);
};
