/** The units in which a time is entered and read, the smallest first. */
export const TIME_UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

const LENGTHS: Readonly<Record<TimeUnit, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** How many decimals of an amount a person still reads as a figure, and the fields for seconds hold. */
const DECIMALS = 2;

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** How many of the unit these seconds are. */
export const amountOf = (seconds: number, unit: TimeUnit): number => rounded(seconds / LENGTHS[unit], DECIMALS);

/** The seconds that so many of a unit last, to the hundredth that the field holds where the unit is not the second itself. */
export const secondsOf = (amount: number, unit: TimeUnit): number =>
    unit === 'seconds' ? amount : rounded(amount * LENGTHS[unit], DECIMALS);

/** Whether a time can be written in a unit, with two decimals at most, and be read back as the same seconds. */
export const isWrittenIn = (seconds: number, unit: TimeUnit): boolean =>
    secondsOf(amountOf(seconds, unit), unit) === seconds;

/** The largest unit in which the seconds are a whole number; seconds when there is none. */
export const unitOf = (seconds: number): TimeUnit =>
    seconds === 0 ? 'seconds' : (TIME_UNITS.findLast((unit) => seconds % LENGTHS[unit] === 0) ?? 'seconds');
