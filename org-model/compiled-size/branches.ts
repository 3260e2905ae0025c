import { picklistIs, textIs } from './comparisons.ts';
import { commonType, joined, made, total } from './operand.ts';
import type { Operand, OperandType } from './operand.ts';

const TYPED_NULL: Partial<Record<OperandType, number>> = { number: 15, date: 13, datetime: 13, checkbox: 1 };

const nullIn = (type: OperandType): number => TYPED_NULL[type] ?? 'NULL'.length;

/** A branch says its type where its value might not: a NULL, or what can be NULL. */
const branchOfIf = (branch: Operand, result: OperandType): number => {
    const { canBeNull, form, size, type } = branch;
    switch (type) {
        case 'null':
            return nullIn(result);
        case 'datetime':
            return size + 19;
        case 'date':
            return size + (canBeNull ? 19 : 0);
        case 'number':
            return size + (canBeNull && form !== 'field' ? 21 : 0);
        case 'checkbox':
            return form === 'literal' ? 1 : size + 28;
        default:
            return size;
    }
};

/** The condition is repeated for every branch that can fail. */
const guardOfIf = (condition: Operand, then: Operand, otherwise: Operand): number =>
    joined([
        condition.guard,
        then.guard > 0 ? condition.size + then.guard + 11 : 0,
        otherwise.guard > 0 ? condition.size + otherwise.guard + 43 : 0
    ]);

/** `IF(condition, then, otherwise)`. */
export const ifElse = (condition: Operand, then: Operand, otherwise: Operand): Operand => {
    if (typeof condition.value === 'boolean') {
        return condition.value ? then : otherwise;
    }
    const type = commonType([then, otherwise]);
    const size = condition.size + branchOfIf(then, type) + branchOfIf(otherwise, type) + 26;
    return {
        ...made(type, size + (type === 'checkbox' ? 6 : 0), [condition, then, otherwise]),
        guard: guardOfIf(condition, then, otherwise)
    };
};

const branchOfCase = (branch: Operand, result: OperandType): number => {
    if (branch.type === 'null') {
        return nullIn(result);
    }
    return branch.value === '' ? 'NULL'.length : branch.size;
};

/** `CASE(operand, when, then, …, otherwise)`: a text and a picklist stand in it once for every value, a number once. */
export const caseOf = (operands: readonly Operand[]): Operand | undefined => {
    const [operand, ...rest] = operands;
    const otherwise = rest.pop();
    if (operand === undefined || otherwise === undefined || rest.length < 2 || rest.length % 2 === 1) {
        return undefined;
    }
    const values = rest.filter((_, index) => index % 2 === 0);
    const results = [...rest.filter((_, index) => index % 2 === 1), otherwise];
    const type = commonType(results);
    const isPicklist = operand.type === 'picklist' || operand.isPicklistText;
    const whens = values.reduce((length, value) => {
        const when = isPicklist
            ? picklistIs(operand, value)
            : operand.type === 'text'
              ? textIs(operand, value)
              : value.size;
        return length + when + 12;
    }, 0);
    const branches = results.reduce((length, branch) => length + branchOfCase(branch, type), 0);
    const head = isPicklist || operand.type === 'text' ? 0 : operand.size;
    return made(type, head + whens + branches + 15, operands);
};

/** A second operand that can fail is looked at only when the first has not decided, which is therefore repeated. */
const guardOfAll = (operands: readonly Operand[], around: number): number => {
    const guarded = operands.filter(({ guard }) => guard > 0);
    return guarded.reduce(
        (length, { guard }, index) => length + guard + (index === 0 ? 0 : around + (guarded[index - 1]?.size ?? 0)),
        0
    );
};

const together =
    (operator: string, aroundGuard: number) =>
    (operands: readonly Operand[]): Operand => ({
        ...made('checkbox', total(operands) + 2 + operator.length * (operands.length - 1), operands),
        guard: guardOfAll(operands, aroundGuard)
    });

export const all = together(' AND ', 13);
export const any = together(' OR ', 18);
