/** Asks the platform for its figures after saves, one request at a time, and knows whether they are up to date. */
export class Confirmation {
    private readonly refresh: () => Promise<void>;
    private readonly onChange: () => void;
    private saves = 0;
    private confirmed = 0;
    private isAsking = false;

    /** Why the platform could not be asked; null when it answered, or was not asked yet. */
    failure: unknown = null;

    constructor(refresh: () => Promise<void>, onChange: () => void) {
        this.refresh = refresh;
        this.onChange = onChange;
    }

    /** Whether the figures include everything that was saved. */
    get isCurrent(): boolean {
        return this.saves === this.confirmed;
    }

    /** Tells of a save: the figures are out of date until the platform has answered. */
    afterSave(): void {
        this.saves += 1;
        if (!this.isAsking) {
            this.isAsking = true;
            this.ask();
        }
    }

    private async ask(): Promise<void> {
        const { saves } = this;
        try {
            await this.refresh();
            this.confirmed = saves;
            this.failure = null;
        } catch (error) {
            this.failure = error;
        }
        if (saves === this.saves) {
            this.isAsking = false;
            this.onChange();
        } else {
            // Saves that landed meanwhile need another look.
            this.ask();
        }
    }
}
