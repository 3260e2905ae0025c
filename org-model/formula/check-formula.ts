import { didYouMean } from '../findings/spelling.ts';
import type { Expression } from './formula-syntax.ts';
import { FORMULA_FUNCTIONS } from './functions.ts';
import type { FormulaFunction } from './functions.ts';
import type { TypedExpression } from './typed-expression.ts';
import { agree, common } from './value-type.ts';
import type { ValueType } from './value-type.ts';

/** What checking a formula needs to know of its surroundings. */
export interface FormulaContext {
    /** Type of what a path refers to, or a sentence that says why it refers to nothing. */
    readonly typeOf: (path: string) => ValueType | { readonly problem: string };
    /** Whether functions that compare a record with its former self are allowed. */
    readonly onSave: boolean;
}

/** A formula with its types, the type it returns, and sentences on what is wrong with it. */
export interface FormulaCheck {
    readonly expression: TypedExpression;
    readonly type: ValueType;
    readonly problems: readonly string[];
}

type Report = (problem: string) => void;

const NEEDS_FUNCTION: Partial<Record<ValueType, string>> = {
    picklist: 'is a picklist. Use TEXT(), ISPICKVAL() or CASE() around it.',
    multiselect: 'is a multi-select picklist. Use INCLUDES() around it.'
};

/** Operators as they are written; formulon gives them the names of functions. */
const OPERATORS: Readonly<Record<string, string>> = {
    add: '+ or &',
    subtract: '-',
    multiply: '*',
    divide: '/',
    equal: '=',
    unequal: '<>',
    lessThan: '<',
    lessThanOrEqual: '<=',
    greaterThan: '>',
    greaterThanOrEqual: '>='
};

const nameOf = (call: string): string => OPERATORS[call] ?? `${call.toUpperCase()}()`;

const describe = (expression: TypedExpression): string =>
    expression.kind === 'reference'
        ? expression.path
        : expression.kind === 'call'
          ? nameOf(expression.name)
          : String(expression.value);

const alternatives = (types: readonly ValueType[]): string =>
    types.length < 2 ? types.join('') : `${types.slice(0, -1).join(', ')} or ${types.at(-1) ?? ''}`;

const argumentProblem = (
    name: string,
    argument: TypedExpression,
    types: readonly ValueType[],
    isCondition: boolean
): string | undefined => {
    const { type } = argument;
    if (types.some((taken) => agree(type, taken)) || (types.length === 0 && !(type in NEEDS_FUNCTION))) {
        return undefined;
    }
    const advice = NEEDS_FUNCTION[type];
    if (advice !== undefined) {
        return `${describe(argument)} ${advice}`;
    }
    return isCondition
        ? `${nameOf(name)} decides on a ${type}. Give it a condition.`
        : `${nameOf(name)} takes a ${alternatives(types)}, and ${describe(argument)} is a ${type}.`;
};

const mixture = (name: string, group: readonly TypedExpression[]): string[] => {
    const types = group.map(({ type }) => type).filter((type) => !(type in NEEDS_FUNCTION));
    return types.every((type) => agree(type, common(types)))
        ? []
        : [`${nameOf(name)} mixes ${[...new Set(types)].join(' and ')}. Give each side the same type.`];
};

const callProblems = (
    name: string,
    { alike, fewest, most, problems, takes }: FormulaFunction,
    given: readonly TypedExpression[]
): string[] => {
    if (given.length < fewest || given.length > most) {
        return [`${nameOf(name)} does not take ${given.length} arguments.`];
    }
    return [
        ...given.flatMap(
            (argument, index) =>
                argumentProblem(name, argument, takes[index] ?? takes.at(-1) ?? [], name === 'if' && index === 0) ?? []
        ),
        ...(alike?.(given) ?? []).flatMap((group) => mixture(name, group)),
        ...(problems?.(given) ?? [])
    ];
};

const typedCall = (
    name: string,
    given: readonly TypedExpression[],
    onSave: boolean,
    report: Report
): TypedExpression => {
    const definition = Object.hasOwn(FORMULA_FUNCTIONS, name) ? FORMULA_FUNCTIONS[name] : undefined;
    const call = { kind: 'call' as const, name, arguments: given };
    if (!definition) {
        const known = didYouMean(name, Object.keys(FORMULA_FUNCTIONS));
        report(`${name.toUpperCase()} is not supported: no formula of the package needs it.${known}`);
        return { ...call, type: 'unknown' };
    }
    if (definition.onlyOnSave && !onSave) {
        report(`${nameOf(name)} works only while a record is saved. Move it to a validation rule.`);
    }
    callProblems(name, definition, given).forEach(report);
    return { ...call, type: typeof definition.returns === 'string' ? definition.returns : definition.returns(given) };
};

/** Works out what a parsed formula and its parts return, and everything that is wrong with the types inside it. */
export const checkFormula = (formula: Expression, { typeOf, onSave }: FormulaContext): FormulaCheck => {
    const problems: string[] = [];
    const report: Report = (problem) => problems.push(problem);
    const visit = (part: Expression): TypedExpression => {
        switch (part.kind) {
            case 'reference': {
                const found = typeOf(part.path);
                if (typeof found !== 'string') {
                    report(found.problem);
                }
                return { ...part, type: typeof found === 'string' ? found : 'unknown' };
            }
            case 'literal':
                return { ...part, type: part.type === 'null' ? 'none' : (part.type as ValueType) };
            case 'call':
                return typedCall(part.name, part.arguments.map(visit), onSave, report);
        }
    };
    const expression = visit(formula);
    return { expression, type: expression.type, problems };
};
