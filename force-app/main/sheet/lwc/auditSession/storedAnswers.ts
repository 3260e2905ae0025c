import type { Answer, AnswerChange, AnswerEntries } from 'c/auditRecords';
import { conflictsOf, differenceFrom, withOwnAttempts } from './collision';

/** What is stored turns out to mean for a change that could not be saved. */
export type Reconciliation = 'stored' | 'free' | 'conflict';

/**
 * What the platform has of each answer as far as is known: the values that edits are based on, what was sent without a
 * reply, and what somebody else stored meanwhile.
 */
export class StoredAnswers {
    private readonly known: Map<string, Answer>;
    private readonly theirs = new Map<string, Answer>();
    private readonly attempts = new Map<string, readonly AnswerChange[]>();
    /** Answers that were saved since an edit was begun, by whom nobody knows: equal values may have been others meanwhile. */
    private readonly moved = new Set<string>();

    constructor(answers: readonly Answer[]) {
        this.known = new Map(answers.map((answer) => [answer.id, answer]));
    }

    /** Every answer, in the order in which they are asked. */
    get all(): Answer[] {
        return [...this.known.values()];
    }

    find(id: string): Answer | undefined {
        return this.known.get(id);
    }

    /** The answer with this id; throws a RangeError when the evaluation has none. */
    get(id: string): Answer {
        const answer = this.known.get(id);
        if (!answer) {
            throw new RangeError(`The evaluation has no answer ${id}`);
        }
        return answer;
    }

    /** What somebody else stored meanwhile; null when nothing keeps the edits from being saved. */
    theirsOf(id: string): Answer | null {
        return this.theirs.get(id) ?? null;
    }

    /** What was sent and may or may not be stored, oldest first. */
    attemptsOf(id: string): readonly AnswerChange[] {
        return this.attempts.get(id) ?? [];
    }

    /** Takes over what the platform has. */
    take(answer: Answer): void {
        this.known.set(answer.id, answer);
        this.theirs.delete(answer.id);
        this.attempts.delete(answer.id);
        this.moved.delete(answer.id);
    }

    /** Takes over what somebody else stored, if they did. */
    takeTheirs(id: string): void {
        const theirs = this.theirs.get(id);
        if (theirs) {
            this.take(theirs);
        }
    }

    /** Remembers that a change was sent and nobody knows what became of it. */
    rememberUnconfirmed(id: string, change: AnswerChange): void {
        this.attempts.set(id, [...this.attemptsOf(id), change]);
    }

    /** Goes back to what was stored when edits were begun that are taken up again. */
    rebase(id: string, base: AnswerChange, version: string, attempts: readonly AnswerChange[]): void {
        const found = this.get(id);
        if (found.version !== version && attempts.length === 0) {
            this.moved.add(id);
        }
        this.known.set(id, { ...found, ...base, version });
        this.attempts.set(id, attempts);
    }

    /** What has to be sent of a change so that it is stored: all of it while it is in doubt what is there. */
    missingOf(id: string, change: AnswerChange): AnswerChange {
        return this.attemptsOf(id).length > 0 ? change : differenceFrom(this.get(id), change);
    }

    /** The entries of a change that somebody else stored with another value. */
    conflictsOf(id: string, change: AnswerChange): (keyof AnswerEntries)[] {
        const theirs = this.theirs.get(id);
        return theirs ? conflictsOf(change, this.moved.has(id) ? null : this.get(id), theirs) : [];
    }

    /** Compares a change with what was found on the platform, and takes that over unless there is something to choose. */
    reconcile(found: Answer, change: AnswerChange): Reconciliation {
        const { id } = found;
        this.known.set(id, withOwnAttempts(this.known.get(id) ?? found, this.attemptsOf(id), found));
        this.theirs.set(id, found);
        if (this.conflictsOf(id, change).length > 0) {
            return 'conflict';
        }
        this.take(found);
        return Object.keys(differenceFrom(found, change)).length === 0 ? 'stored' : 'free';
    }
}
