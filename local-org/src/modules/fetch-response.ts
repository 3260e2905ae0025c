import { frozen } from './frozen';

/** How Lightning Data Service reports a request that failed. */
export interface FetchResponse {
    readonly ok: false;
    /** 400 to 599. */
    readonly status: number;
    readonly statusText: string;
    readonly headers: Readonly<Record<string, string>>;
    /** A list of errors, or for a record that could not be saved an object with `output`. */
    readonly body: unknown;
    readonly errorType: 'fetchResponse';
}

/** The platform's own name for a status; a browser gives none over HTTP/2. */
const STATUS_TEXT: Readonly<Record<number, string>> = {
    400: 'Bad Request',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
    409: 'Conflict',
    412: 'Precondition Failed',
    500: 'Server Error',
    503: 'Service Unavailable'
};

/** A failed request in the shape that components expect. */
export const fetchResponse = (status: number, body: unknown): FetchResponse =>
    frozen({
        ok: false,
        status,
        statusText: STATUS_TEXT[status] ?? 'Server Error',
        headers: {},
        body,
        errorType: 'fetchResponse'
    });

/** The platform's words for a request without a reply. */
export const NETWORK_LOSS = 'Disconnected or Canceled';

/** What components get when the request never reached the server. */
export const networkLoss = (): FetchResponse => fetchResponse(500, { message: NETWORK_LOSS });
