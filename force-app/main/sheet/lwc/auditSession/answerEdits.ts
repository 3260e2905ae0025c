import { answerFields } from 'c/auditRecords';
import type { Answer, AnswerChange, AnswerEntries, Evaluation } from 'c/auditRecords';
import { isCollision } from 'c/auditErrorMessages';
import { omit, pick } from './collision';
import { problemOf } from './problem';
import { RecordEdits } from './recordEdits';
import type { RecordEditsPorts } from './recordEdits';
import type { SheetAnswer } from './sheet';
import { StoredAnswers } from './storedAnswers';
import { isTransient } from './transient';
import { unsavedAnswer } from './unsavedWork';
import type { UnsavedAnswer } from './unsavedWork';

/** How often a save that somebody else's came before is repeated unasked. */
const AUTOMATIC_TRIES = 2;
/** Why edits wait that the browser kept and somebody else came before. */
const CAME_BEFORE = { status: 409 } as const;

/** Edits of the answers of one evaluation: what is stored, unsaved edits on top, and what others stored meanwhile. */
export class AnswerEdits extends RecordEdits<AnswerChange> {
    private readonly stored: StoredAnswers;
    private readonly tries = new Map<string, number>();
    /** What the platform was seen to have of an answer whose save failed for a reason that passes. */
    private readonly seen = new Map<string, Answer>();

    constructor(answers: readonly Answer[], ports: RecordEditsPorts) {
        super(ports);
        this.stored = new StoredAnswers(answers);
    }

    /** Every edit that is not known to be stored and what is being typed, by answer, with what it was based on. */
    unsavedWork(drafts: ReadonlyMap<string, AnswerChange> = new Map()): UnsavedAnswer[] {
        const ids = new Set([...this.saves.unsavedIds, ...drafts.keys()]);
        return [...ids].map((id) => unsavedAnswer(id, this.saves, this.stored, drafts.get(id)));
    }

    /**
     * Takes in what a reply says that was asked for after so many saves. It never goes over an edit, nor over a save
     * that was made here since it was asked for.
     */
    load(answers: readonly Answer[], askedAt: number): void {
        for (const answer of answers) {
            const save = this.saves.stateOf(answer.id);
            if (this.isOutdated(answer.id, askedAt)) {
                continue;
            }
            if (save?.kind === 'failed' && isCollision(save.error)) {
                this.reconcile(answer);
            } else if (this.hasFailedForNow(answer.id)) {
                this.seen.set(answer.id, answer);
            } else if (!this.stored.find(answer.id) || save === null || save.kind === 'saved') {
                this.stored.take(answer);
            }
        }
    }

    /** Whether the evaluation has this answer. */
    has(id: string): boolean {
        return this.stored.find(id) !== undefined;
    }

    /** The stored answer with this id; throws a RangeError when the evaluation has no such answer. */
    storedOf(id: string): Answer {
        return this.stored.get(id);
    }

    /** The stored answer to the question with this code. */
    storedAt(code: string): Answer | undefined {
        return this.stored.all.find((answer) => answer.code === code);
    }

    /** One answer with unsaved edits on top; throws a RangeError when the evaluation has no such answer. */
    edited(id: string): Answer {
        return { ...this.stored.get(id), ...this.saves.unsaved(id) };
    }

    /** Every answer as the sheet shows it, in the order in which they are asked. */
    shown(evaluation: Evaluation): SheetAnswer[] {
        return this.stored.all.map(({ id }) => {
            const answer = this.edited(id);
            return {
                ...answer,
                save: this.stateOf(id),
                storedStatus: this.stored.get(id).status,
                problem: problemOf(answer, evaluation, this.stored.get(id)),
                theirs: this.stored.theirsOf(id),
                conflicts: this.stored.conflictsOf(id, this.saves.unsaved(id)),
                contradictions: []
            };
        });
    }

    /** Adds an edit; throws a RangeError when the evaluation has no such answer. */
    edit(id: string, change: AnswerChange): void {
        this.stored.get(id);
        const save = this.saves.stateOf(id);
        if (save?.kind === 'failed' && this.hasFailedForNow(id)) {
            this.saves.park(id, change, save.error);
            this.platform.hasten();
        } else {
            this.saves.edit(id, change);
        }
    }

