import { isKeptMoment } from '../request-limits.ts';
import { malformed } from './malformed.ts';

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
    LAST_N_WEEKS: (now, count) => day(now, -7 * count - now.getUTCDay(), 7 * count),
    NEXT_N_WEEKS: (now, count) => day(now, 7 - now.getUTCDay(), 7 * count),
    N_WEEKS_AGO: (now, count) => week(now, -count),
    LAST_N_MONTHS: (now, count) => months(now, -count, count),
    NEXT_N_MONTHS: (now, count) => months(now, 1, count),
    N_MONTHS_AGO: (now, count) => months(now, -count),
    LAST_N_QUARTERS: (now, count) => months(now, -3 * count - (now.getUTCMonth() % 3), 3 * count),
    NEXT_N_QUARTERS: (now, count) => months(now, 3 - (now.getUTCMonth() % 3), 3 * count),
    N_QUARTERS_AGO: (now, count) => quarter(now, -count),
    LAST_N_YEARS: (now, count) => months(now, -now.getUTCMonth() - count * 12, count * 12),
    NEXT_N_YEARS: (now, count) => months(now, 12 - now.getUTCMonth(), count * 12),
    N_YEARS_AGO: (now, count) => year(now, -count)
};

/**
 * The span of a date literal in UTC, such as `TODAY` or `LAST_N_DAYS:7`; null for what is no date literal, or
 * reaches beyond the years that Salesforce keeps.
 * @throws ApiError MALFORMED_QUERY for one that is not supported, such as those of a fiscal year
 */
export const spanOf = (literal: string, now: Date): Span | null => {
    const [name = '', count] = literal.toUpperCase().split(':');
    if (!/^[A-Z]\w*_\w+$|^TODAY$|^YESTERDAY$|^TOMORROW$/.test(name)) {
        return null;
    }
    const known = count === undefined ? LITERALS : /^\d{1,4}$/.test(count) ? COUNTED : {};
    const span = Object.hasOwn(known, name) ? known[name]?.(now, Number(count)) : undefined;
    if (span === undefined) {
        throw malformed(`the date literal ${literal} is not supported`);
    }
    return isKeptMoment(span.from) && isKeptMoment(span.to) ? span : null;
};
