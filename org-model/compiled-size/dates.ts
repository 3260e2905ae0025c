import { made } from './operand.ts';
import type { Operand } from './operand.ts';

const isWritten = ({ form }: Operand): boolean => form === 'literal';

/** Conditions under which three numbers are no date; the clause on the length of a month is in it where it can be. */
const guardOfDate = (year: Operand, month: Operand, day: Operand): number => {
    const clauses = [
        isWritten(year) ? 0 : 3 * year.size + 25,
        isWritten(month) ? 0 : 2 * month.size + 56,
        isWritten(day) ? 0 : 3 * day.size + 29,
        isWritten(month) && isWritten(day)
            ? 0
            : day.size + 76 + [year, month].reduce((length, part) => length + part.size + (isWritten(part) ? -7 : 0), 0)
    ].filter((length) => length > 0);
    const nullable = [year, month, day].filter((part) => !isWritten(part) && part.canBeNull);
    const joinedClauses = clauses.reduce((length, clause) => length + clause, 0) + 4 * Math.max(0, clauses.length - 1);
    return nullable.length === 0
        ? joinedClauses
        : joinedClauses + nullable.reduce((length, { size }) => length + size + 9, 0) + 3 * (nullable.length - 1) + 13;
};

/** `DATE(year, month, day)`. */
export const date = (year: Operand, month: Operand, day: Operand): Operand => {
    const parts = [year, month, day];
    const written = parts.reduce((length, part) => length + part.size + (isWritten(part) ? 0 : 16), 45);
    const nullable = parts.filter((part) => !isWritten(part) && part.canBeNull);
    const tests = nullable.reduce((length, { size }) => length + size + 24, 0);
    const size = written + tests + (nullable.length === 0 ? 0 : 14);
    return made('date', size, parts, parts.every(isWritten) ? 0 : guardOfDate(year, month, day));
};

/** `DATEVALUE(moment)` and `DATEVALUE(text)`. */
export const dateValue = (operand: Operand): Operand =>
    operand.type === 'datetime'
        ? made('date', operand.size + 83, [operand])
        : made('date', operand.size + 23, [operand], operand.form === 'literal' ? 0 : operand.size + 101);
