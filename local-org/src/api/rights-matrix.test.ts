import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildClientSchema, getIntrospectionQuery, isInputObjectType, isObjectType } from 'graphql';
import type { IntrospectionQuery } from 'graphql';
import { readMetadata } from '../metadata/index.ts';
import type { ObjectModel } from '../metadata/model.ts';
import { childRelationshipsOf } from '../metadata/names.ts';
import { loadSampleData } from '../sample-data.ts';
import { GrantedRights } from '../../testing/granted-rights.ts';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../testing/test-client.ts';

const model = readMetadata(PROJECT);
const objects = [...model.objects.values()];

const flagged = (fields: readonly Record<string, unknown>[], flag: string, name: string): string[] =>
    fields
        .filter((field) => field[flag] === true)
        .map((field) => String(field[name]))
        .sort();

const assertHidden = async (client: TestClient, path: string, queries: readonly string[]): Promise<void> => {
    for (const soql of queries) {
        const answer = await client.query(soql);
        assert.deepEqual([path, answer.errorCodes], [path, ['INVALID_FIELD']], soql);
    }
};

const assertNotInSchema = async (client: TestClient, texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
        const answer = await client.graphql(`{ uiapi { ${text} } }`);
        assert.deepEqual(
            [answer.at('data'), answer.at('errors', 0, 'extensions', 'ErrorType')],
            [null, 'ValidationError'],
            text
        );
    }
};

