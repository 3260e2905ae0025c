import { Decimal } from 'decimal.js';
import type { FieldValue } from '../metadata/values.ts';
import type { ValueType } from './expression.ts';
import { FormulaMistake } from './expression.ts';
import type { FormulaFunction, FunctionTable } from './function-table.ts';
import { argument, commonType } from './function-table.ts';

/**
 * Equality with Salesforce's three values: a blank number or date is neither equal nor unequal to anything, while a
 * blank text is an empty one.
 * @returns null when either side is blank and not text
 */
export const equalValues = (type: ValueType, left: FieldValue, right: FieldValue): boolean | null => {
    if (type === 'text') {
        return (left ?? '') === (right ?? '');
    }
    if (left === null || right === null) {
        return null;
    }
    return Decimal.isDecimal(left) && Decimal.isDecimal(right) ? left.equals(right) : left === right;
};

const order = (left: FieldValue, right: FieldValue): number | null => {
    if (left === null || right === null) {
        return null;
    }
    if (Decimal.isDecimal(left) && Decimal.isDecimal(right)) {
        return left.comparedTo(right);
    }
    return left === right ? 0 : left < right ? -1 : 1;
};

const refuseSelections = (name: string, type: ValueType): void => {
    if (type === 'picklist' || type === 'multipicklist') {
        throw new FormulaMistake(`a ${type} is compared with ISPICKVAL, INCLUDES, CASE or TEXT, not with ${name}`);
    }
};

const equality = (negated: boolean): FormulaFunction => ({
    fewest: 2,
    most: 2,
    compile: (args, name) => {
        const type = commonType(name, args);
        refuseSelections(name, type);
        return {
            type: 'boolean',
            evaluate: (scope) => {
                const result = equalValues(type, argument(args, 0).evaluate(scope), argument(args, 1).evaluate(scope));
                return result === null ? null : result !== negated;
            }
        };
    }
});

const ordering = (holds: (order: number) => boolean): FormulaFunction => ({
    fewest: 2,
    most: 2,
    compile: (args, name) => {
        const type = commonType(name, args);
        refuseSelections(name, type);
        if (type === 'boolean') {
            throw new FormulaMistake(`${name} does not order checkboxes`);
        }
        return {
            type: 'boolean',
            evaluate: (scope) => {
                const result = order(argument(args, 0).evaluate(scope), argument(args, 1).evaluate(scope));
                return result === null ? null : holds(result);
            }
        };
    }
});

export const COMPARISON_FUNCTIONS: FunctionTable = {
    equal: equality(false),
    unequal: equality(true),
    lessThan: ordering((result) => result < 0),
    lessThanOrEqual: ordering((result) => result <= 0),
    greaterThan: ordering((result) => result > 0),
    greaterThanOrEqual: ordering((result) => result >= 0)
};
