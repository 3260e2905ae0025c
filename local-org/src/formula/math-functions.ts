import { Decimal } from 'decimal.js';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import type { Expression } from './expression.ts';
import { FormulaFailure, FormulaMistake } from './expression.ts';
import type { FormulaFunction, FunctionTable } from './function-table.ts';
import { argument, blankIfAnyBlank, expectType } from './function-table.ts';
import { addDays, addDaysToMoment, daysBetween } from './days.ts';

const number = (value: FieldValue | undefined): Decimal => {
    if (!Decimal.isDecimal(value)) {
        throw new FormulaFailure('a number is expected');
    }
    return value;
};

const arithmetic = (compute: (left: Decimal, right: Decimal) => Decimal): FormulaFunction =>
    blankIfAnyBlank([['number'], ['number']], 'number', ([left, right]) => compute(number(left), number(right)));

const ofOne = (compute: (value: Decimal) => Decimal): FormulaFunction =>
    blankIfAnyBlank([['number']], 'number', ([value]) => compute(number(value)));

const extreme = (pick: (values: readonly Decimal[]) => Decimal): FormulaFunction => ({
    fewest: 1,
    most: 255,
    compile: (args, name) => {
        args.forEach((item) => expectType(name, item, 'number'));
        return {
            type: 'number',
            evaluate: (scope) => {
                const values = args.map((item) => item.evaluate(scope));
                return values.includes(null) ? null : pick(values.map(number));
            }
        };
    }
});

const join = (left: Expression, right: Expression): Expression => ({
    type: 'text',
    evaluate: (scope) => {
        const text = `${left.evaluate(scope) ?? ''}${right.evaluate(scope) ?? ''}`;
        return text === '' ? null : text;
    }
});

const moved = (when: Expression, days: Expression, sign: 1 | -1): Expression => ({
    type: when.type,
    evaluate: (scope) => {
        const [start, amount] = [when.evaluate(scope), days.evaluate(scope)];
        if (start === null || amount === null) {
            return null;
        }
        const distance = number(amount).times(sign);
        return when.type === 'date' ? addDays(String(start), distance) : addDaysToMoment(String(start), distance);
    }
});

const isTime = (item: Expression): boolean => item.type === 'date' || item.type === 'dateTime';

/** The parser gives `&` and `+` the same name, so text is joined here too. */
const add: FormulaFunction = {
    fewest: 2,
    most: 2,
    compile: (args, name) => {
        const [left, right] = [argument(args, 0), argument(args, 1)];
        if (left.type === 'text' || right.type === 'text') {
            expectType(name, left, 'text');
            expectType(name, right, 'text');
            return join(left, right);
        }
        if (isTime(left)) {
            expectType(name, right, 'number');
            return moved(left, right, 1);
        }
        if (isTime(right)) {
            expectType(name, left, 'number');
            return moved(right, left, 1);
        }
        return arithmetic((one, other) => one.plus(other)).compile(args, name);
    }
};

const subtract: FormulaFunction = {
    fewest: 2,
    most: 2,
    compile: (args, name) => {
        const [left, right] = [argument(args, 0), argument(args, 1)];
        if (isTime(left) && left.type === right.type) {
            return {
                type: 'number',
                evaluate: (scope) => {
                    const [end, start] = [left.evaluate(scope), right.evaluate(scope)];
                    return end === null || start === null ? null : daysBetween(String(start), String(end));
                }
            };
        }
        return isTime(left) ? moved(left, right, -1) : arithmetic((one, other) => one.minus(other)).compile(args, name);
    }
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

const toWhole = (round: (value: Decimal) => Decimal): FormulaFunction =>
    ofOne((value) => withoutNegativeZero(round(value.toSignificantDigits(WHOLE_NUMBER_DIGITS))));

const GREATEST_POWER = 64;
const POWER_DIGITS = 18;

const power = (value: Decimal, exponent: Decimal): Decimal => {
    const isTooLarge = !value.isZero() && value.abs().log(10).times(exponent).greaterThan(GREATEST_POWER);
    if (!exponent.isInteger() || isTooLarge || (value.isZero() && exponent.isNegative())) {
        throw new FormulaFailure('an exponent is no whole number, or its result too large');
    }
    return value.pow(exponent).toSignificantDigits(POWER_DIGITS);
};

const root = (value: Decimal): Decimal => {
    if (value.isNegative() && !value.isZero()) {
        throw new FormulaFailure('square root of a negative number');
    }
    return value.sqrt();
};

/** Text to number, for VALUE. */
const parsed: FormulaFunction = blankIfAnyBlank([['text']], 'number', ([text]) => {
    if (!/^\s*-?\d+(\.\d+)?\s*$/.test(String(text))) {
        throw new FormulaFailure(`'${String(text)}' is no number`);
    }
    return new Exact(String(text).trim());
});

export const MATH_FUNCTIONS: FunctionTable = {
    add,
    subtract,
    multiply: arithmetic((left, right) => left.times(right)),
    divide: arithmetic(divided),
    exponentiate: arithmetic(power),
    round: arithmetic(roundTo),
    mod: arithmetic(remainder),
    abs: ofOne((value) => value.abs()),
    // CEILING and FLOOR go away from and towards zero; only the M forms follow the number line.
    ceiling: toWhole((value) => value.toDecimalPlaces(0, Decimal.ROUND_UP)),
    floor: toWhole((value) => value.toDecimalPlaces(0, Decimal.ROUND_DOWN)),
    mceiling: toWhole((value) => value.ceil()),
    mfloor: toWhole((value) => value.floor()),
    sqrt: ofOne(root),
    min: extreme((values) => Decimal.min(...values)),
    max: extreme((values) => Decimal.max(...values)),
    value: parsed
};

/** Refuses what cannot be a number of decimal places when it is written as a literal. */
export const literalNumber = (value: number): Decimal => {
    if (!Number.isFinite(value)) {
        throw new FormulaMistake('a number is too large');
    }
    return new Exact(value);
};
