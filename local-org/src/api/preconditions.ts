import type { FastifyRequest } from 'fastify';
import type { SaveContext } from '../automation/index.ts';
import type { ObjectModel } from '../metadata/model.ts';
import type { Row } from '../metadata/values.ts';
import { ApiError } from './api-error.ts';
import { readByIds } from './record-reading.ts';

/** A moment a client names; without fractions it stands for its whole second, as an HTTP date does. */
export interface Since {
    readonly time: number;
    readonly isWholeSecond: boolean;
}

/** The moment of a header, an ISO or an HTTP date; null without the header. @throws ApiError for anything else */
export const momentOf = (request: FastifyRequest, name: 'if-unmodified-since' | 'if-modified-since'): Since | null => {
    const header = request.headers[name];
    if (typeof header !== 'string') {
        return null;
    }
    const time = Date.parse(header);
    if (Number.isNaN(time)) {
        throw new ApiError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `'${header.slice(0, 80)}' is no date`);
    }
    return { time, isWholeSecond: !/\.\d/.test(header) };
};

/** Whether a record with that LastModifiedDate changed after the moment. */
export const isChangedSince = (lastModified: unknown, since: Since): boolean => {
    const time = Date.parse(String(lastModified));
    return (since.isWholeSecond ? Math.floor(time / 1000) * 1000 : time) > since.time;
};

/** The stored record when it changed after the moment and the user may see it; null otherwise. */
export const changedRecord = async (
    context: SaveContext,
    object: ObjectModel,
    id: string,
    since: Since
): Promise<Row | null> => {
    const row = (await context.store.byIds(object, [id])).get(id);
    if (row === undefined || !isChangedSince(row['LastModifiedDate'], since)) {
        return null;
    }
    const visible = await readByIds(context.sql, context.session, object, [id], []);
    return visible.length === 0 ? null : row;
};

/** What REST answers when a precondition of the request does not hold. */
export const preconditionFailed = (): ApiError =>
    new ApiError(412, 'PRECONDITION_FAILED', 'The record was modified after the date of If-Unmodified-Since');
