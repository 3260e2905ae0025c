import { isKeptMoment } from '../request-limits.ts';

const DAY = 86_400_000;

/** A span of time: from its first moment up to, but without, its end. */
export interface Span {
    readonly from: Date;
    readonly to: Date;
}

const day = (now: Date, offset: number, length = 1): Span => {
    const start = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + offset);
    return { from: new Date(start), to: new Date(start + length * DAY) };
};

const months = (now: Date, offset: number, length = 1): Span => {
    const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
    return {
        from: new Date(Date.UTC(year, month + offset, 1)),
        to: new Date(Date.UTC(year, month + offset + length, 1))
    };
};

const week = (now: Date, offset: number): Span => day(now, offset * 7 - now.getUTCDay(), 7);
const quarter = (now: Date, offset: number): Span => months(now, offset * 3 - (now.getUTCMonth() % 3), 3);
const year = (now: Date, offset: number): Span => months(now, offset * 12 - now.getUTCMonth(), 12);

const LITERALS: Readonly<Record<string, (now: Date) => Span>> = {
    TODAY: (now) => day(now, 0),
    YESTERDAY: (now) => day(now, -1),
    TOMORROW: (now) => day(now, 1),
    THIS_WEEK: (now) => week(now, 0),
    LAST_WEEK: (now) => week(now, -1),
    NEXT_WEEK: (now) => week(now, 1),
    THIS_MONTH: (now) => months(now, 0),
    LAST_MONTH: (now) => months(now, -1),
    NEXT_MONTH: (now) => months(now, 1),
    THIS_QUARTER: (now) => quarter(now, 0),
    LAST_QUARTER: (now) => quarter(now, -1),
    NEXT_QUARTER: (now) => quarter(now, 1),
    THIS_YEAR: (now) => year(now, 0),
    LAST_YEAR: (now) => year(now, -1),
    NEXT_YEAR: (now) => year(now, 1),
    LAST_90_DAYS: (now) => day(now, -90, 91),
    NEXT_90_DAYS: (now) => day(now, 1, 90)
};

const COUNTED: Readonly<Record<string, (now: Date, count: number) => Span>> = {
    LAST_N_DAYS: (now, count) => day(now, -count, count + 1),
    NEXT_N_DAYS: (now, count) => day(now, 1, count),
    N_DAYS_AGO: (now, count) => day(now, -count),
    LAST_N_MONTHS: (now, count) => months(now, -count, count),
    NEXT_N_MONTHS: (now, count) => months(now, 1, count),
    LAST_N_YEARS: (now, count) => months(now, -now.getUTCMonth() - count * 12, count * 12),
    NEXT_N_YEARS: (now, count) => months(now, 12 - now.getUTCMonth(), count * 12)
};

/** The span of a date literal in UTC, such as `TODAY` or `LAST_N_DAYS:7`; null for one that is not supported. */
export const spanOf = (literal: string, now: Date): Span | null => {
    const [name = '', count] = literal.toUpperCase().split(':');
    if (count === undefined) {
        return LITERALS[name]?.(now) ?? null;
    }
    const span = /^\d{1,4}$/.test(count) ? COUNTED[name]?.(now, Number(count)) : undefined;
    return span !== undefined && isKeptMoment(span.from) && isKeptMoment(span.to) ? span : null;
};
