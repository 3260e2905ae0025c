import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';
const JSON_BODY = { 'content-type': 'application/json' };
const nested = (open: string, inner: string, close: string, depth: number): string =>
    open.repeat(depth) + inner + close.repeat(depth);
const where = (condition: string): string => `SELECT Id FROM ${OBJECT} WHERE ${condition}`;
const query = (args: string): string => `{ uiapi { query { ${OBJECT}${args} } } }`;

type Case = readonly [title: string, send: (client: TestClient) => Promise<Answer>, status: number, code: string];

const raw = (title: string, path: string, body: string, code = 'JSON_PARSER_ERROR'): Case => [
    title,
    (client) => client.send('POST', path, body, JSON_BODY),
    400,
    code
];
const field = (title: string, fields: object, code: string): Case => [
    title,
    (client) => client.send('POST', `sobjects/${OBJECT}`, { Name: 'Planted', ...fields }),
    400,
    code
];
const typed = (type: string): Case => [
    `a body of type ${type}`,
    (client) => client.send('POST', `sobjects/${OBJECT}`, '{"Name":"Planted"}', { 'content-type': type }),
    415,
    'UNSUPPORTED_MEDIA_TYPE'
];
const path = (wrong: string, status = 404, code = 'NOT_FOUND'): Case => [
    `the path ${wrong.slice(0, 60)}`,
    (client) => client.send('GET', wrong),
    status,
    code
];
const soql = (title: string, text: string, code = 'MALFORMED_QUERY'): Case => [
    title,
    (client) => client.query(text),
    400,
    code
];

