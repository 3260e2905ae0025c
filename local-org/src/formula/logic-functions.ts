import type { Expression } from './expression.ts';
import { FormulaMistake } from './expression.ts';
import type { FormulaFunction, FunctionTable } from './function-table.ts';
import { argument, commonType, expectType, plain } from './function-table.ts';
import { equalValues } from './comparison-functions.ts';

const MOST = 255;

/** AND and OR take a blank for false and stop at the first argument that decides. */
const decidedBy = (deciding: boolean): FormulaFunction => ({
    fewest: 1,
    most: MOST,
    compile: (args, name) => {
        args.forEach((item) => expectType(name, item, 'boolean'));
        return {
            type: 'boolean',
            evaluate: (scope) =>
                args.some((item) => (item.evaluate(scope) === true) === deciding) ? deciding : !deciding
        };
    }
});

const choose: FormulaFunction = {
    fewest: 3,
    most: 3,
    compile: (args, name) => {
        const [condition, then, otherwise] = [argument(args, 0), argument(args, 1), argument(args, 2)];
        expectType(name, condition, 'boolean');
        return {
            type: commonType(name, [then, otherwise]),
            evaluate: (scope) => (condition.evaluate(scope) === true ? then : otherwise).evaluate(scope)
        };
    }
};

const comparable = (item: Expression): Expression => (item.type === 'picklist' ? { ...item, type: 'text' } : item);

const caseOf: FormulaFunction = {
    fewest: 4,
    most: MOST,
    compile: (args, name) => {
        if (args.length % 2 === 1) {
            throw new FormulaMistake('CASE takes a value, pairs of candidate and result, and a result for the rest');
        }
        const subject = comparable(argument(args, 0));
        const otherwise = argument(args, args.length - 1);
        const pairs = args
            .slice(1, -1)
            .reduce<(readonly [Expression, Expression])[]>(
                (found, item, index, all) => (index % 2 === 1 ? [...found, [argument(all, index - 1), item]] : found),
                []
            );
        commonType(name, [subject, ...pairs.map(([candidate]) => candidate)]);
        return {
            type: commonType(name, [otherwise, ...pairs.map(([, result]) => result)]),
            evaluate: (scope) => {
                const value = subject.evaluate(scope);
                const match = pairs.find(
                    ([candidate]) => equalValues(subject.type, value, candidate.evaluate(scope)) === true
                );
                return (match?.[1] ?? otherwise).evaluate(scope);
            }
        };
    }
};

const isBlank = (value: unknown): boolean => value === null || value === '';

const blankValue: FormulaFunction = {
    fewest: 2,
    most: 2,
    compile: (args, name) => ({
        type: commonType(name, args.map(comparable)),
        evaluate: (scope) => {
            const value = argument(args, 0).evaluate(scope);
            return isBlank(value) ? argument(args, 1).evaluate(scope) : value;
        }
    })
};

const ANY = ['text', 'number', 'boolean', 'date', 'dateTime', 'picklist', 'multipicklist'] as const;

export const LOGIC_FUNCTIONS: FunctionTable = {
    and: decidedBy(false),
    or: decidedBy(true),
    // A comparison with a blank is neither true nor false, and so is its negation.
    not: plain([['boolean']], 'boolean', ([value]) => (typeof value === 'boolean' ? !value : null)),
    true: plain([], 'boolean', () => true),
    false: plain([], 'boolean', () => false),
    if: choose,
    case: caseOf,
    isblank: plain([ANY], 'boolean', ([value]) => isBlank(value)),
    isnull: {
        fewest: 1,
        most: 1,
        compile: (args) => {
            const item = argument(args, 0);
            return { type: 'boolean', evaluate: (scope) => item.type !== 'text' && item.evaluate(scope) === null };
        }
    },
    blankvalue: blankValue,
    nullvalue: blankValue
};
