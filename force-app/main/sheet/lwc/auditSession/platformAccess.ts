import { isRefusal } from 'c/auditErrorMessages';
import { Confirmation } from './confirmation';
import { Reconnection } from './reconnection';
import type { SessionPorts } from './sessionPorts';

/** Edits that go on once the platform answers again. */
export interface Resumable {
    /** Whether any save failed for a reason that passes. */
    readonly hasTransientFailure: boolean;
    /** Goes on with what failed, now that it is known what is stored. */
    resume(): void;
}

/** What a session asks the platform for. */
export type PlatformRequests = Pick<SessionPorts, 'refresh' | 'update'>;

/** The platform as one session knows it: its saves, what was asked for after them, and whether it can be reached. */
export class PlatformAccess {
    private readonly onChange: () => void;
    private readonly confirmation: Confirmation;
    private readonly reconnection: Reconnection;
    private resumables: readonly Resumable[] = [];

    /** Carries the requests; another page of the same session brings its own. */
    requests: PlatformRequests;
    /** Whether the platform said that the user may not change this evaluation, whatever else they may change. */
    isRefused = false;

    /** Tells whenever what is known of the platform changes. */
    constructor(requests: PlatformRequests, onChange: () => void) {
        this.requests = requests;
        this.onChange = onChange;
        this.confirmation = new Confirmation(
            () => this.requests.refresh(),
            () => this.takeInConfirmation()
        );
        this.reconnection = new Reconnection({
            tryAgain: () => this.tryAgain(),
            isNeeded: () => this.isWaitedFor,
            onChange
        });
    }

    /** Whether a try to reach the platform again is under way. */
    get isTrying(): boolean {
        return this.reconnection.isTrying;
    }

    /** Whether the figures include everything that was saved. */
    get isConfirmed(): boolean {
        return this.confirmation.isCurrent;
    }

    /** Why the platform could not confirm the figures; null when it could. */
    get confirmationFailure(): unknown {
        return this.confirmation.failure;
    }

    /** How many saves had ended when the records that arrive now were asked for. */
    get askedAt(): number {
        return this.confirmation.askedAt;
    }

    /** Has edits go on whenever the platform answers again, after those that were added before. */
    add(resumable: Resumable): void {
        this.resumables = [...this.resumables, resumable];
    }

    /** Saves fields of one record, unless it changed after this version; resolves with its new version. */
    async save(fields: Record<string, unknown>, version?: string): Promise<string> {
        try {
            const options = version === undefined ? [] : ([{ ifUnmodifiedSince: version }] as const);
            const saved = await this.requests.update({ fields }, ...options);
            this.isRefused = false;
            return saved.lastModifiedDate;
        } catch (error) {
            this.isRefused ||= isRefusal(error);
            this.onChange();
            throw error;
        }
    }

    /** Takes in the end of a save and returns its number: what is stored now is asked for. */
    afterSave(): number {
        this.reconnection.reset();
        return this.confirmation.afterSave();
    }

    /** Asks what is stored now, although nothing was saved here. */
    askAgain(): void {
        this.confirmation.afterSave();
    }

    /** Asks what is stored now; it has arrived when this resolves. Rejects when the platform cannot be asked. */
    renew(): Promise<void> {
        return this.confirmation.renew();
    }

    /** Begins to try again, because a save failed for a reason that passes. */
    reconnect(): void {
        this.reconnection.start();
    }

    /** Tries again soon, because somebody works on. */
    hasten(): void {
        this.reconnection.hasten();
    }

    /** Tries again at once. */
    reconnectNow(): void {
        this.reconnection.now();
    }

    private get isWaitedFor(): boolean {
        return this.confirmation.failure !== null || this.resumables.some((edits) => edits.hasTransientFailure);
    }

    /** Looks first: what failed may be stored all the same, or somebody else may have come before. */
    private async tryAgain(): Promise<void> {
        await this.confirmation.renew();
        this.resumables.forEach((edits) => edits.resume());
    }

    private takeInConfirmation(): void {
        if (this.confirmation.failure !== null) {
            this.reconnection.start();
        }
        this.onChange();
    }
}
