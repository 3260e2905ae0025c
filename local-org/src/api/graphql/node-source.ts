import type { FoundRecord, LookupStep, RecordQuery } from '../../database/index.ts';
import { pathKey } from '../../database/index.ts';
import type { FieldModel } from '../../metadata/model.ts';
import type { FieldValue } from '../../metadata/values.ts';
import { displayValue, picklistLabel, toUiValue } from '../json-values.ts';

/** Wraps a value as the schema's value types have it. */
export const wrapped = (field: FieldModel, value: FieldValue) => ({
    value: toUiValue(value),
    displayValue: displayValue(field, value),
    label: field.picklist !== null && typeof value === 'string' ? picklistLabel(field, value) : null
});

export interface Connection {
    readonly edges: readonly { readonly node: NodeSource; readonly cursor: string }[];
    readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string | null;
        readonly endCursor: string | null;
    };
    readonly totalCount: number | null;
    readonly pageResultCount: number;
}

/** A record, or one of its parents, from which the schema's resolvers read. */
export class NodeSource {
    readonly apiName: string;
    readonly #record: FoundRecord;
    readonly #query: RecordQuery;
    readonly #steps: readonly LookupStep[];

    constructor(query: RecordQuery, record: FoundRecord, steps: readonly LookupStep[] = []) {
        this.#query = query;
        this.#record = record;
        this.#steps = steps;
        this.apiName = steps.at(-1)?.target.name ?? record.object.name;
    }

    get id(): string | null {
        return this.#steps.length === 0 ? this.#record.id : (this.#record.parents.get(pathKey(this.#steps)) ?? null);
    }

    value(field: FieldModel): FieldValue {
        const key = pathKey(this.#steps);
        const index = this.#query.fields.findIndex((path) => path.field === field && pathKey(path.lookups) === key);
        return this.#record.values[index] ?? null;
    }

    /** The parent a lookup leads to; null when there is none, or none the user may see. */
    parent(step: LookupStep): NodeSource | null {
        const steps = [...this.#steps, step];
        return (this.#record.parents.get(pathKey(steps)) ?? null) === null
            ? null
            : new NodeSource(this.#query, this.#record, steps);
    }

    /** The list of children selected under that key of the answer. */
    children(key: string): Connection | null {
        const child = this.#query.children.find((item) => item.key === key);
        const found = this.#record.children.get(key);
        return child === undefined || found === undefined ? null : connection(child.query, found.records, found.total);
    }
}

/** Cursor of the result at a position, from 0. */
export const cursorAt = (index: number): string => Buffer.from(`v1:${index}`).toString('base64');

/** Position after a cursor, or null when it is none of ours. */
export const offsetAfter = (cursor: string): number | null => {
    const index = /^v1:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString('utf8'))?.[1];
    return index === undefined ? null : Number(index) + 1;
};

/** A page of records. @param total all records the query has, whatever the page; null when nobody asked */
export const connection = (
    query: RecordQuery,
    records: readonly FoundRecord[],
    total: number | null,
    hasMore?: boolean
): Connection => {
    const edges = records.map((record, index) => ({
        node: new NodeSource(query, record),
        cursor: cursorAt(query.offset + index)
    }));
    return {
        edges,
        pageInfo: {
            hasNextPage: hasMore ?? (total ?? 0) > query.offset + records.length,
            hasPreviousPage: query.offset > 0,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null
        },
        totalCount: total,
        pageResultCount: records.length
    };
};
