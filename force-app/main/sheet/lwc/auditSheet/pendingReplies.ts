interface Waiting {
    resolve(): void;
    reject(error: unknown): void;
}

/** How many milliseconds the wire has for its reply once the platform says that it has asked again. */
const GRACE = 500;

/** Makes asking the wire again a promise that its next reply keeps. */
export class PendingReplies {
    private waiting: readonly Waiting[] = [];

    /**
     * Asks again. Resolves with the next reply, or when there is none shortly after the platform has asked, because the
     * wire does not repeat what has not changed; rejects with the error when the platform cannot reply.
     */
    ask(refresh: () => Promise<void>): Promise<void> {
        return new Promise((resolve, reject) => {
            this.waiting = [...this.waiting, { resolve, reject }];
            // Nothing else tells that no reply will follow.
            refresh().then(() => setTimeout(resolve, GRACE), reject);
        });
    }

    /** Tells of a reply, by its error when it is one. */
    settle(error: unknown = null): void {
        const { waiting } = this;
        this.waiting = [];
        waiting.forEach(({ resolve, reject }) => (error === null ? resolve() : reject(error)));
    }
}
