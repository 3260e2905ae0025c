import { EVALUATION_STATUS, OBJECT_LISTS, changeOf, evaluationFields } from 'c/auditRecords';
import type { Evaluation, EvaluationChange, EvaluationEdit, EvaluationStatus } from 'c/auditRecords';
import type { SaveState } from 'c/auditSaveQueue';
import { RecordEdits } from './recordEdits';
import type { RecordEditsPorts } from './recordEdits';
import { isTransient } from './transient';

/** The entries of a change that the evaluation does not have yet. */
const differing = (stored: Evaluation, change: EvaluationChange): EvaluationChange =>
    Object.fromEntries(
        Object.entries(change).filter(([entry, value]) => String(stored[entry as keyof Evaluation]) !== String(value))
    );

/** Edits of the evaluation itself: what is stored, and unsaved edits on top. */
export class EvaluationEdits extends RecordEdits<EvaluationEdit> {
    /** What the platform has, as far as is known. */
    stored: Evaluation;

    constructor(evaluation: Evaluation, ports: RecordEditsPorts) {
        super(ports);
        this.stored = evaluation;
    }

    /** Edits that are not known to be stored; empty when there are none. */
    get unsaved(): EvaluationEdit {
        return this.saves.unsaved(this.stored.id);
    }

    /** Where the edits are; null when none were made. */
    get state(): SaveState | null {
        return this.stateOf(this.stored.id);
    }

    /** The evaluation with unsaved edits on top. */
    get edited(): Evaluation {
        return { ...this.stored, ...changeOf(this.stored, this.unsaved) };
    }

    /** Takes in what a reply says that was asked for after so many saves, unless a later save was made here. */
    load(evaluation: Evaluation, askedAt: number): void {
        if (!this.isOutdated(this.stored.id, askedAt)) {
            this.stored = evaluation;
        }
    }

    /** Adds an edit. */
    edit(edit: EvaluationEdit): void {
        this.saves.edit(this.stored.id, edit);
    }

    /** Gives up an unsaved change of the status. */
    withdrawStatus(): void {
        this.saves.withdraw(this.stored.id, 'status');
    }

    /** Saves another status at once, and what is advised with it; rejects with the platform's error. */
    async setStatus(status: EvaluationStatus, recommendation?: string): Promise<void> {
        try {
            await this.send({ status }, recommendation);
        } catch (error) {
            if (!isTransient(error) || !(await this.has(status))) {
                throw error;
            }
        }
    }

    /** Whether the platform has the status after all; only the reply to the save was lost then. */
    private async has(status: EvaluationStatus): Promise<boolean> {
        try {
            await this.platform.renew();
        } catch {
            return false;
        }
        return this.stored.status === status;
    }

    // Sent without a version: the roll-up of a saved answer modifies the evaluation, which is no conflict. Reading what is
    // stored first keeps the ticks of others.
    protected override async save(_id: string, edit: EvaluationEdit): Promise<void> {
        await this.platform.renew();
        const { status, ...ticks } = edit;
        const isStart = status !== undefined && this.stored.status === EVALUATION_STATUS.draft;
        const change = differing(this.stored, changeOf(this.stored, isStart ? edit : ticks));
        if (Object.keys(change).length > 0) {
            await this.moveLists(change);
            await this.send(change);
        }
    }

    /** An edit after a failure may always be sent: each save reads what is stored first. */
    protected override mayRemedy(): boolean {
        return true;
    }

    /**
     * Moves the lists of the version before in a save of their own: saved together with an edit, a flow would take the edit
     * for all that there is, or bring back an object that was just removed.
     */
    private async moveLists(change: EvaluationChange): Promise<void> {
        const { stored } = this;
        if (stored.keepsListsOfBefore && OBJECT_LISTS.some((list) => list in change)) {
            const lists = Object.fromEntries(OBJECT_LISTS.map((list) => [list, stored[list]]));
            await this.platform.save(evaluationFields(stored.id, lists));
            this.stored = { ...stored, keepsListsOfBefore: false };
        }
    }

    private async send(change: EvaluationChange, recommendation?: string): Promise<void> {
        await this.platform.save(evaluationFields(this.stored.id, change, recommendation));
        this.stored = { ...this.stored, ...change };
        this.settle(this.stored.id);
    }
}
