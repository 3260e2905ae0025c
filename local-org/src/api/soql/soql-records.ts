import type { ChildSelection, FoundChildren, FoundRecord, LookupStep, RecordQuery } from '../../database/index.ts';
import { pathKey } from '../../database/index.ts';
import { toRestValue } from '../json-values.ts';

type Json = Record<string, unknown>;

/** The `attributes` of a record in an answer. */
export const attributesOf = (type: string, id: string, version: string): Json => ({
    type,
    url: `/services/data/${version}/sobjects/${type}/${id}`
});

const parentAt = (json: Json, record: FoundRecord, steps: readonly LookupStep[], version: string): Json | null => {
    let at = json;
    for (let length = 1; length <= steps.length; length += 1) {
        const path = steps.slice(0, length);
        const step = path.at(-1);
        const name = step?.field.reference?.traversal ?? '';
        const id = record.parents.get(pathKey(path));
        if (step === undefined || id === null) {
            at[name] = null;
            return null;
        }
        const existing = at[name];
        const isNew = typeof existing !== 'object' || existing === null;
        const next: Json = isNew
            ? { attributes: attributesOf(step.target.name, id ?? '', version) }
            : (existing as Json);
        at[name] = next;
        at = next;
    }
    return at;
};

/** Where the children of a record come from, from one place in their list on. */
export type MoreChildren = (parentId: string, key: string, from: number) => string;

const listJson = (
    { key, query }: ChildSelection,
    parentId: string,
    { records, total }: FoundChildren,
    version: string,
    more: MoreChildren | null
): Json | null => {
    if (records.length === 0) {
        return null;
    }
    const totalSize = Math.min(Math.max(0, total - query.offset), query.limit ?? total);
    const done = more === null || records.length >= totalSize;
    return {
        totalSize,
        done,
        ...(done ? {} : { nextRecordsUrl: more(parentId, key, records.length) }),
        records: records.map((child) => recordJson(query, child, version))
    };
};

/**
 * A found record as REST writes it: nested parents, lists of children, null for what is not there.
 * @param more where the rest of a list is that is longer than a page; null when lists are whole
 */
export const recordJson = (
    query: RecordQuery,
    record: FoundRecord,
    version: string,
    more: MoreChildren | null = null
): Json => {
    const json: Json = { attributes: attributesOf(record.object.name, record.id, version) };
    query.fields.forEach(({ lookups, object, field }, index) => {
        const at = parentAt(json, record, lookups, version);
        if (at !== null) {
            const value = record.values[index] ?? null;
            // A history keeps values of any type as JSON.
            const isAny = object.kind === 'history' && field.type === 'LongTextArea' && typeof value === 'string';
            at[field.name] = isAny ? JSON.parse(value) : toRestValue(field, value);
        }
    });
    for (const child of query.children) {
        const list = record.children.get(child.key);
        json[child.key] = list === undefined ? null : listJson(child, record.id, list, version, more);
    }
    return json;
};
