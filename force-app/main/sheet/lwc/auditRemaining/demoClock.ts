/** How long a demo lasts, and since when. */
export interface DemoClock {
    /** Whole minutes, 1 to DEMO_MAXIMUM. */
    readonly minutes: number;
    /** Milliseconds since 1970. */
    readonly startedAt: number;
}

/** The most minutes that are counted: ten hours. */
export const DEMO_MAXIMUM = 600;

const MINUTE = 60_000;

/** Whether a number of minutes is one that a demo may last. */
export const isDemoLength = (minutes: number): boolean =>
    Number.isInteger(minutes) && minutes >= 1 && minutes <= DEMO_MAXIMUM;

/**
 * Minutes until the demo is over, the one that has begun counted whole. 0 in the first minute after it, and below 0 by
 * each whole minute that has passed since. A browser whose clock was put back counts no more than the whole demo.
 * @param now milliseconds since 1970
 */
export const minutesLeftOf = ({ minutes, startedAt }: DemoClock, now: number): number => {
    const passed = Math.max(0, now - startedAt);
    return Math.ceil((minutes * MINUTE - passed) / MINUTE) || 0;
};
