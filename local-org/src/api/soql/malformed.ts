import { ApiError } from '../api-error.ts';

/** A query that is not SOQL, or that the local org does not run: never a guess. */
export const malformed = (reason: string): ApiError => new ApiError(400, 'MALFORMED_QUERY', reason);
