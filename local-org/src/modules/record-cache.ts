import type { RecordRepresentation } from 'lightning/uiRecordApi';

/** How long Lightning Data Service answers for a record without asking the server. */
const FRESH_MILLISECONDS = 30_000;

/** Which fields of a record somebody asks for; API names with their object, sorted. */
export interface RecordView {
    readonly recordId: string;
    readonly fields: readonly string[];
    readonly optionalFields: readonly string[];
}

export interface RecordResult {
    readonly data: RecordRepresentation | undefined;
    readonly error: unknown;
}

type Listener = (result: RecordResult) => void;

interface Entry {
    readonly view: RecordView;
    readonly listeners: Set<Listener>;
    result: RecordResult | null;
    fetchedAt: number;
    /** Counts requests, so that an answer overtaken by a later one is dropped. */
    latest: number;
    isLoading: boolean;
}

const keyOf = ({ recordId, fields, optionalFields }: RecordView): string =>
    JSON.stringify([recordId, fields, optionalFields]);

const modifiedAt = ({ result }: Entry): string => result?.data?.systemModstamp ?? '';

/**
 * The records that getRecord has read. Everybody who asks for the same fields of a record shares one answer;
 * a record changed through Lightning Data Service is read again for whoever shows it, and nothing else is.
 */
export class RecordCache {
    readonly #entries = new Map<string, Entry>();
    readonly #read: (view: RecordView) => Promise<RecordRepresentation>;
    readonly #now: () => number;

    constructor(read: (view: RecordView) => Promise<RecordRepresentation>, now: () => number = Date.now) {
        this.#read = read;
        this.#now = now;
    }

    /** Calls the listener with the record now or when it is read, and at each change; the answer ends that. */
    observe(view: RecordView, listener: Listener): () => void {
        const entry = this.#entryFor(view);
        entry.listeners.add(listener);
        if (entry.result?.data && this.#now() - entry.fetchedAt < FRESH_MILLISECONDS) {
            listener(entry.result);
        } else {
            void this.#load(entry);
        }
        return () => {
            entry.listeners.delete(listener);
        };
    }

    /** Reads a record again wherever it is shown, and forgets it where it is not. */
    async refresh(recordId: string): Promise<void> {
        const entries = [...this.#entries.values()].filter(({ view }) => view.recordId === recordId);
        entries
            .filter(({ listeners }) => listeners.size === 0)
            .forEach(({ view }) => this.#entries.delete(keyOf(view)));
        await Promise.all(entries.filter(({ listeners }) => listeners.size > 0).map((entry) => this.#load(entry)));
    }

    #entryFor(view: RecordView): Entry {
        const key = keyOf(view);
        const known = this.#entries.get(key);
        const entry = known ?? { view, listeners: new Set(), result: null, fetchedAt: 0, latest: 0, isLoading: false };
        if (!known) {
            this.#entries.set(key, entry);
        }
        return entry;
    }

    async #load(entry: Entry): Promise<void> {
        entry.latest += 1;
        const request = entry.latest;
        entry.isLoading = true;
        const result = await this.#read(entry.view).then(
            (data): RecordResult => ({ data, error: undefined }),
            (error: unknown): RecordResult => ({ data: undefined, error })
        );
        if (request !== entry.latest) {
            return;
        }
        entry.isLoading = false;
        const isChange = JSON.stringify(result) !== JSON.stringify(entry.result);
        entry.result = isChange ? result : entry.result;
        entry.fetchedAt = this.#now();
        if (isChange) {
            entry.listeners.forEach((listener) => listener(result));
        }
        this.#catchUp(entry);
    }

    /** Lightning Data Service reads again what is shown of an older version of a record than the newest it has seen. */
    #catchUp({ view: { recordId } }: Entry): void {
        const settled = [...this.#entries.values()].filter(
            ({ view, isLoading, result }) => view.recordId === recordId && !isLoading && result?.data
        );
        const newest = settled.map(modifiedAt).sort().at(-1) ?? '';
        for (const entry of settled.filter((entry) => modifiedAt(entry) < newest)) {
            entry.fetchedAt = 0;
            if (entry.listeners.size > 0) {
                void this.#load(entry);
            }
        }
    }
}
