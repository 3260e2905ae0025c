import { ANSWER_ENTRIES, fieldOf } from 'c/auditRecords';
import type { AnswerChange, AnswerEntries } from 'c/auditRecords';

type Entry = keyof AnswerEntries;

const editedIn = (change: AnswerChange): Entry[] => ANSWER_ENTRIES.filter((entry) => entry in change);

/** Whether two values of an entry are the same once they are stored. */
export const isSame = (entry: Entry, one: unknown, other: unknown): boolean => {
    const { asStored } = fieldOf(entry);
    return asStored(one) === asStored(other);
};

/** The values that an answer or a change has in these entries. */
export const pick = (answer: AnswerChange, entries: readonly Entry[]): AnswerChange =>
    Object.fromEntries(entries.filter((entry) => entry in answer).map((entry) => [entry, answer[entry]]));

/** These entries and, among all that there are, the ones that go with them. */
export const withPartners = (all: readonly Entry[], some: readonly Entry[]): Entry[] => {
    const groups = new Set<string>(some.flatMap((entry) => fieldOf(entry).group ?? []));
    return all.filter((entry) => some.includes(entry) || groups.has(fieldOf(entry).group ?? ''));
};

/** What a change makes different from what is stored. */
export const differenceFrom = (stored: AnswerEntries, change: AnswerChange): AnswerChange => {
    const edited = editedIn(change);
    const differing = edited.filter((entry) => !isSame(entry, change[entry], stored[entry]));
    return pick(change, withPartners(edited, differing));
};

/**
 * The entries of a change that somebody else saved with another value since the change was begun. What nobody else
 * touched, and what both entered alike, is no conflict.
 * @param base what was stored when the change was begun; null when it may have been changed and changed back since
 */
export const conflictsOf = (change: AnswerChange, base: AnswerEntries | null, theirs: AnswerEntries): Entry[] => {
    const edited = editedIn(change);
    const differing = edited.filter(
        (entry) =>
            !isSame(entry, change[entry], theirs[entry]) &&
            (base === null || !isSame(entry, theirs[entry], base[entry]))
    );
    return withPartners(edited, differing);
};

/**
 * What was stored when a change was begun, brought up to what an attempt of ours has stored since without our hearing of
 * it: what we find there and sent ourselves is nobody else's.
 */
export const withOwnAttempts = <Stored extends AnswerEntries>(
    base: Stored,
    attempts: readonly AnswerChange[],
    found: AnswerEntries
): Stored => ({
    ...base,
    ...pick(
        found,
        ANSWER_ENTRIES.filter((entry) =>
            attempts.some((attempt) => entry in attempt && isSame(entry, attempt[entry], found[entry]))
        )
    )
});

/** A change without these entries. */
export const omit = (change: AnswerChange, entries: readonly Entry[]): AnswerChange =>
    Object.fromEntries(Object.entries(change).filter(([entry]) => !entries.some((left) => left === entry)));
