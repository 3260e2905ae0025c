import { toRecordId } from '../../database/index.ts';
import { ApiError } from '../api-error.ts';

const MOST_CURSORS = 1000;

/** A query whose next page somebody may ask for. */
export interface Cursor {
    readonly userId: string;
    readonly soql: string;
    /** Most records of a page. */
    readonly batch: number;
    /** The list of children that is read on in; null for the query's own records. */
    readonly list: { readonly parentId: string; readonly key: string } | null;
}

/** The queries that are being read; the oldest are forgotten first. */
export class Cursors {
    readonly #open = new Map<string, Cursor>();
    #serial = 0;

    open(cursor: Cursor): string {
        this.#serial += 1;
        const id = toRecordId(`01g${String(this.#serial).padStart(12, '0')}`) ?? '';
        this.#open.set(id, cursor);
        for (const oldest of [...this.#open.keys()].slice(0, Math.max(0, this.#open.size - MOST_CURSORS))) {
            this.#open.delete(oldest);
        }
        return id;
    }

    /** @throws ApiError INVALID_QUERY_LOCATOR for a cursor that is not this user's */
    find(id: string, userId: string): Cursor {
        const cursor = this.#open.get(id);
        if (cursor === undefined || cursor.userId !== userId) {
            throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return cursor;
    }
}
