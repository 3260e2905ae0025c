import { Decimal } from 'decimal.js';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import { dateFrom, dayOf } from './days.ts';
import { FormulaFailure } from './expression.ts';
import type { FormulaFunction, FunctionTable } from './function-table.ts';
import { blankIfAnyBlank, plain } from './function-table.ts';

const whole = (value: FieldValue | undefined): number =>
    Decimal.isDecimal(value) ? value.trunc().toNumber() : Number.NaN;

const part = (read: (date: Date) => number): FormulaFunction =>
    blankIfAnyBlank([['date']], 'number', ([date]) => new Exact(read(new Date(`${String(date)}T00:00:00Z`))));

const date = (year: number, month: number, day: number): string => {
    const result = dateFrom(year, month, day);
    if (result === null) {
        throw new FormulaFailure(`there is no date ${year}-${month}-${day}`);
    }
    return result;
};

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day some months later, or that month's last day; the last day of a month stays a last day. */
const addMonths = (start: string, months: number): string => {
    const from = new Date(`${start}T00:00:00Z`);
    const day = from.getUTCDate();
    const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
    const [year, month] = [target.getUTCFullYear(), target.getUTCMonth() + 1];
    const isLast = day === lastDay(from.getUTCFullYear(), from.getUTCMonth() + 1);
    return date(year, month, isLast ? lastDay(year, month) : Math.min(day, lastDay(year, month)));
};

export const DATE_FUNCTIONS: FunctionTable = {
    today: plain([], 'date', (_values, scope) => dayOf(scope.now)),
    now: plain([], 'dateTime', (_values, scope) => scope.now.toISOString()),
    date: blankIfAnyBlank([['number'], ['number'], ['number']], 'date', ([year, month, day]) =>
        date(whole(year), whole(month), whole(day))
    ),
    datevalue: blankIfAnyBlank([['dateTime', 'text']], 'date', ([moment]) => String(moment).slice(0, 10)),
    addmonths: blankIfAnyBlank([['date'], ['number']], 'date', ([start, months]) =>
        addMonths(String(start), whole(months))
    ),
    year: part((value) => value.getUTCFullYear()),
    month: part((value) => value.getUTCMonth() + 1),
    day: part((value) => value.getUTCDate()),
    weekday: part((value) => value.getUTCDay() + 1)
};
