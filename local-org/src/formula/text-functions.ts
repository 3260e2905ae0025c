import { Decimal } from 'decimal.js';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import type { Expression } from './expression.ts';
import { FormulaMistake } from './expression.ts';
import type { FormulaFunction, FunctionTable } from './function-table.ts';
import { argument, expectType, plain } from './function-table.ts';
import { javaPattern } from './java-pattern.ts';

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const count = (value: FieldValue | undefined): number =>
    Decimal.isDecimal(value) ? Math.max(0, value.trunc().toNumber()) : 0;
const orNull = (value: string): string | null => (value === '' ? null : value);

const ofText = (compute: (value: string) => string): FormulaFunction =>
    plain([['text']], 'text', ([value]) => orNull(compute(text(value))));

/** Every text has the empty one in it; of a blank text nothing else can be said, neither that it has nor that it lacks it. */
const test = (holds: (value: string, part: string) => boolean): FormulaFunction =>
    plain([['text'], ['text']], 'boolean', ([value, part]) =>
        text(part) === '' ? true : text(value) === '' ? null : holds(text(value), text(part))
    );

const position = (part: string, value: string, start: number): number =>
    part === '' || value === '' ? 0 : value.indexOf(part, Math.max(0, start - 1)) + 1;

const written = (item: Expression, value: FieldValue): FieldValue => {
    if (value === null) {
        return null;
    }
    if (Decimal.isDecimal(value)) {
        return value.isZero() ? '0' : value.toFixed();
    }
    return item.type === 'dateTime' ? `${String(value).slice(0, 19).replace('T', ' ')}Z` : String(value);
};

const toText: FormulaFunction = {
    fewest: 1,
    most: 1,
    compile: (args, name) => {
        const item = argument(args, 0);
        expectType(name, item, 'number', 'date', 'dateTime', 'picklist');
        return { type: 'text', evaluate: (scope) => written(item, item.evaluate(scope)) };
    }
};

const literalText = (name: string, item: Expression): string => {
    if (typeof item.literal !== 'string') {
        throw new FormulaMistake(`${name.toUpperCase()} takes a literal text as its second argument`);
    }
    return item.literal;
};

const isPickVal: FormulaFunction = {
    fewest: 2,
    most: 2,
    compile: (args, name) => {
        const item = argument(args, 0);
        expectType(name, item, 'picklist');
        const expected = literalText(name, argument(args, 1));
        return { type: 'boolean', evaluate: (scope) => text(item.evaluate(scope)) === expected };
    }
};

const includes: FormulaFunction = {
    fewest: 2,
    most: 2,
    compile: (args, name) => {
        const item = argument(args, 0);
        expectType(name, item, 'multipicklist');
        const expected = literalText(name, argument(args, 1));
        if (expected.trim() === '') {
            throw new FormulaMistake('INCLUDES takes a literal that is not empty');
        }
        return { type: 'boolean', evaluate: (scope) => text(item.evaluate(scope)).split(';').includes(expected) };
    }
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
const regex: FormulaFunction = {
    fewest: 2,
    most: 2,
    compile: (args, name) => {
        const item = argument(args, 0);
        expectType(name, item, 'text');
        const pattern = javaPattern(literalText(name, argument(args, 1)));
        return { type: 'boolean', evaluate: (scope) => pattern.test(text(item.evaluate(scope))) };
    }
};

export const TEXT_FUNCTIONS: FunctionTable = {
    text: toText,
    ispickval: isPickVal,
    regex,
    casesafeid: ofText(caseSafe),
    includes,
    len: plain([['text']], 'number', ([value]) => new Exact(text(value).length)),
    lower: ofText((value) => value.toLowerCase()),
    upper: ofText((value) => value.toUpperCase()),
    trim: ofText((value) => value.trim()),
    begins: test((value, part) => value.startsWith(part)),
    contains: test((value, part) => value.includes(part)),
    left: plain([['text'], ['number']], 'text', ([value, size]) => orNull(text(value).slice(0, count(size)))),
    right: plain([['text'], ['number']], 'text', ([value, size]) =>
        orNull(count(size) === 0 ? '' : text(value).slice(-count(size)))
    ),
    mid: plain([['text'], ['number'], ['number']], 'text', ([value, start, size]) => {
        const from = Math.max(0, count(start) - 1);
        return orNull(text(value).slice(from, from + count(size)));
    }),
    find: plain(
        [['text'], ['text'], ['number']],
        'number',
        ([part, value, start]) => new Exact(position(text(part), text(value), count(start))),
        2
    ),
    substitute: plain([['text'], ['text'], ['text']], 'text', ([value, old, replacement]) =>
        text(old) === '' ? null : orNull(text(value).split(text(old)).join(text(replacement)))
    ),
    br: plain([], 'text', () => '\n')
};
