import type { Expression } from '../../org-model/formula-syntax.ts';
import { FORMULA_FUNCTIONS } from './formula-functions.ts';
import { didYouMean } from '../../org-model/findings/spelling.ts';
import { agree, common } from './value-type.ts';
import type { ValueType } from './value-type.ts';

/** What checking a formula needs to know of its surroundings. */
export interface FormulaContext {
    /** Type of what a path refers to, or a sentence that says why it refers to nothing. */
    readonly typeOf: (path: string) => ValueType | { readonly problem: string };
    /** Whether functions that compare a record with its former self are allowed. */
    readonly onSave: boolean;
}

/** The type a formula returns, and sentences on what is wrong with it. */
export interface FormulaCheck {
    readonly type: ValueType;
    readonly problems: readonly string[];
}

const NEEDS_FUNCTION: Partial<Record<ValueType, string>> = {
    picklist: 'is a picklist. Use TEXT(), ISPICKVAL() or CASE() around it.',
    multiselect: 'is a multi-select picklist. Use INCLUDES() around it.'
};

type Visit = (expression: Expression) => ValueType;

/** Operators as they are written; formulon gives them the names of functions. */
const OPERATORS: Readonly<Record<string, string>> = {
    add: '+ or &',
    subtract: '-',
    multiply: '*',
    divide: '/',
    exponentiate: '^',
    equal: '=',
    unequal: '<>',
    lessThan: '<',
    lessThanOrEqual: '<=',
    greaterThan: '>',
    greaterThanOrEqual: '>='
};

const nameOf = (call: string): string => OPERATORS[call] ?? `${call.toUpperCase()}()`;

const describe = (expression: Expression): string =>
    expression.kind === 'reference'
        ? expression.path
        : expression.kind === 'call'
          ? nameOf(expression.name)
          : String(expression.value);

/** The arguments whose types must agree, and which decide what the call returns. */
const branches = (name: string, types: readonly ValueType[]): readonly ValueType[] => {
    switch (name) {
        case 'if':
            return types.slice(1);
        case 'case':
            return types.filter((_, index) => index === types.length - 1 || (index > 0 && index % 2 === 0));
        case 'add':
        case 'subtract':
        case 'min':
        case 'max':
        case 'blankvalue':
        case 'nullvalue':
        case 'equal':
        case 'unequal':
        case 'lessThan':
        case 'lessThanOrEqual':
        case 'greaterThan':
        case 'greaterThanOrEqual':
            return types;
        default:
            return [];
    }
};

const isDate = (type: ValueType): boolean => type === 'date' || type === 'datetime';

/** Date arithmetic: a date plus or minus days is a date, the difference of two is a number of days. */
const arithmetic = (
    name: string,
    [left = 'unknown', right = 'unknown']: readonly ValueType[]
): ValueType | undefined => {
    if (name === 'subtract' && isDate(left) && isDate(right)) {
        return 'number';
    }
    const days = isDate(left) ? right : left;
    const isShift = (name === 'add' || name === 'subtract') && (isDate(left) || isDate(right)) && agree(days, 'number');
    return isShift ? (isDate(left) ? left : right) : undefined;
};

/** Works out what a parsed formula returns and everything that is wrong with the types inside it. */
export const checkFormula = (formula: Expression, { typeOf, onSave }: FormulaContext): FormulaCheck => {
    const problems: string[] = [];

    const reference = (path: string): ValueType => {
        const found = typeOf(path);
        if (typeof found === 'string') {
            return found;
        }
        problems.push(found.problem);
        return 'unknown';
    };
    const call = (name: string, given: readonly Expression[], visit: Visit): ValueType => {
        const definition = FORMULA_FUNCTIONS.get(name);
        const types = given.map(visit);
        if (!definition) {
            problems.push(`${nameOf(name)} is no formula function.${didYouMean(name, FORMULA_FUNCTIONS.keys())}`);
            return 'unknown';
        }
        if (definition.onlyOnSave && !onSave) {
            problems.push(`${nameOf(name)} works only while a record is saved. Move it to a validation rule.`);
        }
        given.forEach((argument, index) => {
            const type = types[index] ?? 'unknown';
            const advice = definition.takesPicklist ? undefined : NEEDS_FUNCTION[type];
            if (advice !== undefined) {
                problems.push(`${describe(argument)} ${advice}`);
            } else if (definition.takes && !agree(type, definition.takes)) {
                problems.push(`${nameOf(name)} takes a ${definition.takes}, and ${describe(argument)} is a ${type}.`);
            }
        });
        if (name === 'if' && !agree(types[0] ?? 'unknown', 'checkbox')) {
            problems.push(`IF() decides on a ${types[0]}. Give it a condition.`);
        }
        const computed = arithmetic(name, types);
        if (computed !== undefined) {
            return computed;
        }
        const deciding = branches(name, types).filter((type) => !(type in NEEDS_FUNCTION));
        if (deciding.some((type) => !agree(type, common(deciding)))) {
            problems.push(
                `${nameOf(name)} mixes ${[...new Set(deciding)].join(' and ')}. Give each side the same type.`
            );
        }
        return definition.returns === 'argument' ? common(deciding.length > 0 ? deciding : types) : definition.returns;
    };
    const visit: Visit = (expression) => {
        switch (expression.kind) {
            case 'reference':
                return reference(expression.path);
            case 'literal':
                return expression.type === 'null' ? 'none' : (expression.type as ValueType);
            case 'call':
                return call(expression.name, expression.arguments, visit);
        }
    };
    return { type: visit(formula), problems };
};
