import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import { ApiError } from '../api-error.ts';
import { asJsonObject, versionOf } from '../api-request.ts';
import type { Referable } from './reference-values.ts';
import { BrokenReference, filledJson, filledText } from './reference-values.ts';

const MOST_SUBREQUESTS = 25;
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

interface Subrequest {
    readonly referenceId: string;
    readonly method: (typeof METHODS)[number];
    readonly url: string;
    readonly body: unknown;
    readonly headers: Readonly<Record<string, string>>;
}

interface Subresult {
    readonly body: unknown;
    readonly httpHeaders: Readonly<Record<string, string>>;
    readonly httpStatusCode: number;
    readonly referenceId: string;
}

const invalid = (message: string): ApiError => new ApiError(400, 'INVALID_INPUT', message);

/** What a composite may call: records, queries and collections, but neither itself nor anything outside REST. */
const isAllowed = (url: string): boolean =>
    /^\/services\/data\/v[2-9]\d\.0\/(sobjects|query|composite\/sobjects)([/?]|$)/.test(url) &&
    !/(^|\/)(\.|%2e){1,2}(\/|\?|$)/i.test(url);

/** Only what may not be the caller's: who asks is the one who sent the composite. */
const headersOf = (given: unknown): Record<string, string> =>
    Object.fromEntries(
        Object.entries(given === undefined || given === null ? {} : asJsonObject(given)).flatMap(([name, value]) => {
            if (['authorization', 'content-type', 'accept'].includes(name.toLowerCase())) {
                throw invalid(`The header ${name} cannot be set in a subrequest`);
            }
            return typeof value === 'string' && /^[\w-]+$/.test(name) && /^[\x20-\x7e]*$/.test(value)
                ? [[name.toLowerCase(), value]]
                : [];
        })
    );

const subrequest = (json: unknown): Subrequest => {
    const { referenceId, method, url, body, httpHeaders } = asJsonObject(json);
    const known = METHODS.find((item) => item === String(method).toUpperCase());
    if (typeof referenceId !== 'string' || !/^\w+$/.test(referenceId)) {
        throw invalid('Each subrequest needs a referenceId of letters, digits and underscores');
    }
    if (known === undefined || typeof url !== 'string' || !url.startsWith('/services/data/')) {
        throw invalid(`The subrequest ${referenceId} needs a method and a url that begins with /services/data/`);
    }
    return { referenceId, method: known, url, body, headers: headersOf(httpHeaders) };
};

const subrequestsOf = (given: unknown): Subrequest[] => {
    if (!Array.isArray(given) || given.length === 0) {
        throw invalid('compositeRequest is missing, or is no list of subrequests');
    }
    if (given.length > MOST_SUBREQUESTS) {
        throw new ApiError(400, 'LIMIT_EXCEEDED', `A composite has at most ${MOST_SUBREQUESTS} subrequests`);
    }
    const subrequests = given.map(subrequest);
    const names = subrequests.map(({ referenceId }) => referenceId);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
        throw invalid(`Duplicate referenceId: ${twice}`);
    }
    return subrequests;
};

const refusal = (referenceId: string, errorCode: string, message: string): Subresult => ({
    body: [{ errorCode, message }],
    httpHeaders: {},
    httpStatusCode: 400,
    referenceId
});

/** Undoes a composite whose results say why. */
class RolledBack extends Error {}

class Composite {
    readonly #server: FastifyInstance;
    readonly #authorization: string;
    readonly #answers = new Map<string, Referable>();
    readonly #allOrNone: boolean;

    constructor(server: FastifyInstance, request: FastifyRequest, allOrNone: boolean) {
        this.#server = server;
        this.#authorization = request.headers.authorization ?? '';
        this.#allOrNone = allOrNone;
    }

    async run(given: Subrequest): Promise<Subresult> {
        const { referenceId } = given;
        try {
            const result = await this.#send(given);
            this.#answers.set(referenceId, { status: result.httpStatusCode, body: result.body });
            return result;
        } catch (error) {
            if (!(error instanceof BrokenReference)) {
                throw error;
            }
            this.#answers.set(referenceId, { status: 400, body: null });
            return refusal(referenceId, error.isHalted ? 'PROCESSING_HALTED' : 'INVALID_INPUT', error.message);
        }
    }

    async #send({ referenceId, method, url: template, body, headers }: Subrequest): Promise<Subresult> {
        const url = filledText(template, this.#answers, encodeURIComponent);
        if (!isAllowed(url)) {
            return refusal(referenceId, 'INVALID_INPUT', `The resource ${url.slice(0, 200)} cannot be called here`);
        }
        const filled = body === undefined || body === null ? undefined : filledJson(body, this.#answers);
        const isCollection = /\/composite\/sobjects([/?]|$)/.test(url);
        const payload =
            this.#allOrNone && isCollection && filled !== undefined
                ? { ...asJsonObject(filled), allOrNone: true }
                : filled;
        const own = { ...headers, authorization: this.#authorization };
        const answer = await this.#server.inject(
            payload === undefined
                ? { method, url, headers: own }
                : {
                      method,
                      url,
                      headers: { ...own, 'content-type': 'application/json' },
                      payload: JSON.stringify(payload)
                  }
        );
        const json: unknown = answer.body === '' ? null : JSON.parse(answer.body);
        const { location } = answer.headers;
        return {
            body: json,
            httpHeaders: typeof location === 'string' ? { Location: location } : {},
            httpStatusCode: answer.statusCode,
            referenceId
        };
    }
}

/** True for a subrequest that failed, a record of a collection included. */
const isFailed = ({ httpStatusCode, body }: Subresult): boolean =>
    httpStatusCode >= 300 ||
    (Array.isArray(body) &&
        body.some((item: unknown) => typeof item === 'object' && item !== null && 'success' in item && !item.success));

/** `composite`: up to 25 subrequests, each of which may use the answers of those before it. */
export const registerCompositeRequests = (server: FastifyInstance, org: Org): void => {
    server.post('/data/:version/composite', async (request) => {
        versionOf(request);
        const { compositeRequest, allOrNone } = asJsonObject(request.body);
        const subrequests = subrequestsOf(compositeRequest);
        const composite = new Composite(server, request, allOrNone === true);
        const results: Subresult[] = [];
        const runAll = async (): Promise<void> => {
            for (const item of subrequests) {
                const result = await composite.run(item);
                results.push(result);
                if (allOrNone === true && isFailed(result)) {
                    throw new RolledBack();
                }
            }
        };
        try {
            await (allOrNone === true ? org.together(runAll) : runAll());
        } catch (error) {
            if (!(error instanceof RolledBack)) {
                throw error;
            }
            const failed = results.at(-1);
            return {
                compositeResponse: subrequests.map(({ referenceId }) =>
                    failed?.referenceId === referenceId
                        ? failed
                        : refusal(
                              referenceId,
                              'PROCESSING_HALTED',
                              'The transaction was rolled back since another operation in the same transaction failed.'
                          )
                )
            };
        }
        return { compositeResponse: results };
    });
};
