import type { RunningOrg } from '../browser-tests/running-org.ts';

/** One line of the table. */
export interface Figure {
    readonly what: string;
    /** With its unit, such as `12.3 ms`. */
    readonly value: string;
    /** How the value came about, such as `median of 20`, and what it is to be compared with. */
    readonly remark: string;
}

/** One subject, measured; a file of its own under `measurements`. */
export interface Measurement {
    readonly title: string;
    /** @param org a local org with the sample data; what earlier measurements stored is still there */
    measure(org: RunningOrg): Promise<readonly Figure[]>;
}

/** The middle of the values; of an even number of them, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
    const sorted = [...values].sort((left, right) => left - right);
    const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
    return middle.reduce((sum, value) => sum + value, 0) / middle.length;
};

/** Milliseconds that each of so many runs took, one after the other. */
export const timed = async (runs: number, run: (number: number) => Promise<unknown>): Promise<number[]> => {
    const times: number[] = [];
    for (let number = 0; number < runs; number += 1) {
        const begin = performance.now();
        await run(number);
        times.push(performance.now() - begin);
    }
    return times;
};

/** Milliseconds as text: in seconds from ten of them on. */
export const duration = (milliseconds: number): string =>
    milliseconds < 10_000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** Median, number and spread of timed runs as a line. */
export const figure = (what: string, times: readonly number[], remark = ''): Figure => ({
    what,
    value: duration(median(times)),
    remark: [
        times.length === 1
            ? '1 run'
            : `median of ${times.length}, ${duration(Math.min(...times))} to ${duration(Math.max(...times))}`,
        ...(remark === '' ? [] : [remark])
    ].join('; ')
});
