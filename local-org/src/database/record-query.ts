import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import type { FieldValue } from '../metadata/values.ts';

/** One step from a record to its parent. */
export interface LookupStep {
    readonly field: FieldModel;
    readonly target: ObjectModel;
}

/** A field reached from an object through zero or more lookups. */
export interface FieldPath {
    readonly lookups: readonly LookupStep[];
    /** Object the field belongs to. */
    readonly object: ObjectModel;
    readonly field: FieldModel;
}

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Condition =
    | {
          readonly kind: 'compare';
          readonly path: FieldPath;
          readonly operator: ComparisonOperator;
          readonly value: FieldValue;
      }
    | { readonly kind: 'in'; readonly path: FieldPath; readonly values: readonly FieldValue[] }
    | { readonly kind: 'like'; readonly path: FieldPath; readonly pattern: string }
    | { readonly kind: 'includes'; readonly path: FieldPath; readonly groups: readonly (readonly string[])[] }
    | {
          readonly kind: 'within';
          readonly path: FieldPath;
          readonly select: FieldPath;
          readonly from: ObjectModel;
          readonly where: Condition | null;
      }
    | {
          /** Of the records of a group: for HAVING. */
          readonly kind: 'measure';
          readonly measure: MeasureOf;
          readonly operator: ComparisonOperator;
          readonly value: FieldValue;
      }
    | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
    | { readonly kind: 'not'; readonly part: Condition };

export interface Ordering {
    readonly path: FieldPath;
    readonly descending: boolean;
    readonly nullsFirst: boolean;
}

export interface Page {
    /** null for all. Per parent when this selects children. */
    readonly limit: number | null;
    readonly offset: number;
}

/** Which records of an object, in which order, how many. */
export interface Selection extends Page {
    readonly object: ObjectModel;
    readonly where: Condition | null;
    readonly orderBy: readonly Ordering[];
}

export interface ChildSelection {
    /** Key of the list in the results. */
    readonly key: string;
    /** Lookup or master-detail of the child that leads to the parent. */
    readonly foreignKey: FieldModel;
    readonly query: RecordQuery;
}

export interface RecordQuery extends Selection {
    readonly fields: readonly FieldPath[];
    readonly children: readonly ChildSelection[];
}

export interface FoundRecord {
    readonly object: ObjectModel;
    readonly id: string;
    /** Values in the order of the query's fields. */
    readonly values: readonly FieldValue[];
    /** Id of the parent record at the end of each lookup path used, by `pathKey`; null when there is none to see. */
    readonly parents: ReadonlyMap<string, string | null>;
    readonly children: ReadonlyMap<string, FoundChildren>;
}

export interface FoundChildren {
    readonly records: readonly FoundRecord[];
    readonly total: number;
}

export type MeasureFunction = 'count' | 'countDistinct' | 'sum' | 'avg' | 'min' | 'max';

export interface MeasureOf {
    readonly function: MeasureFunction;
    /** null counts records. */
    readonly path: FieldPath | null;
}

export interface Measure extends MeasureOf {
    readonly alias: string;
}

export type AggregateOrdering = Ordering | (Omit<Ordering, 'path'> & { readonly measure: MeasureOf });

export interface AggregateQuery extends Page {
    readonly object: ObjectModel;
    /** Which records are grouped. */
    readonly where: Condition | null;
    readonly groups: readonly { readonly alias: string; readonly path: FieldPath }[];
    readonly measures: readonly Measure[];
    /** Which groups are kept; null for all. */
    readonly having: Condition | null;
    /** By fields that are grouped by, and by measures. */
    readonly orderBy: readonly AggregateOrdering[];
}

/** Names a lookup path: `Opportunity__r.Account`. */
export const pathKey = (lookups: readonly LookupStep[]): string =>
    lookups.map((lookup) => lookup.field.reference?.traversal ?? '').join('.');

/** Whether two paths lead to the same field of the same record. */
export const isSamePath = (one: FieldPath, other: FieldPath): boolean =>
    one.field === other.field && pathKey(one.lookups) === pathKey(other.lookups);