    /**
     * Takes up edits that the browser kept, on top of what is stored now. They are saved like any other edit, except
     * where somebody else changed the same meanwhile: then the evaluator is asked.
     * @returns whether there was anything left to save
     */
    restore({ id, change, base, version, attempts }: UnsavedAnswer): boolean {
        const found = this.stored.find(id);
        if (!found) {
            return false;
        }
        this.stored.rebase(id, base, version, attempts);
        const reconciliation = this.stored.reconcile(found, change);
        if (reconciliation === 'conflict') {
            this.saves.park(id, change, CAME_BEFORE);
        } else if (reconciliation === 'free') {
            if (found.version === version) {
                // A save that was under way when the page was left may still be stored.
                attempts.forEach((attempt) => this.stored.rememberUnconfirmed(id, attempt));
            }
            this.saves.edit(id, change);
        }
        return reconciliation !== 'stored';
    }

    /** Gives up the edits of one answer that could not be saved, and asks what is stored instead. */
    override discard(id: string): void {
        this.stored.takeTheirs(id);
        super.discard(id);
        this.settle(id);
    }

    /** Whether the save of this answer failed for a reason that passes, and nobody else came before. */
    override hasFailedForNow(id: string): boolean {
        return super.hasFailedForNow(id) && !this.stored.theirsOf(id);
    }

    /**
     * Decides between the edits and what somebody else stored: mine in these entries, theirs in the other ones that
     * contradict each other. What they did not touch is saved as it was entered.
     */
    resolve(id: string, mine: readonly (keyof AnswerEntries)[]): void {
        const theirs = this.stored.theirsOf(id);
        if (!theirs) {
            return;
        }
        const given = this.stored
            .conflictsOf(id, this.saves.unsaved(id))
            .filter((entry) => !mine.some((kept) => kept === entry));
        this.saves.afterFlight(id, (wasSaved) => {
            const kept = omit(this.saves.unsaved(id), given);
            this.stored.takeTheirs(id);
            this.saves.discard(id);
            // The save under way went through and replaced their values, so that the chosen ones are sent again.
            const change = wasSaved ? { ...pick(theirs, given), ...kept } : kept;
            if (Object.keys(change).length > 0) {
                this.saves.edit(id, change);
                this.saves.flush(id);
            }
        });
    }

    protected override async save(id: string, change: AnswerChange): Promise<void> {
        const missing = this.stored.missingOf(id, change);
        if (Object.keys(missing).length === 0) {
            this.stored.takeTheirs(id);
            return;
        }
        try {
            const { version } = this.stored.get(id);
            const saved = await this.platform.save(answerFields(id, missing), version);
            this.stored.take({ ...this.stored.get(id), ...change, version: saved });
        } catch (error) {
            if (isTransient(error)) {
                this.stored.rememberUnconfirmed(id, missing);
            }
            throw error;
        }
        this.tries.delete(id);
        this.settle(id);
    }

    /** What may be stored all the same is looked at before anything is sent over it. */
    protected override mayRemedy(error: unknown): boolean {
        return !isTransient(error);
    }

    protected override sendAgain(id: string): void {
        const seen = this.seen.get(id);
        this.seen.delete(id);
        if (seen) {
            this.reconcile(seen, true);
        } else {
            super.sendAgain(id);
        }
    }

    /** After a collision only a reply that was asked for later says what to do. */
    protected override takeInFailure(id: string, error: unknown): void {
        if (isCollision(error)) {
            this.settle(id);
        } else {
            super.takeInFailure(id, error);
        }
    }

    /** Somebody else saved first: goes on when there is nothing to choose, otherwise the evaluator is asked. */
    private reconcile(answer: Answer, isFresh = false): void {
        const { id, version } = answer;
        const refused = this.stored.find(id)?.version;
        const tries = this.tries.get(id) ?? 0;
        const reconciliation = this.stored.reconcile(answer, this.saves.unsaved(id));
        if (reconciliation === 'stored') {
            this.tries.delete(id);
            this.saves.confirm(id);
        } else if (reconciliation === 'free' && (isFresh || (version !== refused && tries < AUTOMATIC_TRIES))) {
            // A save that was refused with this version would be refused again.
            this.tries.set(id, isFresh ? tries : tries + 1);
            this.saves.retry(id);
        }
    }
}
