import { Decimal } from 'decimal.js';
import { javaPattern } from '../../../org-model/formula/java-pattern.ts';
import type { FieldValue } from '../metadata/values.ts';
import { argument, ofValues } from './evaluators.ts';
import type { Evaluator, Evaluators } from './evaluators.ts';
import type { Computation } from './expression.ts';

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const count = (value: FieldValue | undefined): number =>
    Decimal.isDecimal(value) ? Math.max(0, value.trunc().toNumber()) : 0;
const orNull = (value: string): string | null => (value === '' ? null : value);

const ofText = (compute: (value: string) => string): Evaluator => ofValues(([value]) => orNull(compute(text(value))));

/** Every text has the empty one in it; of a blank text nothing else can be said, neither that it has nor that it lacks it. */
const contains: Evaluator = ofValues(([value, part]) =>
    text(part) === '' ? true : text(value) === '' ? null : text(value).includes(text(part))
);

const written = (item: Computation, value: FieldValue): FieldValue => {
    if (value === null) {
        return null;
    }
    if (Decimal.isDecimal(value)) {
        return value.isZero() ? '0' : value.toFixed();
    }
    return item.type === 'datetime' ? `${String(value).slice(0, 19).replace('T', ' ')}Z` : String(value);
};

const toText: Evaluator = (given) => (scope) => {
    const item = argument(given, 0);
    return written(item, item.evaluate(scope));
};

const literalText = (given: readonly Computation[]): string => text(argument(given, 1).literal);

const isPickVal: Evaluator = (given) => {
    const [item, expected] = [argument(given, 0), literalText(given)];
    return (scope) => text(item.evaluate(scope)) === expected;
};

const includes: Evaluator = (given) => {
    const [item, expected] = [argument(given, 0), literalText(given)];
    return (scope) => text(item.evaluate(scope)).split(';').includes(expected);
};

const CASE_SAFE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID_BLOCK = 5;

/** Three letters that say which of the 15 characters are capitals, as every 18-character id ends with. */
const caseSuffix = (id: string): string =>
    [0, 1, 2]
        .map((block) => [...id.slice(block * ID_BLOCK, (block + 1) * ID_BLOCK)])
        .map((letters) => letters.reduce((bits, letter, at) => bits + (/[A-Z]/.test(letter) ? 2 ** at : 0), 0))
        .map((bits) => CASE_SAFE_LETTERS.charAt(bits))
        .join('');

/** An id of 15 characters with those three; one of 18 as it is. */
const caseSafe = (value: string): string => (value.length === 15 ? `${value}${caseSuffix(value)}` : value);

/** A blank text is an empty one. */
const regex: Evaluator = (given) => {
    const read = javaPattern(literalText(given));
    if ('problem' in read) {
        throw new Error(`A formula that was checked has a pattern that was not: ${read.problem}`);
    }
    return (scope) => read.pattern.test(text(argument(given, 0).evaluate(scope)));
};

export const TEXT_EVALUATORS: Evaluators = {
    text: toText,
    ispickval: isPickVal,
    regex,
    casesafeid: ofText(caseSafe),
    includes,
    upper: ofText((value) => value.toUpperCase()),
    trim: ofText((value) => value.trim()),
    contains,
    left: ofValues(([value, size]) => orNull(text(value).slice(0, count(size))))
};
