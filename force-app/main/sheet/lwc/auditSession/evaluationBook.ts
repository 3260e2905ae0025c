import { EVALUATION_STATUS, OBJECT_LISTS, changeOf, evaluationFields } from 'c/auditRecords';
import type { Evaluation, EvaluationChange, EvaluationEdit, EvaluationStatus } from 'c/auditRecords';
import { SaveQueue } from 'c/saveQueue';
import type { SaveState } from 'c/saveQueue';
import { isPassing } from './passing';

export interface EvaluationBookPorts {
    /** Saves fields of the evaluation. */
    save(fields: Record<string, unknown>): Promise<unknown>;
    /** Whether the edits may be saved now. */
    maySend(): boolean;
    /** Asks what is stored now; it arrives through `load` before this resolves. */
    renew(): Promise<void>;
    /** Tells of the end of a save and returns its number. */
    onSettled(): number;
    /** Tells of a save that failed for a reason that passes. */
    onPassingFailure(): void;
    onChange(): void;
}

/** The entries of a change that the evaluation does not have yet. */
const differing = (stored: Evaluation, change: EvaluationChange): EvaluationChange =>
    Object.fromEntries(
        Object.entries(change).filter(([entry, value]) => String(stored[entry as keyof Evaluation]) !== String(value))
    );

/** The evaluation itself: what is stored, and unsaved edits on top. */
export class EvaluationBook {
    private readonly ports: EvaluationBookPorts;
    private readonly saves: SaveQueue<EvaluationEdit>;
    private settledAt = 0;

    /** What the platform has, as far as is known. */
    stored: Evaluation;

    constructor(evaluation: Evaluation, ports: EvaluationBookPorts) {
        this.stored = evaluation;
        this.ports = ports;
        this.saves = new SaveQueue({
            save: this.save,
            maySend: ports.maySend,
            onFailure: (_id, error) => isPassing(error) && ports.onPassingFailure(),
            onChange: ports.onChange
        });
    }

    get hasUnsavedWork(): boolean {
        return this.saves.hasUnsavedWork;
    }

    get isSending(): boolean {
        return this.saves.isSending;
    }

    /** Edits that are not known to be stored; empty when there are none. */
    get unsaved(): EvaluationEdit {
        return this.saves.unsaved(this.stored.id);
    }

    /** Whether the last save failed for a reason that passes. */
    get isPassed(): boolean {
        const save = this.saves.stateOf(this.stored.id);
        return save?.kind === 'failed' && isPassing(save.error);
    }

    /** Where the edits are; null when none were made. */
    stateOf(isTrying: boolean): SaveState | null {
        const save = this.saves.stateOf(this.stored.id);
        return save?.kind === 'failed' && this.isPassed ? { ...save, retry: isTrying ? 'underWay' : 'waiting' } : save;
    }

    /** The evaluation with unsaved edits on top. */
    get edited(): Evaluation {
        return { ...this.stored, ...changeOf(this.stored, this.unsaved) };
    }

    /** Takes in what a reply says that was asked for after so many saves, unless a later save was made here. */
    load(evaluation: Evaluation, askedAt: number): void {
        if (askedAt >= this.settledAt) {
            this.stored = evaluation;
        }
    }

    edit(edit: EvaluationEdit): void {
        this.saves.edit(this.stored.id, edit);
    }

    /** Gives up an unsaved change of the status. */
    withdrawStatus(): void {
        this.saves.withdraw(this.stored.id, 'status');
    }

    flush(): void {
        this.saves.flush();
    }

    retry(id: string): void {
        this.saves.retry(id);
    }

    /** Goes on with what failed for a reason that passes. */
    resume(): void {
        if (this.isPassed) {
            this.saves.retry(this.stored.id);
        }
    }

    /** Gives up the edits if they are of this record and could not be saved. */
    discard(id: string): void {
        this.saves.discard(id);
    }

    wake(): void {
        this.saves.wake();
    }

    /** Saves another status at once, and what is advised with it; rejects with the platform's error. */
    async setStatus(status: EvaluationStatus, recommendation?: string): Promise<void> {
        try {
            await this.send({ status }, recommendation);
        } catch (error) {
            if (!isPassing(error) || !(await this.has(status))) {
                throw error;
            }
        }
    }

    /** Whether the platform has the status after all; only the reply to the save was lost then. */
    private async has(status: EvaluationStatus): Promise<boolean> {
        try {
            await this.ports.renew();
        } catch {
            return false;
        }
        return this.stored.status === status;
    }

    // Without a version: a saved answer rolls up and so may modify the evaluation itself, which is nobody's conflict.
    // Instead the edits go on top of what is stored at this moment, so that nobody's tick undoes another's.
    private readonly save = async (_id: string, edit: EvaluationEdit): Promise<void> => {
        await this.ports.renew();
        const { status, ...ticks } = edit;
        const isStart = status !== undefined && this.stored.status === EVALUATION_STATUS.draft;
        const change = differing(this.stored, changeOf(this.stored, isStart ? edit : ticks));
        if (Object.keys(change).length > 0) {
            await this.moveLists(change);
            await this.send(change);
        }
    };

    /**
     * Lists of before move in a save of their own first: a flow takes what comes beside them for entered anew and lets go of
     * them, or moves them back where the last object was taken away.
     */
    private async moveLists(change: EvaluationChange): Promise<void> {
        const { stored } = this;
        if (stored.keepsListsOfBefore && OBJECT_LISTS.some((list) => list in change)) {
            const lists = Object.fromEntries(OBJECT_LISTS.map((list) => [list, stored[list]]));
            await this.ports.save(evaluationFields(stored.id, lists));
            this.stored = { ...stored, keepsListsOfBefore: false };
        }
    }

    private async send(change: EvaluationChange, recommendation?: string): Promise<void> {
        await this.ports.save(evaluationFields(this.stored.id, change, recommendation));
        this.stored = { ...this.stored, ...change };
        this.settledAt = this.ports.onSettled();
    }
}
