import type {
    ClientOptions,
    FieldReference,
    FieldValue,
    RecordInput,
    RecordRepresentation,
    RecordRequest
} from 'lightning/uiRecordApi';
import { apiRequest } from '../api-request';
import { dropQueriesWith } from '../query-cache';
import { RecordCache } from '../record-cache';
import type { RecordResult, RecordView } from '../record-cache';

type FieldName = string | FieldReference;

const nameOf = (field: FieldName): string =>
    typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

const namesOf = (fields: readonly FieldName[] = []): string[] => [...new Set(fields.map(nameOf))].sort();

const recordPath = (recordId: string): string => `/ui-api/records/${encodeURIComponent(recordId)}`;

const cache = new RecordCache(({ recordId, fields, optionalFields }) => {
    const query = new URLSearchParams();
    if (fields.length > 0) {
        query.set('fields', fields.join(','));
    }
    if (optionalFields.length > 0) {
        query.set('optionalFields', optionalFields.join(','));
    }
    return apiRequest<RecordRepresentation>({ path: `${recordPath(recordId)}?${query.toString()}` });
});

const NOTHING: RecordResult = { data: undefined, error: undefined };

/** The fields to ask for, or null while the component has not said enough. */
const viewOf = ({ recordId, fields, optionalFields }: Partial<RecordRequest>): RecordView | null => {
    const view = { recordId: recordId ?? '', fields: namesOf(fields), optionalFields: namesOf(optionalFields) };
    return view.recordId !== '' && view.fields.length + view.optionalFields.length > 0 ? view : null;
};

/** Wire adapter: a record's fields, shared with everybody who shows it and read again after updateRecord. */
export class getRecord {
    readonly #emit: (result: RecordResult) => void;
    #stop: () => void = () => undefined;
    #view: RecordView | null = null;
    #isConnected = false;

    constructor(callback: (result: RecordResult) => void) {
        this.#emit = callback;
        callback(NOTHING);
    }

    connect(): void {
        this.#isConnected = true;
        this.#observe();
    }

    disconnect(): void {
        this.#isConnected = false;
        this.#stop();
    }

    update(config: Partial<RecordRequest>): void {
        const view = viewOf(config);
        if (JSON.stringify(view) !== JSON.stringify(this.#view)) {
            this.#view = view;
            this.#observe();
        }
    }

    #observe(): void {
        this.#stop();
        if (this.#isConnected && this.#view) {
            this.#stop = cache.observe(this.#view, this.#emit);
        }
    }
}

const fieldOf = (record: RecordRepresentation | undefined, field: FieldName): FieldValue | undefined => {
    const [, ...path] = nameOf(field).split('.');
    let holder: RecordRepresentation | undefined = record;
    let found: FieldValue | undefined;
    for (const name of path) {
        found = holder?.fields[name];
        holder = found?.value as RecordRepresentation | undefined;
    }
    return found;
};

/** A field's value in a record that getRecord gave; undefined when the record does not hold the field. */
export const getFieldValue = (record: RecordRepresentation | undefined, field: FieldName): unknown =>
    fieldOf(record, field)?.value;

/** A field's value as text for people; null when it has no form of its own, undefined when it is not held. */
export const getFieldDisplayValue = (
    record: RecordRepresentation | undefined,
    field: FieldName
): string | null | undefined => fieldOf(record, field)?.displayValue;

/** Creates a record; rejects with a FetchResponse. */
export const createRecord = ({ apiName, fields }: RecordInput): Promise<RecordRepresentation> =>
    apiRequest({ method: 'POST', path: '/ui-api/records', body: { apiName, fields } });

/**
 * Saves fields of a record, whose Id is among them; getRecord then gives the record anew.
 * Rejects with a FetchResponse, a CollisionDetectedException in it when the record changed after `ifUnmodifiedSince`.
 */
export const updateRecord = async (
    { fields }: RecordInput,
    { ifUnmodifiedSince }: ClientOptions = {}
): Promise<RecordRepresentation> => {
    const { Id: recordId, ...changes } = fields;
    const record = await apiRequest<RecordRepresentation>({
        method: 'PATCH',
        path: recordPath(String(recordId)),
        body: { fields: changes },
        headers: ifUnmodifiedSince ? { 'If-Unmodified-Since': ifUnmodifiedSince } : {}
    });
    dropQueriesWith(record.id);
    await cache.refresh(record.id);
    return record;
};

/** Deletes a record; rejects with a FetchResponse. */
export const deleteRecord = async (recordId: string): Promise<void> => {
    await apiRequest({ method: 'DELETE', path: recordPath(recordId) });
    dropQueriesWith(recordId);
    await cache.refresh(recordId);
};

/** Says that records changed behind Lightning Data Service's back; getRecord then gives them anew. */
export const notifyRecordUpdateAvailable = async (records: readonly { recordId: string }[]): Promise<void> => {
    await Promise.all(records.map(({ recordId }) => cache.refresh(recordId)));
};
