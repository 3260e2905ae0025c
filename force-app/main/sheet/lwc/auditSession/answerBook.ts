import { answerFields } from 'c/auditRecords';
import type { Answer, AnswerChange, Evaluation } from 'c/auditRecords';
import { isCollision } from 'c/errorMessages';
import { SaveQueue } from 'c/saveQueue';
import { conflictsOf, only, without } from './collision';
import { problemOf } from './problem';
import type { SheetAnswer } from './sheet';

export interface AnswerBookPorts {
    /** Saves fields of one answer and resolves with its new version. */
    save(fields: Record<string, unknown>, version: string): Promise<string>;
    /** Whether an answer, as edited, may be saved now. */
    maySend(answer: Answer): boolean;
    /** Tells of the end of a save and returns its number: what is stored now is needed, through `load`. */
    onSettled(): number;
    onChange(): void;
}

/** How often a save that somebody else's came before is repeated unasked. */
const AUTOMATIC_TRIES = 2;

/** The answers of one evaluation: what is stored, unsaved edits on top, and what others stored meanwhile. */
export class AnswerBook {
    private readonly ports: AnswerBookPorts;
    private readonly stored: Map<string, Answer>;
    private readonly theirs = new Map<string, Answer>();
    private readonly tries = new Map<string, number>();
    private readonly settledAt = new Map<string, number>();
    private readonly saves: SaveQueue<AnswerChange>;

    constructor(answers: readonly Answer[], ports: AnswerBookPorts) {
        this.ports = ports;
        this.stored = new Map(answers.map((answer) => [answer.id, answer]));
        this.saves = new SaveQueue({
            save: this.save,
            maySend: (id) => this.edited(id).every((answer) => ports.maySend(answer)),
            onFailure: this.learn,
            onChange: ports.onChange
        });
    }

    get hasUnsavedWork(): boolean {
        return this.saves.hasUnsavedWork;
    }

    get isSending(): boolean {
        return this.saves.isSending;
    }

    /**
     * Takes in what a reply says that was asked for after so many saves. It never goes over an edit, nor over a save
     * that was made here since it was asked for.
     */
    load(answers: readonly Answer[], askedAt: number): void {
        for (const answer of answers) {
            const save = this.saves.stateOf(answer.id);
            if (askedAt < (this.settledAt.get(answer.id) ?? 0)) {
                continue;
            }
            if (save?.kind === 'failed' && isCollision(save.error)) {
                this.meet(answer);
            } else if (!this.stored.has(answer.id) || save === null || save.kind === 'saved') {
                this.stored.set(answer.id, answer);
            }
        }
    }

    /** The stored answer to the question with this code. */
    storedAt(code: string): Answer | undefined {
        return [...this.stored.values()].find((answer) => answer.code === code);
    }

    /** Every answer as the sheet shows it, in the order in which they are asked. */
    shown(evaluation: Evaluation): SheetAnswer[] {
        return [...this.stored].flatMap(([id, stored]) =>
            this.edited(id).map((answer) => {
                const theirs = this.theirs.get(id) ?? null;
                return {
                    ...answer,
                    save: this.saves.stateOf(id),
                    problem: problemOf(answer, evaluation),
                    theirs,
                    conflicts: theirs ? conflictsOf(this.saves.unsaved(id), stored, theirs) : []
                };
            })
        );
    }

    /** Adds an edit; throws a RangeError when the evaluation has no such answer. */
    edit(id: string, change: AnswerChange): void {
        this.answerOf(id);
        this.saves.edit(id, change);
    }

    /** Sends the edits of one answer, or of all, without waiting for the pause after the last edit. */
    flush(id?: string): void {
        this.saves.flush(id);
    }

    retry(id: string): void {
        this.saves.retry(id);
    }

    /** Looks again at edits that were held back. */
    wake(): void {
        this.saves.wake();
    }

    /** Saves the edits over what somebody else stored. */
    keepMine(id: string): void {
        this.saves.afterFlight(id, () => {
            this.adoptTheirs(id);
            this.saves.retry(id);
        });
    }

    /** Gives up the edits that contradict what somebody else stored, and saves the others. */
    takeTheirs(id: string): void {
        const theirs = this.theirs.get(id);
        if (!theirs) {
            return;
        }
        const given = conflictsOf(this.saves.unsaved(id), this.answerOf(id), theirs);
        this.saves.afterFlight(id, (wasSaved) => {
            const kept = without(this.saves.unsaved(id), given);
            this.adoptTheirs(id);
            this.saves.discard(id);
            // What came through after all is stored instead of theirs, which therefore goes out again.
            const change = wasSaved ? { ...only(theirs, given), ...kept } : kept;
            if (Object.keys(change).length > 0) {
                this.saves.edit(id, change);
            }
        });
    }

    private answerOf(id: string): Answer {
        const stored = this.stored.get(id);
        if (!stored) {
            throw new RangeError(`The evaluation has no answer ${id}`);
        }
        return stored;
    }

    private edited(id: string): Answer[] {
        const stored = this.stored.get(id);
        return stored ? [{ ...stored, ...this.saves.unsaved(id) }] : [];
    }

    private readonly save = async (id: string, change: AnswerChange): Promise<void> => {
        const version = await this.ports.save(answerFields(id, change), this.answerOf(id).version);
        this.stored.set(id, { ...this.answerOf(id), ...change, version });
        this.theirs.delete(id);
        this.tries.delete(id);
        this.settledAt.set(id, this.ports.onSettled());
    };

    /** After a collision only a reply that was asked for later says what to do. */
    private readonly learn = (id: string, error: unknown): void => {
        if (isCollision(error)) {
            this.settledAt.set(id, this.ports.onSettled());
        }
    };

    /** Somebody else saved first: goes on when there is nothing to choose, otherwise the evaluator is asked. */
    private meet(answer: Answer): void {
        const { id, version } = answer;
        const base = this.stored.get(id) ?? answer;
        const tries = this.tries.get(id) ?? 0;
        this.theirs.set(id, answer);
        if (conflictsOf(this.saves.unsaved(id), base, answer).length > 0) {
            return;
        }
        this.adoptTheirs(id);
        // What was refused with this very version would be refused again.
        if (version !== base.version && tries < AUTOMATIC_TRIES) {
            this.tries.set(id, tries + 1);
            this.saves.retry(id);
        }
    }

    private adoptTheirs(id: string): void {
        const theirs = this.theirs.get(id);
        if (theirs) {
            this.stored.set(id, theirs);
            this.theirs.delete(id);
        }
    }
}
