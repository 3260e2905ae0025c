import type { FieldType } from '../objects/field-types.ts';

/** A value written in a flow: a constant or the name of something the interview knows. */
export type FlowValue =
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'number'; readonly value: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'date'; readonly value: string }
    | { readonly kind: 'dateTime'; readonly value: string }
    | { readonly kind: 'reference'; readonly path: string };

export const COMPARISONS = [
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'GreaterThanOrEqualTo',
    'LessThan',
    'LessThanOrEqualTo',
    'IsNull',
    'IsChanged',
    'IsEmpty',
    'IsBlank',
    'Contains',
    'StartsWith',
    'EndsWith'
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What a filter on records can ask: the platform's FlowRecordFilterOperator knows neither IsBlank nor IsEmpty. */
export const FILTER_COMPARISONS: readonly Comparison[] = COMPARISONS.filter(
    (name) => name !== 'IsBlank' && name !== 'IsEmpty'
);

export interface FlowCondition {
    /** A field for filters, a reference for decision conditions. */
    readonly left: string;
    readonly operator: Comparison;
    readonly right: FlowValue | null;
}

export interface FlowConditions {
    readonly logic: 'and' | 'or';
    readonly conditions: readonly FlowCondition[];
}

export interface FieldAssignment {
    readonly field: string;
    readonly value: FlowValue;
}

interface ElementBase {
    readonly name: string;
    readonly path: string;
    readonly next: string | null;
}

export interface AssignmentElement extends ElementBase {
    readonly kind: 'assignment';
    readonly items: readonly {
        readonly target: string;
        readonly operator: 'Assign' | 'Add' | 'Subtract' | 'AssignCount';
        readonly value: FlowValue;
    }[];
}

export interface DecisionElement extends ElementBase {
    readonly kind: 'decision';
    readonly outcomes: readonly (FlowConditions & { readonly name: string; readonly next: string | null })[];
}

export interface LoopElement extends ElementBase {
    readonly kind: 'loop';
    readonly collection: string;
    readonly descending: boolean;
    readonly each: string | null;
}

export interface LookupElement extends ElementBase {
    readonly kind: 'lookup';
    readonly object: string;
    readonly filters: FlowConditions;
    readonly firstOnly: boolean;
    readonly sortField: string | null;
    readonly sortDescending: boolean;
    readonly limit: number | null;
    /** Fields the flow gets of what it finds; none means every one. */
    readonly fields: readonly string[];
    readonly fault: string | null;
}

export interface CreateElement extends ElementBase {
    readonly kind: 'create';
    readonly input: string | null;
    readonly object: string | null;
    readonly assignments: readonly FieldAssignment[];
    readonly fault: string | null;
}

export interface UpdateElement extends ElementBase {
    readonly kind: 'update';
    readonly input: string | null;
    readonly object: string | null;
    readonly filters: FlowConditions;
    readonly assignments: readonly FieldAssignment[];
    readonly fault: string | null;
}

export interface CustomErrorElement extends ElementBase {
    readonly kind: 'customError';
    readonly messages: readonly { readonly message: string; readonly field: string | null }[];
}

export type DataElement = LookupElement | CreateElement | UpdateElement;
export type FlowElement = AssignmentElement | DecisionElement | LoopElement | DataElement | CustomErrorElement;

export interface FlowVariable {
    readonly name: string;
    readonly type: FieldType | 'Record';
    readonly object: string | null;
    readonly isCollection: boolean;
    readonly initial: FlowValue | null;
}

export interface FlowFormula {
    readonly name: string;
    readonly type: FieldType;
    readonly scale: number;
    readonly source: string;
    readonly path: string;
}

export interface FlowModel {
    readonly name: string;
    readonly label: string;
    readonly file: string;
    readonly object: string;
    readonly moment: 'beforeSave' | 'afterSave' | 'beforeDelete';
    readonly onCreate: boolean;
    readonly onUpdate: boolean;
    readonly entry: FlowConditions;
    readonly entryFormula: string | null;
    /** Runs on update only when the record did not meet the entry conditions before. */
    readonly onlyWhenChangedToMeet: boolean;
    /** Flows of one object and moment run in this order, then by name. */
    readonly order: number;
    readonly first: string | null;
    readonly elements: ReadonlyMap<string, FlowElement>;
    readonly variables: ReadonlyMap<string, FlowVariable>;
    readonly formulas: ReadonlyMap<string, FlowFormula>;
    readonly constants: ReadonlyMap<string, FlowValue>;
}
