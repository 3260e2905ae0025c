import { literal, made, total } from './operand.ts';
import type { Operand } from './operand.ts';

type Pair = readonly [Operand, Operand];

const SIGNIFICANT_DIGITS = 15;
const folded = (value: number): Operand => literal(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
const isTime = ({ type }: Operand): boolean => type === 'date' || type === 'datetime';

/** Numbers that are both written in the formula are calculated before it is compiled; a signed one is no such number. */
const bothWritten = ([left, right]: Pair): readonly [number, number] | undefined =>
    typeof left.value === 'number' && typeof right.value === 'number' && left.value >= 0 && right.value >= 0
        ? [left.value, right.value]
        : undefined;

/** `a + b` and `a & b`. */
export const add = ([left, right]: Pair): Operand => {
    const operands = [left, right];
    const written = bothWritten([left, right]);
    if (written) {
        return folded(written[0] + written[1]);
    }
    if (typeof left.value === 'string' && typeof right.value === 'string') {
        return literal(left.value + right.value);
    }
    if (operands.some(({ type }) => type === 'text')) {
        return made('text', total(operands) + 4, operands);
    }
    const date = operands.find(isTime);
    return date ? made(date.type, total(operands) + 10, operands) : made('number', total(operands) + 3, operands);
};

/** `a - b`. */
export const subtract = ([left, right]: Pair): Operand => {
    const operands = [left, right];
    const written = bothWritten([left, right]);
    if (written) {
        return folded(written[0] - written[1]);
    }
    return isTime(left) && !isTime(right)
        ? made(left.type, total(operands) + 10, operands)
        : made('number', total(operands) + 3, operands);
};

/** `a * b`. */
export const multiply = ([left, right]: Pair): Operand => {
    const written = bothWritten([left, right]);
    return written ? folded(written[0] * written[1]) : made('number', left.size + right.size + 5, [left, right]);
};

/** `a / b`: a divisor that is not written down might be 0. */
export const divide = ([left, right]: Pair): Operand =>
    made('number', left.size + right.size + 3, [left, right], right.form === 'literal' ? 0 : right.size + 2);

/** `FLOOR(a)` asks for the sign first: three copies. */
export const wholeBySign = (operand: Operand): Operand => made('number', 3 * operand.size + 62, [operand]);
