import { LimitExceeded, SaveFailed } from '../automation/index.ts';
import { QueryTooComplicated } from '../database/index.ts';

export interface ErrorItem {
    readonly message: string;
    readonly errorCode: string;
    readonly fields?: readonly string[];
}

/** An answer other than success, in Salesforce's shape. */
export class ApiError extends Error {
    readonly status: number;
    readonly items: readonly ErrorItem[];

    constructor(status: number, errorCode: string, message: string, fields?: readonly string[]) {
        super(message);
        this.status = status;
        this.items = [{ message, errorCode, ...(fields === undefined ? {} : { fields }) }];
    }
}

/** Several errors of one record. */
export class RecordError extends ApiError {
    override readonly items: readonly ErrorItem[];

    constructor(status: number, items: readonly ErrorItem[]) {
        super(status, items[0]?.errorCode ?? 'UNKNOWN_EXCEPTION', items[0]?.message ?? '');
        this.items = items;
    }
}

const FORBIDDEN = new Set(['INSUFFICIENT_ACCESS_OR_READONLY', 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY']);
const GONE = new Set(['NOT_FOUND', 'ENTITY_IS_DELETED']);

/** HTTP status that goes with a record's first error. */
export const statusOf = (errorCode: string): number =>
    FORBIDDEN.has(errorCode) ? 403 : GONE.has(errorCode) ? 404 : 400;

/** Any error as an API answer; null for a fault of the org itself. */
export const asApiError = (error: unknown): ApiError | null => {
    if (error instanceof ApiError) {
        return error;
    }
    if (error instanceof SaveFailed) {
        const items = [...error.errors.values()].flat().map(({ code, message, fields }) => ({
            message,
            errorCode: code,
            fields
        }));
        return new RecordError(statusOf(items[0]?.errorCode ?? ''), items);
    }
    if (error instanceof QueryTooComplicated) {
        return new ApiError(400, 'QUERY_TOO_COMPLICATED', error.message);
    }
    return error instanceof LimitExceeded ? new ApiError(400, 'CANNOT_EXECUTE_FLOW_TRIGGER', error.message) : null;
};

/** A record that does not exist, or that this user may not know of. */
export const notFound = (): ApiError => new ApiError(404, 'NOT_FOUND', 'The requested resource does not exist');

/** A method that a resource does not have. */
export const notAllowed = (method: string, allowed: readonly string[]): ApiError =>
    new ApiError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${allowed.join(',')}`);

/** An object this user cannot see. */
export const invalidType = (name: string): ApiError =>
    new ApiError(400, 'INVALID_TYPE', `sObject type '${name}' is not supported.`);
