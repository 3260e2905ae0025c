import { ANSWER_ENTRIES } from 'c/auditRecords';
import type { AnswerChange, AnswerEntries } from 'c/auditRecords';

/** Entries that only make sense together: a rating without its status is refused. */
const TOGETHER: readonly (keyof AnswerEntries)[] = ['status', 'rating', 'answeredOn'];

/**
 * The entries of a change that somebody else saved with another value since the change was begun. What nobody else
 * touched, and what both entered alike, is no conflict.
 */
export const conflictsOf = (
    change: AnswerChange,
    base: AnswerEntries,
    theirs: AnswerEntries
): (keyof AnswerEntries)[] => {
    const edited = ANSWER_ENTRIES.filter((entry) => entry in change);
    const differing = edited.filter(
        // The moment of the answer differs in any case, and nobody chooses by it.
        (entry) => entry !== 'answeredOn' && change[entry] !== theirs[entry] && theirs[entry] !== base[entry]
    );
    return differing.some((entry) => TOGETHER.includes(entry))
        ? edited.filter((entry) => TOGETHER.includes(entry) || differing.includes(entry))
        : differing;
};

/** A change without these entries. */
export const without = (change: AnswerChange, entries: readonly (keyof AnswerEntries)[]): AnswerChange =>
    Object.fromEntries(Object.entries(change).filter(([entry]) => !entries.some((left) => left === entry)));

/** The values that an answer has in these entries. */
export const only = (answer: AnswerEntries, entries: readonly (keyof AnswerEntries)[]): AnswerChange =>
    Object.fromEntries(entries.map((entry) => [entry, answer[entry]]));
