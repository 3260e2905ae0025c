import { equalValues } from './comparison-evaluators.ts';
import { argument, ofValues } from './evaluators.ts';
import type { Evaluator, Evaluators } from './evaluators.ts';

/** AND and OR take a blank for false and stop at the first argument that decides. */
const decidedBy =
    (deciding: boolean): Evaluator =>
    (given) =>
    (scope) =>
        given.some((item) => (item.evaluate(scope) === true) === deciding) ? deciding : !deciding;

const choose: Evaluator = (given) => {
    const [condition, then, otherwise] = [argument(given, 0), argument(given, 1), argument(given, 2)];
    return (scope) => (condition.evaluate(scope) === true ? then : otherwise).evaluate(scope);
};

/** Every part is computed, so an error in a result that is not chosen is an error all the same. */
const caseOf: Evaluator = (given) => {
    const subject = argument(given, 0);
    const type = subject.type === 'picklist' ? 'text' : subject.type;
    return (scope) => {
        const [value = null, ...rest] = given.map((item) => item.evaluate(scope));
        const otherwise = rest.pop() ?? null;
        const match = rest.findIndex(
            (candidate, index) => index % 2 === 0 && equalValues(type, value, candidate) === true
        );
        return match === -1 ? otherwise : (rest[match + 1] ?? null);
    };
};

const isBlank = (value: unknown): boolean => value === null || value === '';

const replacesBlank: Evaluator = (given) => (scope) => {
    const value = argument(given, 0).evaluate(scope);
    return isBlank(value) ? argument(given, 1).evaluate(scope) : value;
};

export const LOGIC_EVALUATORS: Evaluators = {
    and: decidedBy(false),
    or: decidedBy(true),
    // A comparison with a blank is neither true nor false, and so is its negation.
    not: ofValues(([value]) => (typeof value === 'boolean' ? !value : null)),
    if: choose,
    case: caseOf,
    isblank: ofValues(([value]) => isBlank(value)),
    blankvalue: replacesBlank
};