const CASES: readonly Case[] = [
    raw('no JSON', `sobjects/${OBJECT}`, 'Name=Planted'),
    raw('JSON cut short', `sobjects/${OBJECT}`, '{"Name":"Planted"'),
    raw('two JSON texts', `sobjects/${OBJECT}`, '{"Name":"Planted"}{"Name":"Planted"}'),
    raw('null for a record', `sobjects/${OBJECT}`, 'null'),
    raw('a prototype key', `sobjects/${OBJECT}`, '{"Name":"Planted","__proto__":{"isAdmin":true}}'),
    raw('a prototype through the constructor', `sobjects/${OBJECT}`, '{"constructor":{"prototype":{"x":1}}}'),
    raw('a prototype key deep inside', 'composite/sobjects', '{"records":[{"attributes":{"__proto__":{}}}]}'),
    raw('a prototype key in GraphQL variables', 'graphql', '{"query":"{uiapi}","variables":{"__proto__":{}}}'),
    raw('deep JSON', `sobjects/${OBJECT}`, `{"Name":${nested('[', '1', ']', 100_000)}}`),
    raw('deep GraphQL variables', 'graphql', `{"query":"","variables":${nested('{"not":', '{}', '}', 101)}}`),
    raw('a number without end', `sobjects/${OBJECT}`, '{"Name":"Planted","Hourly_Rate__c":1e400}'),
    raw('a field twice', `sobjects/${OBJECT}`, '{"Name":"Planted","name":"Planted"}', 'INVALID_FIELD'),
    raw('records that are none', 'composite/sobjects', '{"records":[null]}'),
    raw('a tree of nothing', `composite/tree/${OBJECT}`, '{"records":[null]}', 'INVALID_INPUT'),
    raw('a type that is no text', 'composite/sobjects', '{"records":[{"attributes":{"type":{}}}]}', 'INVALID_TYPE'),
    [
        'a body too large',
        (client) => client.send('POST', 'graphql', 'x'.repeat(51 * 1024 * 1024), JSON_BODY),
        413,
        'REQUEST_TOO_LARGE'
    ],
    typed('text/plain'),
    typed('application/x-www-form-urlencoded'),
    typed('multipart/form-data; boundary=x'),
    typed('text/html'),
    field('a NUL', { Recommendation__c: 'a\u0000b' }, 'JSON_PARSER_ERROR'),
    field('half of a surrogate pair', { Recommendation__c: 'a\ud800b' }, 'JSON_PARSER_ERROR'),
    field('the other half', { Recommendation__c: '\udc00' }, 'JSON_PARSER_ERROR'),
    field('33,000 characters', { Recommendation__c: 'x'.repeat(33_000) }, 'STRING_TOO_LONG'),
    field('32,000 characters in a short text', { Name: 'x'.repeat(32_000) }, 'STRING_TOO_LONG'),
    field('a year before Salesforce', { Demo_Date__c: '0000-01-01' }, 'JSON_PARSER_ERROR'),
    field('a year after Salesforce', { Demo_Date__c: '4001-01-01' }, 'JSON_PARSER_ERROR'),
    field('an object for a text', { Recommendation__c: { toString: 'x' } }, 'JSON_PARSER_ERROR'),
    field('SQL for a lookup', { Opportunity__c: "006'; DROP TABLE" }, 'MALFORMED_ID'),
    field('the id of an account for an opportunity', { Opportunity__c: '001000000000001AAA' }, 'MALFORMED_ID'),
    field('an owner who does not exist', { OwnerId: '005000000009999AAA' }, 'INVALID_CROSS_REFERENCE_KEY'),
    field('a field named like a method', { toString: 'x' }, 'INVALID_FIELD'),
    path('/services/data/v66.0/%2e%2e/%2e%2e/etc/passwd'),
    path(`sobjects/..%2f..%2fetc%2fpasswd`),
    path(`sobjects/${OBJECT}/..%2f..%2f..%2fpackage.json`),
    path(`sobjects/${OBJECT}%00/describe`),
    path('sobjects/__proto__/describe'),
    path('ui-api/object-info/constructor'),
    path('ui-api/records/a01%00?fields=x'),
    path('sobjects/%ZZ', 400, 'BAD_REQUEST'),
    path(`sobjects/${'a'.repeat(5000)}`, 400, 'BAD_REQUEST'),
    path(`sobjects/${OBJECT}/a01000000000001?fields=Name%00`, 400, 'INVALID_FIELD'),
    soql('SQL in SOQL', `SELECT Id FROM ${OBJECT}; DROP TABLE "User"`),
    soql('SQL for a field', `SELECT "Id" FROM ${OBJECT}`),
    soql('a UNION', `SELECT Id FROM ${OBJECT} UNION SELECT Id FROM User`),
    soql('a NUL in SOQL', `${where("Name = 'a")}\u0000'`),
    soql('an escaped NUL in SOQL', where(String.raw`Name = 'a\u0000'`)),
    soql('an escaped NUL in a multi-select', where(String.raw`Salesforce_Objects_Read__c INCLUDES ('a\u0000')`)),
    soql('half of a surrogate pair in SOQL', where(String.raw`Name LIKE '\ud800%'`)),
    soql('a deep condition', where(nested('(', "Name = 'a'", ')', 5000))),
    soql('a deep NOT', where(nested('NOT (', "Name = 'a'", ')', 400))),
    soql('a query too long', where(`Name = '${'x'.repeat(100_001)}'`)),
    soql('an offset too large', `SELECT Id FROM ${OBJECT} OFFSET 99999999999`, 'NUMBER_OUTSIDE_VALID_RANGE'),
    soql('a day that does not exist', where('Demo_Date__c = 2026-02-30'), 'INVALID_FIELD'),
    soql('a moment before the calendar', where('CreatedDate > 0000-01-01T00:00:00Z'), 'INVALID_FIELD'),
    soql('a span before the calendar', where('CreatedDate = LAST_N_YEARS:9999'), 'INVALID_FIELD'),
    soql('a malformed id', where("Id = 'a01'' OR 1=1'")),
    soql('a field 2,000 times', `SELECT ${Array(2000).fill('Name').join()} FROM ${OBJECT}`, 'INVALID_FIELD'),
    soql('a measure twice under one name', `SELECT COUNT(Id) n, COUNT(Name) n FROM ${OBJECT}`),
    soql(
        'more measures than a statement has columns',
        `SELECT ${Array.from({ length: 1700 }, (_, at) => `COUNT(Id) c${at}`).join()} FROM ${OBJECT}`,
        'QUERY_TOO_COMPLICATED'
    ),
    [
        'more fields than a statement has columns',
        (client) =>
            client.send('POST', `composite/sobjects/${OBJECT}`, {
                ids: ['a01000000000001AAA'],
                fields: Array(2000).fill('Name')
            }),
        400,
        'QUERY_TOO_COMPLICATED'
    ]
];

