import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { INJECTIONS, PROTOTYPE_NAMES, UNSTORABLE, UNUSUAL } from '../../testing/hostile-texts.ts';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const OBJECT = 'Account';
/** As a client would encode it: half of a surrogate pair has no encoding. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));
const soql = (client: TestClient, text: string): Promise<Answer> => client.send('GET', `query?q=${encoded(text)}`);

/** A place of a request that holds a name: of an object, a field, a record, an operation, a page. */
type Place = (client: TestClient, name: string) => Promise<Answer>;

/** JSON with a key as it is: an object literal would make `__proto__` a prototype. */
const withKey = (key: string, value: unknown): string => `{${JSON.stringify(key)}:${JSON.stringify(value)}}`;
const JSON_BODY = { 'content-type': 'application/json' };

const REST: Readonly<Record<string, Place>> = {
    'the object of a path': (client, name) => client.send('GET', `sobjects/${encoded(name)}/describe`),
    'the object of a new record': (client, name) =>
        client.send('POST', `sobjects/${encoded(name)}`, { Name: 'Planted' }),
    'the id of a path': (client, name) => client.send('GET', `sobjects/${OBJECT}/${encoded(name)}`),
    'the id of a change': (client, name) =>
        client.send('PATCH', `sobjects/${OBJECT}/${encoded(name)}`, { Name: 'Planted' }),
    'the id of a deletion': (client, name) => client.send('DELETE', `sobjects/${OBJECT}/${encoded(name)}`),
    'an external id field': (client, name) => client.send('PATCH', `sobjects/${OBJECT}/${encoded(name)}/x`, {}),
    'a field of a new record': (client, name) =>
        client.send('POST', `sobjects/${OBJECT}`, withKey(name, 'Planted'), JSON_BODY),
    'a field to read': (client, name) => client.send('GET', `sobjects/${OBJECT}/ID?fields=${encoded(name)}`),
    'the type of a collection': (client, name) =>
        client.send('POST', 'composite/sobjects', { records: [{ attributes: { type: name }, Name: 'Planted' }] }),
    'the object of a collection to read': (client, name) =>
        client.send('GET', `composite/sobjects/${encoded(name)}?ids=ID&fields=Id`),
    'a field of a collection to read': (client, name) =>
        client.send('POST', `composite/sobjects/${OBJECT}`, { ids: ['ID'], fields: [name] }),
    'the type of a tree': (client, name) =>
        client.send('POST', `composite/tree/${OBJECT}`, {
            records: [{ attributes: { type: name, referenceId: 'it' }, Name: 'Planted' }]
        }),
    'a list of a tree': (client, name) =>
        client.send(
            'POST',
            `composite/tree/${OBJECT}`,
            `{"records":[{"attributes":{"type":"${OBJECT}","referenceId":"it"},"Name":"Planted",${withKey(name, { records: [] }).slice(1)}]}`,
            JSON_BODY
        ),
    'a reference of a composite': (client, name) =>
        client.send('POST', 'composite', {
            compositeRequest: [
                { referenceId: name.replace(/^\w+$/, '$& '), method: 'GET', url: '/services/data/v66.0/sobjects' }
            ]
        }),
    'the method of a composite': (client, name) =>
        client.send('POST', 'composite', {
            compositeRequest: [{ referenceId: 'it', method: name, url: '/services/data/v66.0/sobjects' }]
        }),
    'the address of a composite': (client, name) =>
        client.send('POST', 'composite', { compositeRequest: [{ referenceId: 'it', method: 'GET', url: name }] }),
    'a query': (client, name) => soql(client, name),
    'a selected field': (client, name) => soql(client, `SELECT ${name} FROM ${OBJECT}`),
    'the object of a query': (client, name) => soql(client, `SELECT Id FROM ${name}`),
    'a condition': (client, name) => soql(client, `SELECT Id FROM ${OBJECT} WHERE ${name}`),
    'an order': (client, name) => soql(client, `SELECT Id FROM ${OBJECT} ORDER BY ${name}`),
    'a group': (client, name) => soql(client, `SELECT COUNT(Id) FROM ${OBJECT} GROUP BY ${name}`),
    'a limit': (client, name) => soql(client, `SELECT Id FROM ${OBJECT} LIMIT ${name}`),
    'a page of a query': (client, name) => client.send('GET', `query/${encoded(name)}`),
    'an API version': (client, name) => client.send('GET', `/services/data/${encoded(name)}/sobjects`)
};

const UI_API: Readonly<Record<string, Place>> = {
    'an object to describe': (client, name) => client.send('GET', `ui-api/object-info/${encoded(name)}`),
    'a picklist': (client, name) =>
        client.send('GET', `ui-api/object-info/${OBJECT}/picklist-values/012000000000000AAA/${encoded(name)}`),
    'the object of a new record': (client, name) =>
        client.send('POST', 'ui-api/records', { apiName: name, fields: { Name: 'Planted' } }),
    'a field of a new record': (client, name) =>
        client.send(
            'POST',
            'ui-api/records',
            `{"apiName":"${OBJECT}","fields":${withKey(name, 'Planted')}}`,
            JSON_BODY
        ),
    'the id of a record': (client, name) => client.send('GET', `ui-api/records/${encoded(name)}?fields=${OBJECT}.Name`),
    'the id of a change': (client, name) =>
        client.send('PATCH', `ui-api/records/${encoded(name)}`, { fields: { Name: 'Planted' } }),
    'the id of a deletion': (client, name) => client.send('DELETE', `ui-api/records/${encoded(name)}`),
    'a field to read': (client, name) => client.send('GET', `ui-api/records/ID?fields=${encoded(`${OBJECT}.${name}`)}`),
    'the object of a field': (client, name) => client.send('GET', `ui-api/records/ID?fields=${encoded(`${name}.Name`)}`)
};

