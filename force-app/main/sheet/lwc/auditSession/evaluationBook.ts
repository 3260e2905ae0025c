import { EVALUATION_STATUS, changeOf, evaluationFields } from 'c/auditRecords';
import type { Evaluation, EvaluationChange, EvaluationEdit, EvaluationStatus } from 'c/auditRecords';
import { SaveQueue } from 'c/saveQueue';
import type { SaveState } from 'c/saveQueue';

export interface EvaluationBookPorts {
    /** Saves fields of the evaluation. */
    save(fields: Record<string, unknown>): Promise<unknown>;
    /** Whether the edits may be saved now. */
    maySend(): boolean;
    /** Asks what is stored now; it arrives through `load` before this resolves. */
    renew(): Promise<void>;
    /** Tells of the end of a save and returns its number. */
    onSettled(): number;
    onChange(): void;
}

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
        this.saves = new SaveQueue({ save: this.save, maySend: ports.maySend, onChange: ports.onChange });
    }

    get hasUnsavedWork(): boolean {
        return this.saves.hasUnsavedWork;
    }

    get isSending(): boolean {
        return this.saves.isSending;
    }

    /** Where the edits are; null when none were made. */
    get state(): SaveState | null {
        return this.saves.stateOf(this.stored.id);
    }

    /** The evaluation with unsaved edits on top. */
    get edited(): Evaluation {
        return { ...this.stored, ...changeOf(this.stored, this.saves.unsaved(this.stored.id)) };
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

    wake(): void {
        this.saves.wake();
    }

    /** Saves another status at once; rejects with the platform's error. */
    async setStatus(status: EvaluationStatus): Promise<void> {
        await this.send({ status });
    }

    // Without a version: a saved answer rolls up and so may modify the evaluation itself, which is nobody's conflict.
    // Instead the edits go on top of what is stored at this moment, so that nobody's tick undoes another's.
    private readonly save = async (_id: string, edit: EvaluationEdit): Promise<void> => {
        await this.ports.renew();
        const { status, ...ticks } = edit;
        const isStart = status !== undefined && this.stored.status === EVALUATION_STATUS.draft;
        const change = changeOf(this.stored, isStart ? edit : ticks);
        if (Object.keys(change).length > 0) {
            await this.send(change);
        }
    };

    private async send(change: EvaluationChange): Promise<void> {
        await this.ports.save(evaluationFields(this.stored.id, change));
        this.stored = { ...this.stored, ...change };
        this.settledAt = this.ports.onSettled();
    }
}
