import { ANSWER_ENTRIES } from 'c/auditRecords';
import type { AnswerChange, AnswerEntries } from 'c/auditRecords';

type Entry = keyof AnswerEntries;

/** Entries that only make sense together: a rating without its status is refused. */
const TOGETHER: readonly Entry[] = ['status', 'rating'];

const editedIn = (change: AnswerChange): Entry[] => ANSWER_ENTRIES.filter((entry) => entry in change);

/** A value as the platform keeps it: texts without blanks around them and with one kind of line end, two decimals. */
const kept = (value: AnswerEntries[Entry] | undefined): unknown => {
    if (typeof value === 'string') {
        return value.replace(/\r\n?/g, '\n').trim();
    }
    return typeof value === 'number' ? Math.round(value * 100) / 100 : (value ?? null);
};

/** Whether two values of an entry are the same once they are stored. */
export const isSame = (one: AnswerEntries[Entry] | undefined, other: AnswerEntries[Entry] | undefined): boolean =>
    kept(one) === kept(other);

/** The values that an answer or a change has in these entries. */
export const pick = (answer: AnswerChange, entries: readonly Entry[]): AnswerChange =>
    Object.fromEntries(entries.filter((entry) => entry in answer).map((entry) => [entry, answer[entry]]));

/** These entries and, among all that there are, the ones that go with them. */
export const withPartners = (all: readonly Entry[], some: readonly Entry[]): Entry[] =>
    some.some((entry) => TOGETHER.includes(entry))
        ? all.filter((entry) => TOGETHER.includes(entry) || some.includes(entry))
        : [...some];

/** What a change makes different from what is stored. */
export const differenceFrom = (stored: AnswerEntries, change: AnswerChange): AnswerChange => {
    const differing = editedIn(change).filter((entry) => !isSame(change[entry], stored[entry]));
    const sent = differing.some((entry) => TOGETHER.includes(entry)) ? [...differing, ...TOGETHER] : differing;
    return pick(change, sent);
};

/**
 * The entries of a change that somebody else saved with another value since the change was begun. What nobody else
 * touched, and what both entered alike, is no conflict.
 * @param base what was stored when the change was begun; null when it may have been changed and changed back since
 */
export const conflictsOf = (change: AnswerChange, base: AnswerEntries | null, theirs: AnswerEntries): Entry[] => {
    const edited = editedIn(change);
    const differing = edited.filter(
        (entry) => !isSame(change[entry], theirs[entry]) && (base === null || !isSame(theirs[entry], base[entry]))
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
            attempts.some((attempt) => entry in attempt && isSame(attempt[entry], found[entry]))
        )
    )
});

/** A change without these entries. */
export const omit = (change: AnswerChange, entries: readonly Entry[]): AnswerChange =>
    Object.fromEntries(Object.entries(change).filter(([entry]) => !entries.some((left) => left === entry)));
