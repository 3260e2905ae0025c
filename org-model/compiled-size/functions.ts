import { all, any, caseOf, ifElse } from './branches.ts';
import { equality, ordering, picklistIs } from './comparisons.ts';
import { date, dateValue } from './dates.ts';
import { add, divide, exponentiate, multiply, subtract, wholeBySign } from './numbers.ts';
import { literal, made, total } from './operand.ts';
import type { Operand, OperandType } from './operand.ts';

/** Compiles a call; undefined for a number or kind of arguments that has not been measured. */
export type SizedFunction = (operands: readonly Operand[]) => Operand | undefined;

const ofNone =
    (type: OperandType, size: number): SizedFunction =>
    (operands) =>
        operands.length === 0 ? made(type, size, operands) : undefined;

const ofOne =
    (compile: (operand: Operand) => Operand): SizedFunction =>
    ([operand, ...others]) =>
        operand !== undefined && others.length === 0 ? compile(operand) : undefined;

const ofTwo =
    (compile: (pair: readonly [Operand, Operand]) => Operand): SizedFunction =>
    ([left, right, ...others]) =>
        left !== undefined && right !== undefined && others.length === 0 ? compile([left, right]) : undefined;

const ofThree =
    (compile: (first: Operand, second: Operand, third: Operand) => Operand): SizedFunction =>
    ([first, second, third, ...others]) =>
        first !== undefined && second !== undefined && third !== undefined && others.length === 0
            ? compile(first, second, third)
            : undefined;

/** A call whose operands stand in it once each. */
const once =
    (type: OperandType, count: number, size: number): SizedFunction =>
    (operands) =>
        operands.length === count ? made(type, total(operands) + size, operands) : undefined;

const ofSeveral =
    (compile: (operands: readonly Operand[]) => Operand): SizedFunction =>
    (operands) =>
        operands.length > 0 ? compile(operands) : undefined;

const extreme = (size: number): SizedFunction =>
    ofSeveral((operands) => made('number', total(operands) + size + 2 * (operands.length - 1), operands));

/** The part that is looked for stands there twice. */
const searched = (size: number, text: Operand, part: Operand): Operand =>
    made('checkbox', text.size + 2 * part.size + size, [text, part]);

const search = (size: number): SizedFunction => ofTwo(([text, part]) => searched(size, text, part));

const TEXT_SIZES: Partial<Record<OperandType, number>> = { number: 11, date: 25, datetime: 44 };

const text: SizedFunction = ofOne((operand) =>
    operand.type === 'picklist'
        ? { ...operand, type: 'text', form: 'call', isPicklistText: true }
        : made('text', operand.size + (TEXT_SIZES[operand.type] ?? 0), [operand])
);

/** A first operand that is never NULL makes the second one pointless, and it is left out. */
const orElse = (isNullValue: boolean): SizedFunction =>
    ofTwo(([first, second]) => {
        if (!first.canBeNull || second.type === 'null' || (isNullValue && first.type === 'text')) {
            return first;
        }
        const whole = made(first.type, first.size + second.size + 7, [first, second]);
        return isNullValue ? { ...whole, canBeNull: second.canBeNull } : whole;
    });

/** Of the record that is saved: it has no SQL in the engine that was measured, and counts as a checkbox column. */
const CHECKBOX_COLUMN = 34;
const savedFlag: SizedFunction = (operands) => made('checkbox', CHECKBOX_COLUMN, [...operands, literal(null)]);

/** A multi-select picklist was measured as a text that has the value between semicolons. */
const includes: SizedFunction = ofTwo(([list, value]) =>
    searched(32, list, typeof value.value === 'string' ? literal(`;${value.value};`) : value)
);

/** Sizes of functions and operators, as measured, by the names the parser gives them. */
export const SIZED_FUNCTIONS: ReadonlyMap<string, SizedFunction> = new Map<string, SizedFunction>([
    ['add', ofTwo(add)],
    ['subtract', ofTwo(subtract)],
    ['multiply', ofTwo(multiply)],
    ['divide', ofTwo(divide)],
    ['exponentiate', ofTwo(exponentiate)],
    ['negate', once('number', 1, 3)],
    ['equal', ofTwo(equality(false))],
    ['unequal', ofTwo(equality(true))],
    ['lessThan', ofTwo(ordering('<'))],
    ['greaterThan', ofTwo(ordering('>'))],
    ['lessThanOrEqual', ofTwo(ordering('<='))],
    ['greaterThanOrEqual', ofTwo(ordering('>='))],
    ['and', ofSeveral(all)],
    ['or', ofSeveral(any)],
    ['not', once('checkbox', 1, 6)],
    ['if', ofThree(ifElse)],
    ['case', caseOf],
    ['ispickval', ofTwo(([field, value]) => made('checkbox', picklistIs(field, value), [field, value]))],
    ['isblank', once('checkbox', 1, 10)],
    ['blankvalue', orElse(false)],
    ['nullvalue', orElse(true)],
    ['text', text],
    ['value', ofOne((operand) => made('number', operand.size + 11, [operand], operand.size + 85))],
    ['len', once('number', 1, 15)],
    ['left', once('text', 2, 25)],
    ['right', once('text', 2, 45)],
    ['mid', once('text', 3, 36)],
    ['trim', once('text', 1, 6)],
    ['contains', search(32)],
    ['begins', search(31)],
    ['includes', includes],
    ['find', once('number', 2, 17)],
    ['substitute', once('text', 3, 13)],
    ['regex', once('checkbox', 2, 32)],
    ['upper', once('text', 1, 37)],
    ['lower', once('text', 1, 37)],
    ['round', once('number', 2, 9)],
    ['abs', once('number', 1, 5)],
    ['mod', once('number', 2, 7)],
    ['sqrt', ofOne((operand) => made('number', operand.size + 6, [operand], operand.size + 2))],
    ['floor', ofOne(wholeBySign)],
    ['ceiling', ofOne(wholeBySign)],
    ['mfloor', once('number', 1, 17)],
    ['mceiling', once('number', 1, 16)],
    ['max', extreme(10)],
    ['min', extreme(7)],
    ['today', ofNone('date', 9)],
    ['now', ofNone('datetime', 7)],
    ['year', once('number', 1, 19)],
    ['month', once('number', 1, 20)],
    ['day', once('number', 1, 18)],
    ['addmonths', once('date', 2, 14)],
    ['date', ofThree(date)],
    ['datevalue', ofOne(dateValue)],
    ['isnew', savedFlag],
    ['ischanged', savedFlag],
    ['priorvalue', ofOne((operand) => operand)]
]);
