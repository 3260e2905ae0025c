import { all, any, caseOf, ifElse } from './branches.ts';
import { equality, ordering, picklistIs } from './comparisons.ts';
import { add, divide, multiply, subtract, wholeBySign } from './numbers.ts';
import { literal, made, total } from './operand.ts';
import type { Operand, OperandType } from './operand.ts';

/** Compiles a call; undefined for a number or kind of arguments that has not been measured. */
export type SizedFunction = (operands: readonly Operand[]) => Operand | undefined;

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
const searched = (text: Operand, part: Operand): Operand =>
    made('checkbox', text.size + 2 * part.size + 32, [text, part]);

const TEXT_SIZES: Partial<Record<OperandType, number>> = { number: 11, date: 25, datetime: 44 };

const text: SizedFunction = ofOne((operand) =>
    operand.type === 'picklist'
        ? { ...operand, type: 'text', form: 'call', isPicklistText: true }
        : made('text', operand.size + (TEXT_SIZES[operand.type] ?? 0), [operand])
);

/** A first operand that is never NULL makes the second one pointless, and it is left out. */
const orElse: SizedFunction = ofTwo(([first, second]) =>
    !first.canBeNull || second.type === 'null' ? first : made(first.type, first.size + second.size + 7, [first, second])
);

/** Of the record that is saved: it has no SQL in the engine that was measured, and counts as a checkbox column. */
const CHECKBOX_COLUMN = 34;
const savedFlag: SizedFunction = (operands) => made('checkbox', CHECKBOX_COLUMN, [...operands, literal(null)]);

/** A multi-select picklist was measured as a text that has the value between semicolons. */
const includes: SizedFunction = ofTwo(([list, value]) =>
    searched(list, typeof value.value === 'string' ? literal(`;${value.value};`) : value)
);

/** Sizes of functions and operators, as measured, by the names the parser gives them. */
export const SIZED_FUNCTIONS: ReadonlyMap<string, SizedFunction> = new Map<string, SizedFunction>([
    ['add', ofTwo(add)],
    ['subtract', ofTwo(subtract)],
    ['multiply', ofTwo(multiply)],
    ['divide', ofTwo(divide)],
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
    ['blankvalue', orElse],
    ['text', text],
    ['left', once('text', 2, 25)],
    ['trim', once('text', 1, 6)],
    ['contains', ofTwo(([text, part]) => searched(text, part))],
    ['includes', includes],
    ['regex', once('checkbox', 2, 32)],
    ['upper', once('text', 1, 37)],
    ['round', once('number', 2, 9)],
    ['mod', once('number', 2, 7)],
    ['floor', ofOne(wholeBySign)],
    ['max', extreme(10)],
    ['min', extreme(7)],
    ['isnew', savedFlag],
    ['ischanged', savedFlag],
    ['priorvalue', ofOne((operand) => operand)]
]);
