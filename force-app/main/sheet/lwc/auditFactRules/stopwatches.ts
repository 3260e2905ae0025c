import { keepText, tabStorage } from 'c/auditBrowserStorage';

/** Changes with the shape of what is kept. */
const KEY = 'integrationAudit.stopwatches.1';

const isStart = (entry: [string, unknown]): entry is [string, number] => Number.isFinite(entry[1]);

const kept = (): [string, number][] => {
    try {
        const stored: unknown = JSON.parse(tabStorage()?.getItem(KEY) ?? '{}');
        return Object.entries(stored ?? {}).filter(isStart);
    } catch {
        // The stored text is not ours: no stopwatch of it can be read.
        return [];
    }
};

/**
 * The stopwatches that run, one an answer. They go on while another question is open, because a batch may take as long
 * as ten questions, and the browser tab keeps them over a reload.
 */
export class Stopwatches {
    private readonly starts = new Map(kept());

    /** Starts the stopwatch of an answer at this time, in milliseconds. */
    start(id: string, now: number): void {
        this.starts.set(id, now);
        this.keep();
    }

    /** When the stopwatch of an answer was started, in milliseconds; null when it does not run. */
    startOf(id: string): number | null {
        return this.starts.get(id) ?? null;
    }

    /** Seconds, with one decimal, that the stopwatch of an answer has run; 0 when it does not. A clock put back gives 0. */
    secondsOf(id: string, now: number): number {
        const start = this.startOf(id);
        return start === null ? 0 : Math.max(0, Math.round((now - start) / 100) / 10);
    }

    /** Ends the stopwatch of an answer. */
    end(id: string): void {
        this.starts.delete(id);
        this.keep();
    }

    private keep(): void {
        // Where the browser keeps nothing over a reload, the page still holds it.
        keepText(tabStorage(), KEY, JSON.stringify(Object.fromEntries(this.starts)));
    }
}
