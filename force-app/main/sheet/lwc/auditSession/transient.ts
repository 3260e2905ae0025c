import connectionLost from '@salesforce/label/c.Audit_Common_Connection_Lost';
import { errorMessages, technicalDetail } from 'c/auditErrorMessages';

/** Statuses below 500 that say "not now" instead of "not this": whoever signs in again goes on. */
const BUSY_STATUSES: readonly number[] = [401, 408, 429];
/** A saved answer locks its evaluation for the roll-ups, so that two people's saves can be in each other's way. */
const BUSY_CODES = new RegExp(
    'UNABLE_TO_LOCK_ROW|SERVER_UNAVAILABLE|REQUEST_RUNNING_TOO_LONG|REQUEST_LIMIT_EXCEEDED|INVALID_SESSION_ID'
);

const statusOf = (error: unknown): number => Number((error as { status?: unknown } | null)?.status ?? NaN);

/**
 * Whether a save failed for a reason that passes: no connection, a server that is down or busy, a limit of requests, or a
 * session that ended.
 * Such a save may have been stored all the same, because the reply can be lost after the server has done its work.
 */
export const isTransient = (error: unknown): boolean =>
    statusOf(error) >= 500 ||
    BUSY_STATUSES.includes(statusOf(error)) ||
    BUSY_CODES.test(technicalDetail(error)) ||
    errorMessages(error).includes(connectionLost);