const GRAPHQL: readonly (readonly [title: string, text: string, type: string])[] = [
    ['a deep selection', nested('{a', '', '}', 7000), 'InvalidSyntax'],
    ['a deep filter', query(`(where: ${nested('{not: ', '{}', '}', 1000)}) { totalCount }`), 'InvalidSyntax'],
    ['depth behind a comment with a quote', `# "\n${nested('{a', '', '}', 7000)}`, 'InvalidSyntax'],
    ['a text too long', query(`(first: 1) { ${'totalCount '.repeat(15_000)} }`), 'InvalidSyntax'],
    [
        'fragments in a circle',
        `${query('{ edges { node { ...A } } }')} fragment A on ${OBJECT} { ...B } fragment B on ${OBJECT} { ...A }`,
        'ValidationError'
    ],
    ['a prototype for a field', query('{ edges { node { __proto__ { value } } } }'), 'ValidationError'],
    ['a prototype in a filter', query('(where: { constructor: { eq: 1 } }) { totalCount }'), 'ValidationError'],
    ['a NUL', query(String.raw`(where: { Name: { eq: "\u0000" } }) { totalCount }`), 'ValidationError'],
    [
        'a NUL in a multi-select',
        query(String.raw`(where: { Salesforce_Objects_Read__c: { includes: ["\u0000"] } }) { totalCount }`),
        'ValidationError'
    ],
    [
        'a day that does not exist',
        query('(where: { Demo_Date__c: { eq: { value: "2026-02-30" } } }) { totalCount }'),
        'ValidationError'
    ],
    [
        'too many subqueries, under other names',
        `{ uiapi { query { ${Array.from({ length: 11 }, (_, index) => `a${index}: ${OBJECT} { totalCount }`).join(' ')} } } }`,
        'OperationNotSupported'
    ],
    [
        'a cursor of somebody else',
        query('(after: "Li4vLi4v") { totalCount edges { node { Id } } }'),
        'DataFetchingException'
    ]
];

