import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { INJECTIONS, PROTOTYPE_NAMES, UNSTORABLE, UNUSUAL } from '../../testing/hostile-texts.ts';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const LENGTHS = { Name: 80, Description: 32_000 } as const;
type TextField = keyof typeof LENGTHS;

interface Write {
    readonly send: (client: TestClient, fields: object) => Promise<Answer>;
    /** The id of what was created; undefined when it was refused as this API refuses. */
    readonly id: (answer: Answer) => string | undefined;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const WRITES: Readonly<Record<string, Write>> = {
    REST: {
        send: (client, fields) => client.send('POST', 'sobjects/Account', fields),
        id: (answer) => textOf(answer.at('id'))
    },
    'REST collections': {
        send: (client, fields) =>
            client.send('POST', 'composite/sobjects', { records: [{ attributes: { type: 'Account' }, ...fields }] }),
        id: (answer) => textOf(answer.at(0, 'id'))
    },
    'REST trees': {
        send: (client, fields) =>
            client.send('POST', 'composite/tree/Account', {
                records: [{ attributes: { type: 'Account', referenceId: 'it' }, ...fields }]
            }),
        id: (answer) => textOf(answer.at('results', 0, 'id'))
    },
    'the UI API': {
        send: (client, fields) => client.send('POST', 'ui-api/records', { apiName: 'Account', fields }),
        id: (answer) => textOf(answer.at('id'))
    },
    'GraphQL variables': {
        send: (client, fields) =>
            client.graphql(
                'mutation m($input: AccountCreateInput!) { uiapi { AccountCreate(input: $input) { Record { Id } } } }',
                { input: { Account: fields } }
            ),
        id: (answer) => textOf(answer.at('data', 'uiapi', 'AccountCreate', 'Record', 'Id'))
    },
    'GraphQL literals': {
        send: (client, fields) => {
            const given = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
            return client.graphql(
                `mutation { uiapi { AccountCreate(input: { Account: { ${given.join(', ')} } }) { Record { Id } } } }`
            );
        },
        id: (answer) => textOf(answer.at('data', 'uiapi', 'AccountCreate', 'Record', 'Id'))
    }
};

const soqlText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`);

/** What each API reads of a text field. */
const READS: Readonly<Record<string, (client: TestClient, id: string, field: TextField) => Promise<unknown>>> = {
    REST: async (client, id, field) => (await client.send('GET', `sobjects/Account/${id}`)).at(field),
    SOQL: async (client, id, field) =>
        (await client.query(`SELECT ${field} FROM Account WHERE Id = '${id}'`)).at('records', 0, field),
    'the UI API': async (client, id, field) =>
        (await client.send('GET', `ui-api/records/${id}?fields=Account.${field}`)).at('fields', field, 'value'),
    GraphQL: async (client, id, field) =>
        (
            await client.graphql(
                `query q($id: ID) { uiapi { query { Account(where: { Id: { eq: $id } }) { edges { node { ${field} { value } } } } } } }`,
                { id }
            )
        ).at('data', 'uiapi', 'query', 'Account', 'edges', 0, 'node', field, 'value')
};

/** How many accounts each API finds by that name. */
const COUNTS: Readonly<Record<string, (client: TestClient, text: string) => Promise<unknown>>> = {
    SOQL: async (client, text) =>
        (await client.query(`SELECT COUNT() FROM Account WHERE Name = '${soqlText(text)}'`)).at('totalSize'),
    'SOQL with IN': async (client, text) =>
        (await client.query(`SELECT Id FROM Account WHERE Name IN ('${soqlText(text)}')`)).at('totalSize'),
    'GraphQL variables': async (client, text) =>
        (
            await client.graphql(
                'query q($name: String) { uiapi { query { Account(where: { Name: { eq: $name } }) { totalCount } } } }',
                { name: text }
            )
        ).at('data', 'uiapi', 'query', 'Account', 'totalCount'),
    'GraphQL literals': async (client, text) =>
        (
            await client.graphql(
                `{ uiapi { query { Account(where: { Name: { in: [${JSON.stringify(text)}] } }) { totalCount } } } }`
            )
        ).at('data', 'uiapi', 'query', 'Account', 'totalCount'),
    'GraphQL aggregates': async (client, text) =>
        (
            await client.graphql(
                'query q($name: String) { uiapi { aggregate { Account(where: { Name: { eq: $name } }) { totalCount } } } }',
                { name: text }
            )
        ).at('data', 'uiapi', 'aggregate', 'Account', 'totalCount')
};

describe('text of any kind, through every API', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        await admin.create('Account', { Name: 'Bystander' });
    });
    after(() => testOrg.close());

    const accounts = async (): Promise<unknown> => (await admin.query('SELECT COUNT() FROM Account')).at('totalSize');

    const texts = { ...INJECTIONS, ...UNUSUAL, ...Object.fromEntries(PROTOTYPE_NAMES.map((name) => [name, name])) };
    for (const [title, text] of Object.entries(texts)) {
        it(`keeps to the letter, and finds by it nothing else: ${title}`, async () => {
            for (const [api, write] of Object.entries(WRITES)) {
                const answer = await write.send(admin, { Name: text, Description: text });
                const id = write.id(answer);
                assert.ok(id !== undefined, `${api}: ${JSON.stringify(answer.body)}`);
                for (const [reader, read] of Object.entries(READS)) {
                    for (const field of ['Name', 'Description'] as const) {
                        assert.equal(await read(admin, id, field), text, `${api}, ${reader}, ${field}`);
                    }
                }
            }
            const written = Object.keys(WRITES).length;
            for (const [api, count] of Object.entries(COUNTS)) {
                assert.equal(await count(admin, text), written, api);
            }
        });
    }

    for (const [title, text] of Object.entries(UNSTORABLE)) {
        it(`is refused by every API, and nothing is written: ${title}`, async () => {
            const earlier = await accounts();
            for (const [api, write] of Object.entries(WRITES)) {
                for (const fields of [{ Name: text }, { Name: 'Planted', Description: text }]) {
                    const answer = await write.send(admin, fields);
                    const isGraphql = api.startsWith('GraphQL');
                    assert.deepEqual(
                        [api, answer.status, write.id(answer)],
                        [api, isGraphql ? 200 : 400, undefined],
                        JSON.stringify(answer.body)
                    );
                    const code = isGraphql
                        ? answer.at('errors', 0, 'extensions', 'ErrorType')
                        : answer.at(0, 'errorCode');
                    assert.ok(
                        ['JSON_PARSER_ERROR', 'DataFetchingException', 'InvalidSyntax'].includes(String(code)),
                        String(code)
                    );
                }
            }
            assert.equal(await accounts(), earlier);
        });
    }

    for (const [field, length] of Object.entries(LENGTHS)) {
        it(`is kept up to the length of the field, and refused beyond: ${field}, ${length} characters`, async () => {
            for (const [api, write] of Object.entries(WRITES)) {
                const longest = 'x'.repeat(length);
                const kept = await write.send(admin, { Name: 'Long', [field]: longest });
                const id = write.id(kept);
                assert.ok(id !== undefined, api);
                for (const [reader, read] of Object.entries(READS)) {
                    assert.equal(await read(admin, id, field as TextField), longest, `${api}, ${reader}`);
                }
                const earlier = await accounts();
                const refused = await write.send(admin, { Name: 'Long', [field]: `${longest}x` });
                assert.equal(write.id(refused), undefined, api);
                assert.match(JSON.stringify(refused.body), /data value too large/, api);
                assert.equal(await accounts(), earlier);
            }
        });
    }
});