const filter = (client: TestClient, where: string): Promise<Answer> =>
    client.send(
        'POST',
        'graphql',
        `{"query":"query q($where: Account_Filter) { uiapi { query { Account(where: $where) { totalCount } } } }","variables":{"where":${where}}}`,
        JSON_BODY
    );

const GRAPHQL: Readonly<Record<string, Place>> = {
    'a whole text': (client, name) => client.graphql(name),
    'an object': (client, name) => client.graphql(`{ uiapi { query { ${name} { totalCount } } } }`),
    'a field': (client, name) =>
        client.graphql(`{ uiapi { query { Account { edges { node { ${name} { value } } } } } } }`),
    'a filtered field': (client, name) => filter(client, withKey(name, { eq: 'x' })),
    'an operator': (client, name) => filter(client, `{"Name":${withKey(name, 'x')}}`),
    'an ordered field': (client, name) =>
        client.graphql(`{ uiapi { query { Account(orderBy: { ${name}: { order: ASC } }) { totalCount } } } }`),
    'a grouped field': (client, name) =>
        client.graphql(`{ uiapi { aggregate { Account(groupBy: { ${name}: { group: true } }) { totalCount } } } }`),
    'an operation': (client, name) => client.graphql(`mutation { uiapi { ${name}(input: { Id: "ID" }) { Id } } }`),
    'the name of an operation': (client, name) =>
        client.send('POST', 'graphql', {
            query: 'query a { uiapi { query { Account { totalCount } } } } query b { uiapi { query { Account { totalCount } } } }',
            operationName: name
        }),
    'a fragment': (client, name) => client.graphql(`{ uiapi { query { Account { edges { node { ...${name} } } } } } }`),
    'a directive': (client, name) => client.graphql(`{ uiapi { query { Account @${name} { totalCount } } } }`),
    'the type of a variable': (client, name) =>
        client.graphql(`query q($x: ${name}) { uiapi { query { Account(first: $x) { totalCount } } } }`),
    'a cursor': (client, name) =>
        client.graphql(
            'query q($after: String) { uiapi { query { Account(after: $after) { totalCount edges { cursor } } } } }',
            {
                after: name
            }
        ),
    'the id of a change': (client, name) =>
        client.graphql(
            'mutation m($id: IdOrRef!) { uiapi { AccountUpdate(input: { Id: $id, Account: { Name: "Planted" } }) { Record { Id } } } }',
            { id: name }
        ),
    'a field of a new record': (client, name) =>
        client.send(
            'POST',
            'graphql',
            `{"query":"mutation m($input: AccountCreateInput!) { uiapi { AccountCreate(input: $input) { Record { Id } } } }","variables":{"input":{"Account":${withKey(name, 'Planted')}}}}`,
            JSON_BODY
        )
};

const NAMES = {
    ...INJECTIONS,
    ...UNUSUAL,
    ...UNSTORABLE,
    ...Object.fromEntries(PROTOTYPE_NAMES.map((name) => [name, name])),
    'a long name': 'x'.repeat(2000),
    dots: '...',
    'a name with a dot': 'Owner.constructor',
    'an object nobody may read': 'Audit_Question__mdt',
    'a table of the database': 'pg_catalog.pg_tables',
    'an id in small letters': '001000000000001aaa'.replace('001', '00q')
} as const;

/** The errors of an answer, wherever its API puts them; none for an answer that is no refusal. */
const refusalOf = (answer: Answer): unknown => {
    if (answer.at('errors') !== undefined && answer.status === 200) {
        const type = answer.at('errors', 0, 'extensions', 'ErrorType');
        return typeof type === 'string' && typeof answer.at('errors', 0, 'message') === 'string' ? type : undefined;
    }
    const inner = answer.at('compositeResponse', 0, 'body') ?? answer.body;
    const status = Number(answer.at('compositeResponse', 0, 'httpStatusCode') ?? answer.status);
    const [first] = Array.isArray(inner) ? (inner as { errorCode?: unknown; message?: unknown }[]) : [];
    const isShaped = typeof first?.errorCode === 'string' && typeof first.message === 'string';
    return status >= 400 && status < 500 && isShaped ? first.errorCode : undefined;
};

describe('a name that is none', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let kept: string;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        kept = await admin.create(OBJECT, { Name: 'Kept' });
    });
    after(() => testOrg.close());

    const rows = async (): Promise<readonly unknown[]> =>
        await testOrg.org.database.read(`SELECT "Id", "Name", "IsDeleted" FROM "${OBJECT}"`);

    for (const [api, places] of [
        ['REST', REST],
        ['the UI API', UI_API],
        ['GraphQL', GRAPHQL]
    ] as const) {
        for (const [title, place] of Object.entries(places)) {
            it(`is refused in Salesforce's shape, and nothing is written: ${title}, in ${api}`, async () => {
                for (const [kind, name] of Object.entries(NAMES)) {
                    const answer = await place(admin, name);
                    assert.ok(
                        refusalOf(answer) !== undefined,
                        `${kind}: ${answer.status} ${JSON.stringify(answer.body)?.slice(0, 300)}`
                    );
                }
                assert.deepEqual(await rows(), [{ Id: kept, Name: 'Kept', IsDeleted: false }]);
                assert.equal((await admin.send('GET', `sobjects/${OBJECT}/${kept}`)).status, 200);
            });
        }
    }

    it('leaves no trace in the prototypes of the process', () => {
        assert.deepEqual(Object.keys(Object.prototype), []);
        assert.equal(({} as { isAdmin?: unknown }).isAdmin, undefined);
    });
});
