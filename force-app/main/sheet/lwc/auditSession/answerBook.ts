import { answerFields } from 'c/auditRecords';
import type { Answer, AnswerChange, Evaluation } from 'c/auditRecords';
import { isCollision } from 'c/errorMessages';
import { SaveQueue } from 'c/saveQueue';
import { conflictsOf, without } from './collision';
import { problemOf } from './problem';
import type { SheetAnswer } from './sheet';

export interface AnswerBookPorts {
    /** Saves fields of one answer and resolves with its new version. */
    save(fields: Record<string, unknown>, version: string): Promise<string>;
    /** Whether an answer, as edited, may be saved now. */
    maySend(answer: Answer): boolean;
    onSaved(): void;
    /** Somebody else saved first: what is stored now is needed, through `load`. */
    onCollision(): void;
    onChange(): void;
}

const isOlder = (left: Answer, right: Answer): boolean => Date.parse(left.version) < Date.parse(right.version);

/** The answers of one evaluation: what is stored, unsaved edits on top, and what others stored meanwhile. */
export class AnswerBook {
    private readonly ports: AnswerBookPorts;
    private readonly stored: Map<string, Answer>;
    private readonly theirs = new Map<string, Answer>();
    private readonly saves: SaveQueue<AnswerChange>;

    constructor(answers: readonly Answer[], ports: AnswerBookPorts) {
        this.ports = ports;
        this.stored = new Map(answers.map((answer) => [answer.id, answer]));
        this.saves = new SaveQueue({
            save: this.save,
            maySend: (id) => this.edited(id).every((answer) => ports.maySend(answer)),
            onFailure: (_id, error) => (isCollision(error) ? ports.onCollision() : undefined),
            onChange: ports.onChange
        });
    }

    get hasUnsavedWork(): boolean {
        return this.saves.hasUnsavedWork;
    }

    /** Takes in what the platform has now. It never goes over an edit, nor over something newer that was saved here. */
    load(answers: readonly Answer[]): void {
        for (const answer of answers) {
            const known = this.stored.get(answer.id);
            const save = this.saves.stateOf(answer.id);
            if (save?.kind === 'failed' && isCollision(save.error)) {
                this.meet(answer);
            } else if (!known || (!isOlder(answer, known) && (save === null || save.kind === 'saved'))) {
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

    edit(id: string, change: AnswerChange): void {
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
        this.adoptTheirs(id);
        this.saves.retry(id);
    }

    /** Gives up the edits that contradict what somebody else stored, and saves the others. */
    takeTheirs(id: string): void {
        const mine = this.saves.unsaved(id);
        const stored = this.stored.get(id);
        const theirs = this.theirs.get(id);
        const kept = stored && theirs ? without(mine, conflictsOf(mine, stored, theirs)) : {};
        this.adoptTheirs(id);
        this.saves.discard(id);
        if (Object.keys(kept).length > 0) {
            this.saves.edit(id, kept);
        }
    }

    private edited(id: string): Answer[] {
        const stored = this.stored.get(id);
        return stored ? [{ ...stored, ...this.saves.unsaved(id) }] : [];
    }

    private readonly save = async (id: string, change: AnswerChange): Promise<void> => {
        const version = await this.ports.save(answerFields(id, change), this.stored.get(id)?.version ?? '');
        const stored = this.stored.get(id);
        if (stored) {
            this.stored.set(id, { ...stored, ...change, version });
        }
        this.ports.onSaved();
    };

    /** Somebody else saved first: goes on when there is nothing to choose, otherwise the evaluator is asked. */
    private meet(answer: Answer): void {
        const base = this.stored.get(answer.id) ?? answer;
        this.theirs.set(answer.id, answer);
        if (conflictsOf(this.saves.unsaved(answer.id), base, answer).length === 0) {
            this.keepMine(answer.id);
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
