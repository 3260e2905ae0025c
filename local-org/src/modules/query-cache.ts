import type { GraphQLError, GraphQLRequest } from 'lightning/graphql';

/** How long an answer serves who asks the same again; the platform caches too and names no duration. */
const FRESH_MILLISECONDS = 30_000;

export interface QueryAnswer {
    readonly data: unknown;
    readonly errors: readonly GraphQLError[] | undefined;
}

interface Entry {
    readonly listeners: Set<(answer: QueryAnswer) => void>;
    answer: QueryAnswer | null;
    answeredAt: number;
    latest: number;
}

const entries = new Map<string, Entry>();

const keyOf = ({ query, variables, operationName }: GraphQLRequest): string =>
    JSON.stringify([query, variables ?? null, operationName ?? null]);

const entryFor = (request: GraphQLRequest): Entry => {
    const key = keyOf(request);
    const entry = entries.get(key) ?? { listeners: new Set(), answer: null, answeredAt: 0, latest: 0 };
    entries.set(key, entry);
    return entry;
};

/** The answer at hand, unless it is old or holds errors. */
const freshAnswer = ({ answer, answeredAt }: Entry): QueryAnswer | null =>
    answer && !answer.errors && Date.now() - answeredAt < FRESH_MILLISECONDS ? answer : null;

/** Who asks, and how the question reaches the server. */
export type Ask = (request: GraphQLRequest) => Promise<QueryAnswer>;

/** Asks the server even when an answer is at hand; everybody who asked the same gets the new one. */
export const askAgain = async (request: GraphQLRequest, ask: Ask): Promise<void> => {
    const entry = entryFor(request);
    entry.latest += 1;
    const turn = entry.latest;
    const answer = await ask(request);
    if (turn === entry.latest) {
        entry.answer = answer;
        entry.answeredAt = Date.now();
        entry.listeners.forEach((listener) => listener(answer));
    }
};

/** Calls the listener with an answer that is fresh or asked for now, and after askAgain; the result ends that. */
export const observeQuery = (
    request: GraphQLRequest,
    ask: Ask,
    listener: (answer: QueryAnswer) => void
): (() => void) => {
    const entry = entryFor(request);
    entry.listeners.add(listener);
    const answer = freshAnswer(entry);
    if (answer) {
        listener(answer);
    } else {
        void askAgain(request, ask);
    }
    return () => {
        entry.listeners.delete(listener);
    };
};

/** Forgets the answers that hold a record, once that record was changed; who shows one keeps showing it. */
export const dropQueriesWith = (recordId: string): void => {
    for (const entry of entries.values()) {
        // An answer that is nothing but errors has no data, and holds no record.
        if (entry.answer?.data !== undefined && JSON.stringify(entry.answer.data).includes(recordId)) {
            entry.answeredAt = 0;
        }
    }
};
