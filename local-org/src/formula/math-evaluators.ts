import { Decimal } from 'decimal.js';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import { addDays, addDaysToMoment, daysBetween } from './days.ts';
import { argument, blankIfAnyBlank, ofValues } from './evaluators.ts';
import type { Evaluator, Evaluators } from './evaluators.ts';
import { FormulaFailure } from './expression.ts';
import type { Computation } from './expression.ts';

const number = (value: FieldValue | undefined): Decimal => {
    if (!Decimal.isDecimal(value)) {
        throw new FormulaFailure('a number is expected');
    }
    return value;
};

const arithmetic = (compute: (left: Decimal, right: Decimal) => Decimal): Evaluator =>
    blankIfAnyBlank(([left, right]) => compute(number(left), number(right)));

const ofOne = (compute: (value: Decimal) => Decimal): Evaluator => blankIfAnyBlank(([value]) => compute(number(value)));

const extreme = (pick: (values: readonly Decimal[]) => Decimal): Evaluator =>
    blankIfAnyBlank((values) => pick(values.map(number)));

const joined: Evaluator = ofValues(([left, right]) => {
    const text = `${String(left ?? '')}${String(right ?? '')}`;
    return text === '' ? null : text;
});

const isTime = ({ type }: Computation): boolean => type === 'date' || type === 'datetime';

const moved = (when: Computation, days: Computation, sign: 1 | -1): Computation['evaluate'] =>
    blankIfAnyBlank(([start, amount]) => {
        const distance = number(amount).times(sign);
        return when.type === 'date' ? addDays(String(start), distance) : addDaysToMoment(String(start), distance);
    })([when, days]);

const sum = arithmetic((left, right) => left.plus(right));
const difference = arithmetic((left, right) => left.minus(right));
const timeBetween = blankIfAnyBlank(([end, start]) => daysBetween(String(start), String(end)));

/** The parser gives `&` and `+` the same name, so text is joined here too. */
const add: Evaluator = (given) => {
    const [left, right] = [argument(given, 0), argument(given, 1)];
    if (left.type === 'text' || right.type === 'text') {
        return joined(given);
    }
    if (isTime(left)) {
        return moved(left, right, 1);
    }
    return isTime(right) ? moved(right, left, 1) : sum(given);
};

const subtract: Evaluator = (given) => {
    const [left, right] = [argument(given, 0), argument(given, 1)];
    if (!isTime(left)) {
        return difference(given);
    }
    return isTime(right) ? timeBetween(given) : moved(left, right, -1);
};

const divided = (left: Decimal, right: Decimal): Decimal => {
    if (right.isZero()) {
        throw new FormulaFailure('division by zero');
    }
    return left.dividedBy(right);
};

/** What is rounded away below zero is no negative nothing: -0.3 becomes 0. */
const withoutNegativeZero = (value: Decimal): Decimal => (value.isZero() ? value.abs() : value);

/** Half away from zero; a negative number of digits rounds left of the decimal point. */
const roundTo = (value: Decimal, digits: Decimal): Decimal => {
    const power = new Exact(10).pow(digits.trunc());
    return withoutNegativeZero(value.times(power).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).dividedBy(power));
};

/** What is left over has the sign of the number that is divided. */
const remainder = (value: Decimal, divisor: Decimal): Decimal => {
    if (divisor.isZero()) {
        throw new FormulaFailure('division by zero');
    }
    return value.minus(divisor.times(value.dividedBy(divisor).trunc()));
};

/** Digits a number keeps when it becomes a whole one, so that 6 / 11 * 11 is 6. */
const WHOLE_NUMBER_DIGITS = 33;

/** FLOOR goes towards zero. */
const towardsZero = (value: Decimal): Decimal =>
    withoutNegativeZero(value.toSignificantDigits(WHOLE_NUMBER_DIGITS).toDecimalPlaces(0, Decimal.ROUND_DOWN));

export const MATH_EVALUATORS: Evaluators = {
    add,
    subtract,
    multiply: arithmetic((left, right) => left.times(right)),
    divide: arithmetic(divided),
    negate: ofOne((value) => withoutNegativeZero(value.negated())),
    round: arithmetic(roundTo),
    mod: arithmetic(remainder),
    floor: ofOne(towardsZero),
    min: extreme((values) => Decimal.min(...values)),
    max: extreme((values) => Decimal.max(...values))
};
