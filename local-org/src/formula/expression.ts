import type { FieldValue } from '../metadata/values.ts';

/** What a formula can compute with. A picklist is no text until TEXT() makes it one. */
export type ValueType = 'text' | 'number' | 'boolean' | 'date' | 'dateTime' | 'picklist' | 'multipicklist' | 'null';

/** One record as a formula sees it: exact, unrounded, percentages as fractions. */
export interface RecordScope {
    value(field: string): FieldValue;
    /** The record a lookup leads to; null when the lookup is blank. */
    parent(traversal: string): RecordScope | null;
}

/** Who is asking, as far as formulas and flows can tell. */
export interface Asker {
    hasPermission(name: string): boolean;
    userField(name: string): FieldValue;
}

/** Everything one evaluation may look at. */
export interface FormulaScope {
    readonly record: RecordScope;
    /** The record as it was before this save; null while it is being created. */
    readonly prior: RecordScope | null;
    readonly asker: Asker;
    readonly now: Date;
    /** Variables of a flow interview, by reference; only flow formulas ask for them. */
    resource?(path: string): FieldValue;
}

/** A compiled part of a formula. */
export interface Expression {
    readonly type: ValueType;
    readonly evaluate: (scope: FormulaScope) => FieldValue;
    /** Set on a plain reference to a field of the record itself. */
    readonly field?: string;
    /** Set on a literal. */
    readonly literal?: FieldValue;
}

/** A formula that cannot be computed for this record, as `#Error!` on a page: a division by zero, for example. */
export class FormulaFailure extends Error {}

/** A formula that makes no sense for any record: found when it is compiled. */
export class FormulaMistake extends Error {}
