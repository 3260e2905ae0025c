import type { Expression } from './expression.ts';
import { FormulaMistake } from './expression.ts';
import type { FormulaFunction, FunctionTable } from './function-table.ts';
import { argument, commonType, expectType, plain } from './function-table.ts';
import { equalValues } from './comparison-functions.ts';

const MOST = 255;

const CASE_TYPES = ['text', 'number', 'date', 'dateTime', 'picklist'] as const;

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

/** Types that a value which may be blank can have: a checkbox is never blank. */
const BLANKABLE = ['text', 'number', 'date', 'dateTime', 'picklist', 'multipicklist'] as const;

const comparable = (item: Expression): Expression => (item.type === 'picklist' ? { ...item, type: 'text' } : item);

const checkCase = (name: string, subject: Expression, pairs: readonly (readonly [Expression, Expression])[]): void => {
    pairs.flat().forEach((item) => expectType(name, item, ...CASE_TYPES));
    const isLiteral = ([candidate]: readonly [Expression, Expression]): boolean =>
        typeof candidate.literal === 'string' && candidate.literal !== '';
    if (subject.type === 'picklist' && !pairs.every(isLiteral)) {
        throw new FormulaMistake('CASE compares a picklist with literal values, none of them empty');
    }
};

const caseOf: FormulaFunction = {
    fewest: 4,
    most: MOST,
    compile: (args, name) => {
        if (args.length % 2 === 1) {
            throw new FormulaMistake('CASE takes a value, pairs of candidate and result, and a result for the rest');
        }
        expectType(name, argument(args, 0), ...CASE_TYPES);
        const subject = comparable(argument(args, 0));
        const otherwise = argument(args, args.length - 1);
        const pairs = args
            .slice(1, -1)
            .reduce<(readonly [Expression, Expression])[]>(
                (found, item, index, all) => (index % 2 === 1 ? [...found, [argument(all, index - 1), item]] : found),
                []
            );
        expectType(name, otherwise, ...CASE_TYPES);
        checkCase(name, argument(args, 0), pairs);
        commonType(name, [subject, ...pairs.map(([candidate]) => candidate)]);
        return {
            type: commonType(name, [otherwise, ...pairs.map(([, result]) => result)]),
            // Every part is computed, so an error in a result that is not chosen is an error all the same.
            evaluate: (scope) => {
                const value = subject.evaluate(scope);
                const computed = pairs.map(
                    ([candidate, result]) => [candidate.evaluate(scope), result.evaluate(scope)] as const
                );
                const rest = otherwise.evaluate(scope);
                const match = computed.find(([candidate]) => equalValues(subject.type, value, candidate) === true);
                return match === undefined ? rest : match[1];
            }
        };
    }
};

const isBlank = (value: unknown): boolean => value === null || value === '';

/** @param keepsText true where a text counts as there even when it is empty */
const replacesBlank = (keepsText: boolean): FormulaFunction => ({
    fewest: 2,
    most: 2,
    compile: (args, name) => {
        args.forEach((item) => expectType(name, item, 'text', 'number', 'date', 'dateTime'));
        const type = commonType(name, args);
        return {
            type,
            evaluate: (scope) => {
                const value = argument(args, 0).evaluate(scope);
                return isBlank(value) && !(keepsText && type === 'text') ? argument(args, 1).evaluate(scope) : value;
            }
        };
    }
});

export const LOGIC_FUNCTIONS: FunctionTable = {
    and: decidedBy(false),
    or: decidedBy(true),
    // A comparison with a blank is neither true nor false, and so is its negation.
    not: plain([['boolean']], 'boolean', ([value]) => (typeof value === 'boolean' ? !value : null)),
    true: plain([], 'boolean', () => true),
    false: plain([], 'boolean', () => false),
    if: choose,
    case: caseOf,
    isblank: plain([BLANKABLE], 'boolean', ([value]) => isBlank(value)),
    isnull: {
        fewest: 1,
        most: 1,
        compile: (args, name) => {
            const item = argument(args, 0);
            expectType(name, item, ...BLANKABLE);
            return { type: 'boolean', evaluate: (scope) => item.type !== 'text' && item.evaluate(scope) === null };
        }
    },
    blankvalue: replacesBlank(false),
    nullvalue: replacesBlank(true)
};
