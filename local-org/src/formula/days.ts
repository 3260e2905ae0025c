import type { Decimal } from 'decimal.js';
import { Exact } from '../metadata/values.ts';

const DAY = 86_400_000;

/** The calendar day of a moment in UTC, the local org's only time zone. */
const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A date some whole days later; a fraction of a day is cut off. */
export const addDays = (date: string, days: Decimal): string =>
    dayOf(new Date(Date.parse(`${date}T00:00:00Z`) + days.trunc().toNumber() * DAY));

/** A date-time some days later, fractions of a day included, to the nearest second. */
export const addDaysToMoment = (moment: string, days: Decimal): string =>
    new Date(Date.parse(moment) + Math.round(days.times(DAY).dividedBy(1000).toNumber()) * 1000).toISOString();

/** Days from one date or date-time to another of the same kind. */
export const daysBetween = (start: string, end: string): Decimal =>
    new Exact(Date.parse(end) - Date.parse(start)).dividedBy(DAY);