describe('rights, as the permission sets grant them', () => {
    let testOrg: TestOrg;

    before(async () => {
        testOrg = await openTestOrg();
        await loadSampleData(testOrg.org, `${PROJECT}/data`);
        // The sample data has an opportunity, and no task on it.
        const admin = testOrg.as('admin@local.org');
        const opportunity = await admin.query('SELECT Id FROM Opportunity LIMIT 1');
        await admin.create('Task', { Subject: 'Ask', WhatId: opportunity.at('records', 0, 'Id') });
    });
    after(() => testOrg.close());

    const anId = async (client: TestClient, object: ObjectModel): Promise<string> => {
        const found = await client.query(`SELECT Id FROM ${object.name} LIMIT 1`);
        assert.equal(found.at('totalSize'), 1, `${object.name}: nothing to read, so nothing would be tested`);
        return String(found.at('records', 0, 'Id'));
    };

    for (const { username, permissionSets } of model.users) {
        const rights = new GrantedRights(permissionSets);
        for (const object of objects) {
            const all = [...object.fields.keys()];
            const readable = rights.readable(object);
            const hidden = all.filter((name) => !readable.includes(name));
            const title = `${username} on ${object.name}`;

            if (readable.length === 0) {
                it(`${title}: does not exist in any API`, async () => {
                    const client = testOrg.as(username);
                    const answers = [
                        await client.query(`SELECT Id FROM ${object.name}`),
                        await client.query(`SELECT COUNT() FROM ${object.name}`),
                        await client.send('GET', `sobjects/${object.name}/describe`),
                        await client.send('GET', `ui-api/object-info/${object.name}`),
                        await client.send('POST', `sobjects/${object.name}`, {}),
                        await client.send('POST', 'ui-api/records', { apiName: object.name, fields: {} }),
                        await client.send('GET', `composite/sobjects/${object.name}?ids=a01000000000001&fields=Id`)
                    ];
                    answers.forEach((answer) =>
                        assert.ok(['INVALID_TYPE', 'NOT_FOUND'].includes(String(answer.errorCodes[0])))
                    );
                    const graphql = await client.graphql(`{ uiapi { query { ${object.name} { totalCount } } } }`);
                    assert.equal(graphql.at('errors', 0, 'extensions', 'ErrorType'), 'ValidationError');
                });
                continue;
            }

            it(`${title}: describes what may be read, set and changed, in REST, the UI API and GraphQL alike`, async () => {
                const client = testOrg.as(username);
                const expected = [readable, rights.writable(object, 'Create'), rights.writable(object, 'Edit')].map(
                    (names) => [...names].sort()
                );

                const described = (await client.send('GET', `sobjects/${object.name}/describe`)).list('fields');
                const info = (await client.send('GET', `ui-api/object-info/${object.name}`)).at('fields');
                for (const [fields, name] of [
                    [described, 'name'],
                    [Object.values(info as Record<string, Record<string, unknown>>), 'apiName']
                ] as const) {
                    assert.deepEqual(fields.map((field) => String(field[name])).sort(), expected[0]);
                    assert.deepEqual(flagged(fields, 'createable', name), expected[1]);
                    assert.deepEqual(flagged(fields, 'updateable', name), expected[2]);
                }

                const introspected = await client.graphql(getIntrospectionQuery());
                const schema = buildClientSchema(introspected.at('data') as IntrospectionQuery);
                const type = schema.getType(object.name);
                const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
                assert.deepEqual(all.filter((name) => fields.includes(name)).sort(), expected[0]);
                for (const [kind, names] of [
                    ['Create', expected[1]],
                    ['Update', expected[2]]
                ] as const) {
                    const input = schema.getType(`${object.name}${kind}Representation`);
                    assert.deepEqual(isInputObjectType(input) ? Object.keys(input.getFields()).sort() : [], names);
                }
            });

            it(`${title}: reads every field granted`, async () => {
                const client = testOrg.as(username);
                const id = await anId(client, object);
                const qualified = readable.map((name) => `${object.name}.${name}`).join(',');
                const wrapped = readable.map((name) => (name === 'Id' ? 'Id' : `${name} { value }`)).join(' ');
                const answers = [
                    await client.query(`SELECT ${readable.join(', ')} FROM ${object.name} LIMIT 1`),
                    await client.send('GET', `sobjects/${object.name}/${id}?fields=${readable.join(',')}`),
                    await client.send('GET', `ui-api/records/${id}?fields=${qualified}`),
                    await client.send(
                        'GET',
                        `composite/sobjects/${object.name}?ids=${id}&fields=${readable.join(',')}`
                    ),
                    await client.graphql(
                        `{ uiapi { query { ${object.name}(first: 1) { edges { node { ${wrapped} } } } } } }`
                    )
                ];
                answers.forEach((answer) => assert.equal(answer.status, 200, JSON.stringify(answer.body)));
                assert.deepEqual(answers.at(-1)?.at('errors'), []);
            });

            it(`${title}: filters, orders and groups by the fields described so, and by no other`, async () => {
                const client = testOrg.as(username);
                const described = (await client.send('GET', `sobjects/${object.name}/describe`)).list('fields');
                for (const name of readable) {
                    const from = `FROM ${object.name}`;
                    const answers = [
                        await client.query(`SELECT Id ${from} WHERE ${name} = null LIMIT 1`),
                        await client.query(`SELECT Id ${from} ORDER BY ${name} LIMIT 1`),
                        await client.query(`SELECT ${name}, COUNT(Id) ${from} GROUP BY ${name}`)
                    ];
                    const field = described.find((item) => item['name'] === name);
                    const promised = ['filterable', 'sortable', 'groupable'].map((flag) => field?.[flag] === true);
                    assert.deepEqual([name, ...answers.map(({ status }) => status === 200)], [name, ...promised]);
                }
            });

            it(`${title}: reaches no other field from its parents, children and semi-joins`, async () => {
                const client = testOrg.as(username);
                const lookups = [...object.fields.values()].filter(({ name }) => readable.includes(name));
                const children = childRelationshipsOf(model, object).filter(({ child }) => rights.may(child, 'Read'));
                for (const { reference } of lookups) {
                    const target = model.objects.get(reference?.to ?? '');
                    if (reference === null || target === undefined || !rights.may(target, 'Read')) {
                        continue;
                    }
                    const open = rights.readable(target);
                    for (const name of [...target.fields.keys()].filter((item) => !open.includes(item))) {
                        const path = `${reference.traversal}.${name}`;
                        await assertHidden(client, path, [
                            `SELECT ${path} FROM ${object.name}`,
                            `SELECT Id FROM ${object.name} WHERE ${path} != null`,
                            `SELECT Id FROM ${object.name} ORDER BY ${path}`,
                            `SELECT COUNT(${path}) FROM ${object.name}`,
                            `SELECT ${path}, COUNT(Id) FROM ${object.name} GROUP BY ${path}`
                        ]);
                        await assertNotInSchema(client, [
                            `query { ${object.name} { edges { node { ${reference.traversal} { ${name} { value } } } } } }`,
                            `query { ${object.name}(where: { ${reference.traversal}: { ${name}: { ne: null } } }) { totalCount } }`,
                            `query { ${object.name}(orderBy: { ${reference.traversal}: { ${name}: { order: ASC } } }) { totalCount } }`
                        ]);
                    }
                }
                for (const { name: list, child, field } of children) {
                    const open = rights.readable(child);
                    for (const name of [...child.fields.keys()].filter((item) => !open.includes(item))) {
                        await assertHidden(client, `${list}.${name}`, [
                            `SELECT Id, (SELECT ${name} FROM ${list}) FROM ${object.name}`,
                            `SELECT Id, (SELECT Id FROM ${list} WHERE ${name} != null) FROM ${object.name}`,
                            `SELECT Id, (SELECT Id FROM ${list} ORDER BY ${name}) FROM ${object.name}`,
                            `SELECT Id FROM ${object.name} WHERE Id IN (SELECT ${field.name} FROM ${child.name} WHERE ${name} != null)`
                        ]);
                        await assertNotInSchema(client, [
                            `query { ${object.name} { edges { node { ${list} { edges { node { ${name} { value } } } } } } } }`,
                            `query { ${object.name} { edges { node { ${list}(where: { ${name}: { ne: null } }) { totalCount } } } } }`
                        ]);
                    }
                }
            });

            it(`${title}: reads, filters, orders, groups and measures by no other field`, async () => {
                const client = testOrg.as(username);
                const id = await anId(client, object);
                const whole = JSON.stringify([
                    (await client.send('GET', `sobjects/${object.name}/${id}`)).body,
                    (await client.query(`SELECT FIELDS(ALL) FROM ${object.name} LIMIT 200`)).body
                ]);
                for (const name of hidden) {
                    const answers: readonly Answer[] = [
                        await client.query(`SELECT ${name} FROM ${object.name}`),
                        await client.query(`SELECT Id FROM ${object.name} WHERE ${name} = null`),
                        await client.query(`SELECT Id FROM ${object.name} ORDER BY ${name}`),
                        await client.query(`SELECT COUNT(${name}) FROM ${object.name}`),
                        await client.query(`SELECT ${name}, COUNT(Id) FROM ${object.name} GROUP BY ${name}`),
                        await client.send('GET', `sobjects/${object.name}/${id}?fields=${name}`),
                        await client.send('GET', `ui-api/records/${id}?fields=${object.name}.${name}`),
                        await client.send('GET', `composite/sobjects/${object.name}?ids=${id}&fields=${name}`)
                    ];
                    answers.forEach((answer) => assert.deepEqual(answer.errorCodes, ['INVALID_FIELD'], name));
                    for (const text of [
                        `query { ${object.name} { edges { node { ${name} { value } } } } }`,
                        `query { ${object.name}(where: { ${name}: { eq: null } }) { totalCount } }`,
                        `query { ${object.name}(orderBy: { ${name}: { order: ASC } }) { totalCount } }`,
                        `aggregate { ${object.name} { edges { node { aggregate { ${name} { count { value } } } } } } }`,
                        `aggregate { ${object.name}(groupBy: { ${name}: { group: true } }) { totalCount } }`
                    ]) {
                        const answer = await client.graphql(`{ uiapi { ${text} } }`);
                        assert.equal(answer.at('errors', 0, 'extensions', 'ErrorType'), 'ValidationError', text);
                    }
                    assert.ok(!whole.includes(`"${name}"`), name);
                }
            });

            if (!rights.may(object, 'Delete')) {
                it(`${title}: deletes nothing`, async () => {
                    const client = testOrg.as(username);
                    const id = await anId(client, object);
                    const answers = [
                        await client.send('DELETE', `sobjects/${object.name}/${id}`),
                        await client.send('DELETE', `ui-api/records/${id}`)
                    ];
                    answers.forEach((answer) => assert.equal(answer.status, 403));
                    const collection = await client.send('DELETE', `composite/sobjects?ids=${id}`);
                    assert.equal(collection.at(0, 'success'), false);
                    const graphql = await client.graphql(
                        `mutation { uiapi { ${object.name}Delete(input: { Id: "${id}" }) { Id } } }`
                    );
                    assert.equal(graphql.at('errors', 0, 'extensions', 'ErrorType'), 'ValidationError');
                    await anId(client, object);
                });
            }
        }
    }
});
