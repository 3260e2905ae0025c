import type { Decimal } from 'decimal.js';
import { Exact } from '../metadata/values.ts';

const DAY = 86_400_000;

/** The calendar day of a moment in UTC, the local org's only time zone. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A date some whole days later; a fraction of a day is cut off. */
export const addDays = (date: string, days: Decimal): string =>
    dayOf(new Date(Date.parse(`${date}T00:00:00Z`) + days.trunc().toNumber() * DAY));

/** A date-time some days later, fractions of a day included, to the nearest second. */
export const addDaysToMoment = (moment: string, days: Decimal): string =>
    new Date(Date.parse(moment) + Math.round(days.times(DAY).dividedBy(1000).toNumber()) * 1000).toISOString();

/** Days from one date or date-time to another of the same kind. */
export const daysBetween = (start: string, end: string): Decimal =>
    new Exact(Date.parse(end) - Date.parse(start)).dividedBy(DAY);

/** A date from its parts, or null when the calendar has no such day. */
export const dateFrom = (year: number, month: number, day: number): string | null => {
    const date = new Date(Date.UTC(year, month - 1, day));
    const isThatDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return isThatDay ? dayOf(date) : null;
};
