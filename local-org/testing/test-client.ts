import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import type { CompiledProject, Org } from '../src/org.ts';
import { compileProject, openOrg } from '../src/org.ts';
import { registerApi } from '../src/api/index.ts';
import { SERVER_OPTIONS } from '../src/api/server-options.ts';

/** The repository's root, whose package the tests run. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** An answer of the API; reading what is not there gives undefined, which no test expects. */
export class Answer {
    readonly status: number;
    readonly body: unknown;

    constructor(status: number, body: unknown) {
        this.status = status;
        this.body = body;
    }

    /** What stands at a path of names and positions. */
    at(...steps: readonly (string | number)[]): unknown {
        return steps.reduce<unknown>(
            (value, step) =>
                typeof value === 'object' && value !== null
                    ? (value as Record<string | number, unknown>)[step]
                    : undefined,
            this.body
        );
    }

    /** A list at a path, its items taken for what the test says they are. */
    list<T = Record<string, unknown>>(...steps: readonly (string | number)[]): readonly T[] {
        const value = this.at(...steps);
        if (!Array.isArray(value)) {
            throw new Error(`no list at ${steps.join('.')}: ${JSON.stringify(this.body)}`);
        }
        return value as T[];
    }

    /** Error codes of an array of errors. */
    get errorCodes(): readonly string[] {
        return this.list<{ errorCode: string }>().map((item) => item.errorCode);
    }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';

/** Talks to an org in memory as one of its users, as a client would over HTTP. */
export class TestClient {
    readonly #server: FastifyInstance;
    readonly #username: string;

    constructor(server: FastifyInstance, username: string) {
        this.#server = server;
        this.#username = username;
    }

    async send(
        method: Method,
        path: string,
        payload?: object | string,
        headers: Record<string, string> = {}
    ): Promise<Answer> {
        const url = path.startsWith('/') ? path : `/services/data/v66.0/${path}`;
        const answer = await this.#server.inject({
            method,
            url,
            headers: { authorization: `Bearer 00D00000LOCALOR!${this.#username}`, ...headers },
            ...(payload === undefined ? {} : { payload })
        });
        const body: unknown = answer.body === '' ? null : JSON.parse(answer.body);
        return new Answer(answer.statusCode, body);
    }

    /** Records of a SOQL query. */
    async query(soql: string): Promise<Answer> {
        return await this.send('GET', `query?q=${encodeURIComponent(soql)}`);
    }

    async graphql(query: string, variables: object = {}): Promise<Answer> {
        return await this.send('POST', 'graphql', { query, variables });
    }

    /** Creates a record that must be accepted. @returns its id */
    async create(object: string, fields: object): Promise<string> {
        const answer = await this.send('POST', `sobjects/${object}`, fields);
        if (answer.status !== 201) {
            throw new Error(`${object} was not created: ${JSON.stringify(answer.body)}`);
        }
        return String(answer.at('id'));
    }

    /** Sets the same or different fields of many records, all or none. */
    async update(object: string, records: readonly (object & { id: string })[]): Promise<Answer> {
        const items = records.map((record) => ({ attributes: { type: object }, ...record }));
        return await this.send('PATCH', 'composite/sobjects', { allOrNone: true, records: items });
    }
}

export interface TestOrg {
    readonly org: Org;
    readonly server: FastifyInstance;
    as(username: string): TestClient;
    close(): Promise<void>;
}

let compiledPackage: CompiledProject | null = null;

/** The package, compiled once in a process: no test changes its files, only those of a copy. */
const compiledPackageOnce = (): CompiledProject => (compiledPackage ??= compileProject(PROJECT));

/**
 * An org without sample data.
 * @param projectDirectory whose metadata to run
 * @param prepare what else the server gets, before the API
 * @param dataDirectory where its records stay after it is closed; null keeps them in memory
 */
export const openTestOrg = async (
    projectDirectory = PROJECT,
    prepare: (server: FastifyInstance) => void = () => undefined,
    dataDirectory: string | null = null
): Promise<TestOrg> => {
    const compiled = projectDirectory === PROJECT ? { compiled: compiledPackageOnce() } : {};
    const org = await openOrg({ projectDirectory, dataDirectory, ...compiled });
    const server = Fastify(SERVER_OPTIONS);
    prepare(server);
    registerApi(server, org);
    await server.ready();
    return {
        org,
        server,
        as: (username) => new TestClient(server, username),
        close: async () => {
            await server.close();
            await org.close();
        }
    };
};
