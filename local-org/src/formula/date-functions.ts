import { Decimal } from 'decimal.js';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import { dateFrom, dayOf } from './days.ts';
import { FormulaFailure } from './expression.ts';
import type { FormulaFunction, FunctionTable } from './function-table.ts';
import { argument, blankIfAnyBlank, expectType, plain } from './function-table.ts';

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

const WRITTEN_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A text must be a day of the calendar, as YYYY-MM-DD; anything else is an error and no blank. */
const dateValue: FormulaFunction = {
    fewest: 1,
    most: 1,
    compile: (args, name) => {
        const item = argument(args, 0);
        expectType(name, item, 'dateTime', 'text');
        return {
            type: 'date',
            evaluate: (scope) => {
                const value = item.evaluate(scope);
                if (value === null || value === '') {
                    return null;
                }
                if (item.type === 'dateTime') {
                    return String(value).slice(0, 10);
                }
                const parts = WRITTEN_DATE.exec(String(value));
                if (parts === null) {
                    throw new FormulaFailure(`'${String(value)}' is no date`);
                }
                return date(Number(parts[1]), Number(parts[2]), Number(parts[3]));
            }
        };
    }
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
    datevalue: dateValue,
    addmonths: blankIfAnyBlank([['date'], ['number']], 'date', ([start, months]) =>
        addMonths(String(start), whole(months))
    ),
    year: part((value) => value.getUTCFullYear()),
    month: part((value) => value.getUTCMonth() + 1),
    day: part((value) => value.getUTCDate()),
    weekday: part((value) => value.getUTCDay() + 1)
};
