import { Decimal } from 'decimal.js';
import type { ValueType } from '../../../org-model/formula/value-type.ts';
import { common } from '../../../org-model/formula/value-type.ts';
import type { FieldValue } from '../metadata/values.ts';
import { argument, ofValues } from './evaluators.ts';
import type { Evaluator, Evaluators } from './evaluators.ts';

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

const equality =
    (isNegated: boolean): Evaluator =>
    (given) => {
        const type = common(given.map((item) => item.type));
        return (scope) => {
            const result = equalValues(type, argument(given, 0).evaluate(scope), argument(given, 1).evaluate(scope));
            return result === null ? null : result !== isNegated;
        };
    };

const ordering = (holds: (order: number) => boolean): Evaluator =>
    ofValues(([left = null, right = null]) => {
        const result = order(left, right);
        return result === null ? null : holds(result);
    });

export const COMPARISON_EVALUATORS: Evaluators = {
    equal: equality(false),
    unequal: equality(true),
    lessThan: ordering((result) => result < 0),
    lessThanOrEqual: ordering((result) => result <= 0),
    greaterThan: ordering((result) => result > 0),
    greaterThanOrEqual: ordering((result) => result >= 0)
};
