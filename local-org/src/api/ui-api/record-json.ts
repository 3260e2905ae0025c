import { createHash } from 'node:crypto';
import type { FieldPath, FoundRecord, LookupStep } from '../../database/index.ts';
import { pathKey } from '../../database/index.ts';
import type { FieldValue } from '../../metadata/values.ts';
import { displayValue, toUiValue } from '../json-values.ts';

/** Salesforce's id of the record type every object has when it has no other. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

type Json = Record<string, unknown>;

const valueAt = (
    fields: readonly FieldPath[],
    record: FoundRecord,
    lookups: readonly LookupStep[],
    name: string
): FieldValue => {
    const key = pathKey(lookups);
    const index = fields.findIndex((path) => path.field.name === name && pathKey(path.lookups) === key);
    return record.values[index] ?? null;
};

/** A parent inside a record: its name is what a page shows for it. */
const parentJson = (
    fields: readonly FieldPath[],
    record: FoundRecord,
    lookups: readonly LookupStep[],
    target: string
): Json => {
    const id = record.parents.get(pathKey(lookups)) ?? null;
    if (id === null) {
        return { displayValue: null, value: null };
    }
    const value = {
        apiName: target,
        childRelationships: {},
        fields: fieldsJson(fields, record, lookups),
        id,
        recordTypeId: MASTER_RECORD_TYPE,
        recordTypeInfo: null
    };
    return { displayValue: toUiValue(valueAt(fields, record, lookups, 'Name')), value };
};

const isBelow = (path: FieldPath, lookups: readonly LookupStep[]): boolean =>
    path.lookups.length >= lookups.length && pathKey(path.lookups.slice(0, lookups.length)) === pathKey(lookups);

const fieldsJson = (fields: readonly FieldPath[], record: FoundRecord, lookups: readonly LookupStep[]): Json => {
    const json: Json = {};
    for (const path of fields.filter((item) => isBelow(item, lookups))) {
        const next = path.lookups[lookups.length];
        if (next === undefined) {
            const value = valueAt(fields, record, lookups, path.field.name);
            // A plain number is not localised by this API; currency, percent and dates are.
            const shown = path.field.type === 'Number' ? null : displayValue(path.field, value);
            json[path.field.name] = { displayValue: shown, value: toUiValue(value) };
        } else {
            const name = next.field.reference?.traversal ?? '';
            json[name] ??= parentJson(fields, record, [...lookups, next], next.target.name);
        }
    }
    return json;
};

/**
 * A record as the UI API writes it.
 * @param shown paths of `fields` the caller asked for; the rest were read for the record's own stamps
 */
export const uiRecord = (fields: readonly FieldPath[], shown: readonly FieldPath[], record: FoundRecord): Json => {
    const own = (name: string): FieldValue => valueAt(fields, record, [], name);
    const stamp = String(own('SystemModstamp'));
    return {
        apiName: record.object.name,
        childRelationships: {},
        eTag: createHash('md5').update(`${record.id}${stamp}`).digest('hex'),
        fields: fieldsJson(
            shown,
            { ...record, values: shown.map((path) => record.values[fields.indexOf(path)] ?? null) },
            []
        ),
        id: record.id,
        lastModifiedById: own('LastModifiedById'),
        lastModifiedDate: own('LastModifiedDate'),
        recordTypeId: MASTER_RECORD_TYPE,
        recordTypeInfo: null,
        systemModstamp: own('SystemModstamp'),
        weakEtag: Date.parse(stamp)
    };
};
