import type { GraphQLError, GraphQLRequest, GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { apiRequest } from '../api-request';
import type { FetchResponse } from '../fetch-response';
import { frozen } from '../frozen';
import { askAgain, observeQuery } from '../query-cache';
import type { QueryAnswer } from '../query-cache';

/** A document as the stand-in keeps it: its text, which the server parses. */
interface TextDocument extends ParsedDocument {
    readonly source: string;
}

const sourceOf = (document: ParsedDocument): string => (document as TextDocument).source;

/** Marks a GraphQL document; an embedded value is another document, such as a fragment. */
export const gql = (strings: TemplateStringsArray, ...values: ParsedDocument[]): ParsedDocument => {
    const source = strings.map((text, index) => text + (values[index] ? sourceOf(values[index]) : '')).join('');
    return frozen<TextDocument>({ kind: 'Document', source });
};

const post = async ({ query, variables, operationName }: GraphQLRequest): Promise<QueryAnswer> => {
    const { data, errors } = await apiRequest<{ data: unknown; errors?: readonly GraphQLError[] }>({
        method: 'POST',
        path: '/graphql',
        body: { query: sourceOf(query), variables, operationName }
    });
    return { data: data ?? undefined, errors: errors && errors.length > 0 ? errors : undefined };
};

/** The wire has no place for a failed request but among the errors. */
const askForWire = (request: GraphQLRequest): Promise<QueryAnswer> =>
    post(request).catch((failure: FetchResponse): QueryAnswer => {
        const [first] = [failure.body].flat() as { message?: string }[];
        return { data: undefined, errors: frozen([{ message: first?.message ?? failure.statusText }]) };
    });

/** Wire adapter: emits `{ data, errors, refresh }` when its configuration changes or `refresh()` is called. */
export class graphql {
    readonly #emit: (result: GraphQLResult<unknown>) => void;
    #stop: () => void = () => undefined;
    #request: GraphQLRequest | null = null;
    #asked = '';
    #isConnected = false;

    constructor(callback: (result: GraphQLResult<unknown>) => void) {
        this.#emit = callback;
        callback({ data: undefined, errors: undefined, refresh: undefined });
    }

    connect(): void {
        this.#isConnected = true;
        this.#observe();
    }

    disconnect(): void {
        this.#isConnected = false;
        this.#stop();
    }

    update(config: Partial<GraphQLRequest>): void {
        const { query, variables, operationName } = config;
        const asked = JSON.stringify(config);
        if (query && asked !== this.#asked) {
            this.#asked = asked;
            this.#request = { query, variables, operationName };
            this.#observe();
        }
    }

    #observe(): void {
        this.#stop();
        const request = this.#request;
        if (this.#isConnected && request) {
            const refresh = (): Promise<void> => askAgain(request, askForWire);
            this.#stop = observeQuery(request, askForWire, (answer) =>
                this.#emit({ data: answer.data, errors: answer.errors, refresh })
            );
        }
    }
}

/**
 * Runs a mutation once. What the org refuses is among `errors`; no wire refreshes by itself.
 * Rejects with a FetchResponse when the request itself fails.
 */
export const executeMutation = async <Data>(request: GraphQLRequest): Promise<GraphQLResult<Data>> => {
    const { data, errors } = await post(request);
    return { data: data as Data | undefined, errors };
};
