/** Tells the person at the terminal that long work goes on. */
export interface Progress {
    begin(what: string): void;
    /** @param count files done so far */
    advance(count: number): void;
    end(): void;
}

const INTERVAL_MILLISECONDS = 3000;

/** Progress as lines of text: what begins, a count every few seconds, and how long it took. */
export const progressLines = (write: (line: string) => void, now: () => number = Date.now): Progress => {
    let started = 0;
    let last = 0;
    return {
        begin(what) {
            started = now();
            last = started;
            write(`${what} ...`);
        },
        advance(count) {
            if (now() - last >= INTERVAL_MILLISECONDS) {
                last = now();
                write(`  ${count} files, ${Math.round((last - started) / 1000)} s`);
            }
        },
        end() {
            write(`  done in ${Math.round((now() - started) / 1000)} s`);
        }
    };
};
