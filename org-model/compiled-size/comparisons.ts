import { made } from './operand.ts';
import type { Operand } from './operand.ts';

const isText = ({ type }: Operand): boolean => type === 'text';
const isTextLiteral = ({ form, type }: Operand): boolean => form === 'literal' && type === 'text';

/** The picklist operand has its column twice, except when it is compared with nothing. */
export const picklistIs = (picklist: Operand, value: Operand): number =>
    value.value === '' ? picklist.size + 10 : 2 * picklist.size + value.size + 22;

/** A text that is not a literal stands on both sides, so that NULL counts as an empty text. */
export const textIs = (left: Operand, right: Operand): number => {
    const other = isTextLiteral(left) ? right : left;
    const value = isTextLiteral(left) ? left : right;
    if (!isTextLiteral(value)) {
        return 2 * left.size + 2 * right.size + 27;
    }
    return value.value === '' ? 2 * other.size + 22 : other.size + 2 * value.size + 15;
};

/** A checkbox is compared as 0 or 1. */
const sideOf = (operand: Operand): number => {
    if (operand.type !== 'checkbox') {
        return operand.size;
    }
    return operand.form === 'literal' ? 1 : operand.size + 28;
};

/** `=` and `<>`. */
export const equality =
    (isNegated: boolean) =>
    ([left, right]: readonly [Operand, Operand]): Operand => {
        const operands = [left, right];
        const picklist = operands.find(({ isPicklistText }) => isPicklistText);
        const value = operands.find(isTextLiteral);
        if (picklist && value) {
            return made('checkbox', picklistIs(picklist, value) + (isNegated ? 6 : 0), operands);
        }
        const size = operands.some(isText) ? textIs(left, right) : sideOf(left) + sideOf(right) + 3;
        return made('checkbox', size + (isNegated ? 1 : 0), operands);
    };

/** `<`, `>`, `<=` and `>=`: an operator and the parentheses. */
export const ordering =
    (operator: string) =>
    ([left, right]: readonly [Operand, Operand]): Operand =>
        made('checkbox', left.size + right.size + operator.length + 2, [left, right]);
