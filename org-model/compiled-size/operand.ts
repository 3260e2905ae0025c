/** What a part of a formula is in SQL. A percentage is a number there. */
export type OperandType = 'number' | 'text' | 'checkbox' | 'date' | 'datetime' | 'picklist' | 'null';

/** A part of a formula once it is compiled. */
export interface Operand {
    readonly type: OperandType;
    /** Characters of its SQL. */
    readonly size: number;
    /** Characters of the condition under which the SQL would fail; 0 when it cannot. */
    readonly guard: number;
    /** Whether the compiler expects NULL from it. */
    readonly canBeNull: boolean;
    /** A bare field and a literal are compiled another way than what is made of them. */
    readonly form: 'field' | 'literal' | 'call';
    /** The value of a literal. */
    readonly value?: string | number | boolean | null;
    /** Whether it is TEXT() of a picklist, which comparisons read as the picklist itself. */
    readonly isPicklistText?: boolean;
}

const OR = ' OR '.length;

/** Length of several guards of which one is enough to fail; 0 stands for none. */
export const joined = (guards: readonly number[]): number => {
    const real = guards.filter((guard) => guard > 0);
    return real.reduce((length, guard) => length + guard, 0) + Math.max(0, real.length - 1) * OR;
};

/** Length of the operands' SQL together. */
export const total = (operands: readonly Operand[]): number => operands.reduce((length, { size }) => length + size, 0);

/** What is made of operands: their guards hold for it too, and NULL in one of them is NULL in it. */
export const made = (type: OperandType, size: number, operands: readonly Operand[], guard = 0): Operand => ({
    type,
    size,
    guard: joined([...operands.map((operand) => operand.guard), guard]),
    canBeNull: operands.some(({ canBeNull }) => canBeNull),
    form: 'call'
});

const NEGATIVE_SIGN = '(-)'.length;

/** `(1=1)` and `(1=0)`. */
const WRITTEN_CHECKBOX = 5;

const literalSize = (value: string | number | boolean | null): number => {
    switch (typeof value) {
        case 'string':
            return value.length + value.split("'").length - 1 + "''".length;
        case 'number':
            return String(Math.abs(value)).length + (value < 0 ? NEGATIVE_SIGN : 0);
        case 'boolean':
            return WRITTEN_CHECKBOX;
        default:
            return 'NULL'.length;
    }
};

const LITERAL_TYPES: Readonly<Record<string, OperandType>> = { string: 'text', number: 'number', boolean: 'checkbox' };

/** A value as it is written in SQL. */
export const literal = (value: string | number | boolean | null): Operand => ({
    type: LITERAL_TYPES[typeof value] ?? 'null',
    size: literalSize(value),
    guard: 0,
    canBeNull: value === null,
    form: 'literal',
    value
});

/** The type of several operands of which some may be NULL. */
export const commonType = (operands: readonly Operand[]): OperandType =>
    operands.find(({ type }) => type !== 'null')?.type ?? 'null';
