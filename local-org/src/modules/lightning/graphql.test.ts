import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { executeMutation, gql, graphql } from './graphql';

const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
    }
};

describe('lightning/graphql', () => {
    const original = globalThis.fetch;
    let bodies: { query: string; variables?: unknown }[];
    let answer: () => Response;

    beforeEach(() => {
        bodies = [];
        Object.assign(globalThis, { sessionStorage: { getItem: () => null } });
        globalThis.fetch = async (_url, init) => {
            bodies.push(JSON.parse(String(init?.body)));
            return answer();
        };
    });

    afterEach(() => {
        globalThis.fetch = original;
    });

    const wired = (query: ParsedDocument | undefined, variables?: Record<string, unknown>) => {
        const emissions: GraphQLResult<unknown>[] = [];
        const adapter = new graphql((result) => emissions.push(result));
        adapter.update({ query, variables });
        adapter.connect();
        return emissions;
    };

    it('embeds one document in another', async () => {
        answer = () => Response.json({ data: {}, errors: [] });
        const fragment = gql`
            fragment name on Opportunity {
                Name {
                    value
                }
            }
        `;
        wired(gql`
            query one {
                uiapi {
                    query {
                        a
                    }
                }
            }
            ${fragment}
        `);
        await settled();

        assert.equal(
            bodies[0]?.query.replaceAll(/\s+/g, ' ').trim(),
            'query one { uiapi { query { a } } } fragment name on Opportunity { Name { value } }'
        );
    });

    it('asks for nothing while the query is undefined', async () => {
        assert.equal(wired(undefined).length, 1);
        await settled();
        assert.equal(bodies.length, 0);
    });

    it('emits unwrapped, read-only data, no errors, and a way to refresh', async () => {
        answer = () => Response.json({ data: { uiapi: { count: 1 } }, errors: [] });
        const emissions = wired(
            gql`
                query two {
                    a
                }
            `,
            { id: 'a01' }
        );
        await settled();
        const result = emissions.at(-1);

        assert.deepEqual(result?.data, { uiapi: { count: 1 } });
        assert.equal(result?.errors, undefined);
        assert.ok(Object.isFrozen(result?.data));
        answer = () => Response.json({ data: { uiapi: { count: 2 } }, errors: [] });
        await result?.refresh?.();
        assert.deepEqual(emissions.at(-1)?.data, { uiapi: { count: 2 } });
    });

    it('emits what the org refuses as errors, without data', async () => {
        answer = () => Response.json({ data: null, errors: [{ message: 'Unknown field.' }] });
        const emissions = wired(gql`
            query three {
                a
            }
        `);
        await settled();

        assert.equal(emissions.at(-1)?.data, undefined);
        assert.equal(emissions.at(-1)?.errors?.[0]?.message, 'Unknown field.');
    });

    it('emits a lost connection as an error', async () => {
        answer = () => {
            throw new TypeError('fetch failed');
        };
        const emissions = wired(gql`
            query four {
                a
            }
        `);
        await settled();

        assert.equal(emissions.at(-1)?.errors?.[0]?.message, 'Disconnected or Canceled');
    });

    it('runs a mutation once and gives back its data', async () => {
        answer = () => Response.json({ data: { uiapi: { done: true } }, errors: [] });
        const { data, errors } = await executeMutation({
            query: gql`
                mutation five {
                    a
                }
            `,
            variables: { input: {} }
        });

        assert.deepEqual(data, { uiapi: { done: true } });
        assert.equal(errors, undefined);
        assert.deepEqual(bodies[0]?.variables, { input: {} });
    });
});
