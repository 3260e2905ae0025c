import type { FieldValue } from '../metadata/values.ts';
import type { Computation, FormulaScope } from './expression.ts';

/** How a call is computed from what it is given; the types of that have been checked before. */
export type Evaluator = (given: readonly Computation[]) => Computation['evaluate'];

export type Evaluators = Readonly<Record<string, Evaluator>>;

/** The argument at a position; their number has been checked before. */
export const argument = (given: readonly Computation[], index: number): Computation => {
    const found = given[index];
    if (found === undefined) {
        throw new Error(`A formula that was checked lacks argument ${index + 1}.`);
    }
    return found;
};

/** Computes from all values; any may be blank. */
export const ofValues =
    (compute: (values: readonly FieldValue[], scope: FormulaScope) => FieldValue): Evaluator =>
    (given) =>
    (scope) =>
        compute(
            given.map((item) => item.evaluate(scope)),
            scope
        );

/** As `ofValues`, but a blank argument makes the result blank. */
export const blankIfAnyBlank = (compute: (values: readonly NonNullable<FieldValue>[]) => FieldValue): Evaluator =>
    ofValues((values) => {
        const known = values.filter((value) => value !== null);
        return known.length < values.length ? null : compute(known);
    });
