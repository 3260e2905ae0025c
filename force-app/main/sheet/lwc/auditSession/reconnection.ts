/** Milliseconds until a try: longer each time, and the last one again and again. */
export const RETRY_PAUSES: readonly number[] = [2_000, 4_000, 8_000, 16_000, 30_000];

/** What a reconnection needs of whoever waits for it. */
export interface ReconnectionPorts {
    /** Asks what is stored, and goes on from there; rejects when the platform still cannot answer. */
    tryAgain(): Promise<void>;
    /** Whether anything still waits. */
    isNeeded(): boolean;
    onChange(): void;
}

/** Tries again what failed for a reason that passes: after growing pauses, and at once when the browser is online again. */
export class Reconnection {
    private readonly ports: ReconnectionPorts;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private pauses = 0;
    private isWaiting = false;

    /** Whether a try is under way. */
    isTrying = false;

    constructor(ports: ReconnectionPorts) {
        this.ports = ports;
    }

    /** Begins to wait, unless it waits or tries already. */
    start(): void {
        if (this.isWaiting || this.isTrying) {
            return;
        }
        this.isWaiting = true;
        window.addEventListener('online', this.now);
        this.wait(RETRY_PAUSES[Math.min(this.pauses, RETRY_PAUSES.length - 1)] ?? 0);
        this.pauses += 1;
    }

    /** Tries soon, because somebody works on: once they stop for as long as the shortest pause. */
    hasten(): void {
        if (this.isWaiting) {
            this.wait(RETRY_PAUSES[0] ?? 0);
        }
    }

    /** Tries at once, instead of after the pause. */
    readonly now = async (): Promise<void> => {
        if (this.isTrying) {
            return;
        }
        this.stop();
        this.isTrying = true;
        this.ports.onChange();
        // A failed try is repeated after the next pause.
        await this.ports.tryAgain().catch(() => undefined);
        this.isTrying = false;
        this.ports.onChange();
        if (this.ports.isNeeded()) {
            this.start();
        }
    };

    /** Tells that a save came through: what waits goes on at once, and the next trouble is a new one. */
    reset(): void {
        this.pauses = 0;
        if (this.isWaiting) {
            this.now();
        }
    }

    private wait(milliseconds: number): void {
        clearTimeout(this.timer);
        // No event says that a server is available again, so that it is tried by time.
        this.timer = setTimeout(this.now, milliseconds);
    }

    private stop(): void {
        this.isWaiting = false;
        window.removeEventListener('online', this.now);
        clearTimeout(this.timer);
    }
}
