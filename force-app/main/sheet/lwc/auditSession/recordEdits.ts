import { SaveQueue } from 'c/auditSaveQueue';
import type { SaveState } from 'c/auditSaveQueue';
import type { PlatformAccess, Resumable } from './platformAccess';
import { isTransient } from './transient';

/** What edits of records need of the session that they belong to. */
export interface RecordEditsPorts {
    readonly platform: PlatformAccess;
    /** Whether a record may be saved now as it is edited. */
    maySend(id: string): boolean;
    /** Tells that there is something new to show or to send. */
    onChange(): void;
}

/**
 * Edits of records on their way to the platform: kept until they are stored, and sent again after a failure that passes.
 * The records of each kind say how they are saved and what they take in of what others stored.
 */
export abstract class RecordEdits<Change extends object> implements Resumable {
    protected readonly platform: PlatformAccess;
    protected readonly saves: SaveQueue<Change>;
    private readonly settledAt = new Map<string, number>();

    constructor({ platform, maySend, onChange }: RecordEditsPorts) {
        this.platform = platform;
        this.saves = new SaveQueue({
            save: (id, change) => this.save(id, change),
            maySend,
            mayRemedy: (error) => this.mayRemedy(error),
            onFailure: (id, error) => this.takeInFailure(id, error),
            onChange
        });
        platform.add(this);
    }

    /** Whether any edit is not known to be stored. */
    get hasUnsavedWork(): boolean {
        return this.saves.hasUnsavedWork;
    }

    /** Whether a save is under way. */
    get isSending(): boolean {
        return this.saves.isSending;
    }

    /** Whether the save of any record failed for a reason that passes. */
    get hasTransientFailure(): boolean {
        return this.saves.unsavedIds.some((id) => this.hasFailedForNow(id));
    }

    /** Whether the save of this record failed for a reason that passes, so that it may be stored all the same. */
    hasFailedForNow(id: string): boolean {
        const save = this.saves.stateOf(id);
        return save?.kind === 'failed' && isTransient(save.error);
    }

    /** Whether an edit of this record is not known to be stored. */
    isUnsaved(id: string): boolean {
        return this.saves.unsavedIds.includes(id);
    }

    /** Where the edits of a record are; null when none were made. */
    stateOf(id: string): SaveState | null {
        const save = this.saves.stateOf(id);
        return save?.kind === 'failed' && this.hasFailedForNow(id)
            ? { ...save, retry: this.platform.isTrying ? 'underWay' : 'waiting' }
            : save;
    }

    /** Sends the edits of one record, or of all, without waiting for the pause after the last edit. */
    flush(id?: string): void {
        this.saves.flush(id);
    }

    /** Sends an edit again whose save failed for a reason that the evaluator has mended. */
    retry(id: string): void {
        this.saves.retry(id);
    }

    /** Gives up the edits of a record that could not be saved. */
    discard(id: string): void {
        this.saves.discard(id);
    }

    /** Looks again at edits that were held back. */
    wake(): void {
        this.saves.wake();
    }

    /** Goes on with what failed for a reason that passes, now that it is known what is stored. */
    resume(): void {
        this.saves.unsavedIds.filter((id) => this.hasFailedForNow(id)).forEach((id) => this.sendAgain(id));
    }

    /** Saves a change of one record. */
    protected abstract save(id: string, change: Change): Promise<void>;

    /** Whether what was edited while a save failed may be the remedy, so that it is sent at once. */
    protected abstract mayRemedy(error: unknown): boolean;

    /** Sends the edits of a record again whose save failed for a reason that passes. */
    protected sendAgain(id: string): void {
        this.saves.retry(id);
    }

    protected takeInFailure(_id: string, error: unknown): void {
        if (isTransient(error)) {
            this.platform.reconnect();
        }
    }

    /** Takes in the end of a save: only what is asked for from now on knows of it. */
    protected settle(id: string): void {
        this.settledAt.set(id, this.platform.afterSave());
    }

    /** Whether what was asked for after so many saves does not know of the last save of this record. */
    protected isOutdated(id: string, askedAt: number): boolean {
        return askedAt < (this.settledAt.get(id) ?? 0);
    }
}
