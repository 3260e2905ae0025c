interface Waiting {
    readonly since: number;
    resolve(): void;
    reject(error: unknown): void;
}

/** Asks the platform what is stored after saves, one request at a time, and knows whether that is up to date. */
export class Confirmation {
    private readonly refresh: () => Promise<void>;
    private readonly onChange: () => void;
    private saves = 0;
    private confirmed = 0;
    private asked: number | null = null;
    private waiting: readonly Waiting[] = [];

    /** Why the platform could not be asked; null when it replied, or was not asked yet. */
    failure: unknown = null;

    constructor(refresh: () => Promise<void>, onChange: () => void) {
        this.refresh = refresh;
        this.onChange = onChange;
    }

    /** Whether the figures include everything that was saved. */
    get isCurrent(): boolean {
        return this.saves === this.confirmed;
    }

    /**
     * How many saves had ended when the request under way began: a reply knows of no later one. 0 when nothing was asked
     * here, because nobody knows when such a reply was asked for.
     */
    get askedAt(): number {
        return this.asked ?? 0;
    }

    /** Tells of the end of a save, and returns its number: the figures are out of date until the platform has replied. */
    afterSave(): number {
        this.saves += 1;
        if (this.asked === null) {
            this.ask();
        }
        return this.saves;
    }

    /** Asks what is stored from now on; rejects when the platform cannot be asked. */
    renew(): Promise<void> {
        const since = this.afterSave();
        return new Promise((resolve, reject) => {
            this.waiting = [...this.waiting, { since, resolve, reject }];
        });
    }

    private async ask(): Promise<void> {
        const { saves } = this;
        this.asked = saves;
        try {
            await this.refresh();
            this.confirmed = saves;
            this.failure = null;
            this.settle(saves, ({ resolve }) => resolve());
        } catch (error) {
            this.failure = error;
            this.settle(saves, ({ reject }) => reject(error));
        }
        this.asked = null;
        if (saves === this.saves) {
            this.onChange();
        } else {
            // This reply may not include the saves that ended meanwhile.
            this.ask();
        }
    }

    private settle(saves: number, end: (waiting: Waiting) => void): void {
        const settled = this.waiting.filter(({ since }) => since <= saves);
        this.waiting = this.waiting.filter(({ since }) => since > saves);
        settled.forEach(end);
    }
}
