import { parseFormula } from '../formula/formula-syntax.ts';
import type { Expression } from '../formula/formula-syntax.ts';
import { SIZED_FUNCTIONS } from './functions.ts';
import { literal, made, total } from './operand.ts';
import type { Operand, OperandType } from './operand.ts';

/** What a field's column holds; `other` for what has not been measured, such as a time or a location. */
export type ColumnType = Exclude<OperandType, 'null'> | 'percent' | 'other';

/** A field as a formula reads it. */
export interface SizedField {
    readonly type: ColumnType;
    /** Set on a formula field: it is written out in full wherever it is named. */
    readonly formula?: SizedFormula;
}

/** A formula and what its names mean. */
export interface SizedFormula {
    /** Tells formulas apart, to see one that contains itself: `Vendor_Evaluation__c.Band__c`. */
    readonly name: string;
    readonly source: string;
    readonly blanks: 'zero' | 'blank';
    /** The field or global value of that name, or undefined when there is none. */
    readonly fieldOf: (path: string) => SizedField | undefined;
}

/** Length of the SQL that a formula compiles to. */
export interface CompiledSize {
    /** Characters that count against the limit. Infinity for a formula that contains itself. */
    readonly size: number;
    /** Characters of the condition that is kept beside it and that does not count. */
    readonly guard: number;
    /** What has not been measured: the formula is at least as long as `size` says. */
    readonly unmeasured: readonly string[];
}

/** Most characters of SQL that an org takes, unless Salesforce raised its limit. */
export const MOST_COMPILED = 5000;
/** Most characters of a formula as it is written. */
export const MOST_WRITTEN = 3900;

/** `$!s0s!$.` before a column of eight characters. */
const COLUMN = 16;
const COLUMN_EXTRA: Partial<Record<ColumnType, number>> = { percent: 10, checkbox: 18 };
const FORMULA_EXTRA: Partial<Record<ColumnType, number>> = { checkbox: 50 };
const ZERO_FOR_BLANK = 8;

interface Work {
    readonly formula: SizedFormula;
    /** Names of the formulas that are being written out. */
    readonly within: readonly string[];
    readonly unmeasured: Set<string>;
}

const operandType = (type: ColumnType): OperandType => {
    if (type === 'percent') {
        return 'number';
    }
    return type === 'other' ? 'text' : type;
};

const reference = (path: string, { formula, within, unmeasured }: Work): Operand => {
    const field = formula.fieldOf(path);
    if (field === undefined || field.type === 'other') {
        unmeasured.add(path);
    }
    const column = field?.type ?? 'other';
    const type = operandType(column);
    const isZero = type === 'number' && formula.blanks === 'zero';
    const inner = field?.formula && compileWhole(field.formula, within, unmeasured);
    const bare = inner ? inner.size + (FORMULA_EXTRA[column] ?? 0) : COLUMN + (COLUMN_EXTRA[column] ?? 0);
    return {
        type,
        size: bare + (isZero ? ZERO_FOR_BLANK : 0),
        guard: inner?.guard ?? 0,
        canBeNull: !isZero,
        form: 'field'
    };
};

const call = (name: string, operands: readonly Operand[], { unmeasured }: Work): Operand => {
    const compiled = SIZED_FUNCTIONS.get(name)?.(operands);
    if (compiled === undefined) {
        unmeasured.add(`${name.toUpperCase()}()`);
    }
    return compiled ?? made('text', total(operands), operands);
};

const compile = (expression: Expression, work: Work): Operand => {
    switch (expression.kind) {
        case 'literal': {
            const { value } = expression;
            return literal(
                typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
            );
        }
        case 'reference':
            return reference(expression.path, work);
        case 'call':
            return call(
                expression.name,
                expression.arguments.map((argument) => compile(argument, work)),
                work
            );
    }
};

const compileWhole = (
    formula: SizedFormula,
    within: readonly string[],
    unmeasured: Set<string>
): Pick<Operand, 'size' | 'guard'> => {
    if (within.includes(formula.name)) {
        return { size: Infinity, guard: 0 };
    }
    const parsed = parseFormula(formula.source);
    if ('problem' in parsed) {
        unmeasured.add(`${formula.name}, which ${parsed.problem}`);
        return { size: 0, guard: 0 };
    }
    return compile(parsed, { formula, within: [...within, formula.name], unmeasured });
};

/**
 * Length of the SQL that Salesforce's published formula engine makes of a formula for Oracle, by what was measured of it.
 * Of what is written in the formula only sums, differences, products and joined texts are calculated first, where the
 * engine calculates everything: such a formula is shorter there.
 */
export const compiledSize = (formula: SizedFormula): CompiledSize => {
    const unmeasured = new Set<string>();
    const { size, guard } = compileWhole(formula, [], unmeasured);
    return { size, guard, unmeasured: [...unmeasured] };
};
