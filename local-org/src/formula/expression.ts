import type { ValueType } from '../../../org-model/formula/value-type.ts';
import type { FieldValue } from '../metadata/values.ts';

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

/** A part of a formula that can be computed. */
export interface Computation {
    readonly type: ValueType;
    readonly evaluate: (scope: FormulaScope) => FieldValue;
    /** Set on a plain reference to a field of the record itself. */
    readonly field?: string;
    /** Set on a literal. */
    readonly literal?: FieldValue;
}

/** What a name in a formula stands for; null when it stands for nothing, a sentence when it may not be used. */
export type Resolution = Computation | { readonly problem: string } | null;

/** A formula that cannot be computed for this record, as `#Error!` on a page: a division by zero, for example. */
export class FormulaFailure extends Error {}