describe('hostile input', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let kept: string;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        kept = await admin.create(OBJECT, { Name: 'Kept', Copy_Questions__c: false });
        // Stamps are whole seconds: only after this one would a change show in LastModifiedDate.
        await setTimeout(1000);
    });
    after(() => testOrg.close());

    /** What is there before and after: one sheet, unchanged, and every user. */
    const assertNothingWritten = async (): Promise<void> => {
        const sheets = await admin.query(`SELECT Name, LastModifiedDate, CreatedDate FROM ${OBJECT}`);
        const [sheet] = sheets.list<{ Name: string; LastModifiedDate: string; CreatedDate: string }>('records');
        assert.deepEqual([sheets.at('totalSize'), sheet?.Name], [1, 'Kept']);
        assert.equal(sheet?.LastModifiedDate, sheet?.CreatedDate);
        assert.equal((await admin.query('SELECT COUNT() FROM User')).at('totalSize'), 5);
    };

    for (const [title, send, status, code] of CASES) {
        it(`is refused with ${status} ${code}: ${title}`, async () => {
            const answer = await send(admin);
            assert.deepEqual(
                [answer.status, answer.errorCodes[0]],
                [status, code],
                JSON.stringify(answer.body).slice(0, 300)
            );
            await assertNothingWritten();
        });
    }

    for (const [title, text, type] of GRAPHQL) {
        it(`is refused by GraphQL with ${type}: ${title}`, async () => {
            const answer = await admin.graphql(text);
            assert.deepEqual(
                [answer.status, answer.at('errors', 0, 'extensions', 'ErrorType')],
                [200, type],
                JSON.stringify(answer.body).slice(0, 300)
            );
            await assertNothingWritten();
        });
    }

    it('that asks for one field under 2,000 names, or under the names of a prototype, is answered', async () => {
        const names = Array.from({ length: 2000 }, (_, at) => `a${at}`);
        const aliases = [...names, '__proto__', 'constructor'].map((name) => `${name}: Name { value }`);
        const answer = await admin.graphql(query(`{ edges { node { ${aliases.join(' ')} } } }`));
        const node = answer.at('data', 'uiapi', 'query', OBJECT, 'edges', 0, 'node') as object;
        assert.deepEqual(
            new Set(Object.values(node).map((value) => JSON.stringify(value))),
            new Set(['{"value":"Kept"}'])
        );
        assert.equal(Object.keys(node).length, 2002);
    });

    it('that filters by more values than a statement takes is refused', async () => {
        const answer = await admin.graphql(
            `query q($where: ${OBJECT}_Filter) { uiapi { query { ${OBJECT}(where: $where) { totalCount } } } }`,
            { where: { or: Array.from({ length: 61_000 }, (_, at) => ({ Name: { eq: String(at) } })) } }
        );
        assert.match(String(answer.at('errors', 0, 'message')), /^Query is either selecting too many fields/);
    });

    it('of a pattern that ends in a backslash finds what ends so', async () => {
        const id = await admin.create('Account', { Name: 'Ends in \\' });
        for (const pattern of ['%\\', '%\\\\', '%\\%']) {
            const answer = await admin.graphql(
                'query q($like: String) { uiapi { query { Account(where: { Name: { like: $like } }) { totalCount } } } }',
                { like: pattern }
            );
            assert.equal(typeof answer.at('data', 'uiapi', 'query', 'Account', 'totalCount'), 'number', pattern);
        }
        assert.equal(
            (await admin.query(String.raw`SELECT Id FROM Account WHERE Name LIKE '%\\'`)).at('records', 0, 'Id'),
            id
        );
    });

    it('in ids finds a record by 15 characters, and by none of another case', async () => {
        const short = kept.slice(0, 15);
        const found = await Promise.all(
            [kept, short, short.toUpperCase(), kept.toLowerCase(), `${short}BBB`, ` ${kept}`].map(
                async (id) => (await admin.send('GET', `sobjects/${OBJECT}/${encodeURIComponent(id)}`)).status
            )
        );
        assert.deepEqual(found, [200, 200, 404, 404, 404, 404]);
    });

    it('that makes fragments double at every step takes no time', async () => {
        const steps = Array.from(
            { length: 40 },
            (_, at) => `fragment F${at} on ${OBJECT} { Id ...F${at + 1} ...F${at + 1} }`
        );
        const text = `${query('{ edges { node { ...F0 } } }')} ${steps.join(' ')} fragment F40 on ${OBJECT} { Id }`;
        const answer = await admin.graphql(text);
        assert.equal(answer.at('data', 'uiapi', 'query', OBJECT, 'edges', 0, 'node', 'Id'), kept);
    });

    it('changes no record through an id of another object, in any API', async () => {
        const account = await admin.create('Account', { Name: 'Elsewhere' });
        const answers = [
            await admin.send('PATCH', `sobjects/${OBJECT}/${account}`, { Name: 'Planted' }),
            await admin.send('DELETE', `sobjects/${OBJECT}/${account}`),
            await admin.send('PATCH', `sobjects/Account/${kept}`, { Name: 'Planted' }),
            await admin.send('GET', `sobjects/${OBJECT}/${account}`),
            await admin.send('GET', `ui-api/records/${account}?fields=${OBJECT}.Name`)
        ];
        assert.deepEqual(
            answers.map((answer) => [answer.status, answer.errorCodes[0]]),
            [
                [400, 'MALFORMED_ID'],
                [400, 'MALFORMED_ID'],
                [400, 'MALFORMED_ID'],
                [404, 'NOT_FOUND'],
                [400, 'INVALID_FIELD']
            ]
        );
        const [wrong] = (await admin.update(OBJECT, [{ id: account }])).list<{ success: boolean }>();
        assert.equal(wrong?.success, false);
        await assertNothingWritten();
    });

    it('that is only unusual text comes back as it was sent', async () => {
        const text = `\u202Eright to left\u202C \uD83D\uDE00 ${'ü'.repeat(31_000)} '; DROP TABLE "User"; -- {{7*7}} <script>`;
        const id = await admin.create('Account', { Name: '\u202Ereversed', Description: text });
        assert.equal((await admin.send('GET', `sobjects/Account/${id}`)).at('Description'), text);
    });
});
