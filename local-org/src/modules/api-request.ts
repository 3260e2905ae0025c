import { fetchResponse, networkLoss } from './fetch-response';
import { frozen } from './frozen';
import { accessToken, currentUsername } from './user';

const ROOT = '/services/data/v66.0';

export interface ApiRequest {
    readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** Below `/services/data/v66.0`, with its query. */
    readonly path: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
}

const bodyOf = async (response: Response): Promise<unknown> => {
    const text = await response.text();
    try {
        return text === '' ? null : (JSON.parse(text) as unknown);
    } catch {
        // Something in front of the org answered with a page of its own; the status says what it means.
        return text;
    }
};

/**
 * Asks the org as the current user.
 * @returns the answer's body, read-only
 * @throws {FetchResponse} when the org refuses or cannot be reached
 */
export const apiRequest = async <Answer>({ method = 'GET', path, body, headers }: ApiRequest): Promise<Answer> => {
    let response: Response;
    try {
        response = await fetch(`${ROOT}${path}`, {
            method,
            headers: {
                Authorization: `Bearer ${accessToken(currentUsername())}`,
                ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
                ...headers
            },
            body: body === undefined ? undefined : JSON.stringify(body)
        });
    } catch {
        throw networkLoss();
    }
    const answer = await bodyOf(response);
    if (!response.ok) {
        throw fetchResponse(response.status, answer);
    }
    return frozen(answer) as Answer;
};
