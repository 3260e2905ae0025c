import type { FieldValue } from '../metadata/values.ts';
import type { Expression, FormulaScope, ValueType } from './expression.ts';
import { FormulaMistake } from './expression.ts';

/** One function: takes its compiled arguments and gives the compiled call. */
export interface FormulaFunction {
    readonly fewest: number;
    readonly most: number;
    readonly compile: (args: readonly Expression[], name: string) => Expression;
}

export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** The argument at a position; the number of arguments has been checked before. */
export const argument = (args: readonly Expression[], index: number): Expression => {
    const found = args[index];
    if (found === undefined) {
        throw new FormulaMistake(`argument ${index + 1} is missing`);
    }
    return found;
};

/** Refuses an argument of a type the function does not take. */
export const expectType = (name: string, expression: Expression, ...types: readonly ValueType[]): void => {
    if (expression.type !== 'null' && !types.includes(expression.type)) {
        throw new FormulaMistake(`${name.toUpperCase()} takes ${types.join(' or ')}, not ${expression.type}`);
    }
};

/** The one type several results share; a blank literal fits any. */
export const commonType = (name: string, expressions: readonly Expression[]): ValueType => {
    const types = new Set(expressions.map((item) => item.type).filter((type) => type !== 'null'));
    if (types.size > 1) {
        throw new FormulaMistake(`${name.toUpperCase()} mixes ${[...types].join(' and ')}`);
    }
    return [...types][0] ?? 'null';
};

/** A function that evaluates all its arguments and then computes; any may be blank. */
export const plain = (
    parameters: readonly (readonly ValueType[])[],
    result: ValueType,
    compute: (values: readonly FieldValue[], scope: FormulaScope) => FieldValue,
    fewest: number = parameters.length
): FormulaFunction => ({
    fewest,
    most: parameters.length,
    compile: (args, name) => {
        args.forEach((item, index) => expectType(name, item, ...(parameters[index] ?? [])));
        return {
            type: result,
            evaluate: (scope) =>
                compute(
                    args.map((item) => item.evaluate(scope)),
                    scope
                )
        };
    }
});

/** As `plain`, but a blank argument makes the result blank. */
export const blankIfAnyBlank = (
    parameters: readonly (readonly ValueType[])[],
    result: ValueType,
    compute: (values: readonly NonNullable<FieldValue>[]) => FieldValue,
    fewest: number = parameters.length
): FormulaFunction =>
    plain(
        parameters,
        result,
        (values) => {
            const known = values.filter((value) => value !== null);
            return known.length < values.length ? null : compute(known);
        },
        fewest
    );
