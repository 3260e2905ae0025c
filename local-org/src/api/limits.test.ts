import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asApiError } from './api-error.ts';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

/*
 * Sources: "sObject Collections", "sObject Tree" and "Composite" of the REST API guide; "GraphQL API Query Limitations"
 * of the GraphQL API guide; "SOQL SELECT Syntax" for OFFSET.
 */
describe('the limits of a request', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let ids: readonly string[];

    const records = (count: number, more: (index: number) => object = () => ({})) =>
        Array.from({ length: count }, (_, index) => ({
            attributes: { type: 'Account', referenceId: `r${index}` },
            Name: `Account ${index}`,
            ...more(index)
        }));
    const count = async (): Promise<unknown> => (await admin.query('SELECT COUNT() FROM Account')).at('totalSize');

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        for (let at = 0; at < 11; at += 1) {
            const made = await admin.send('POST', 'composite/sobjects', { allOrNone: true, records: records(200) });
            assert.equal(made.at(199, 'success'), true);
        }
        const found = await admin.query('SELECT Id FROM Account LIMIT 201');
        ids = found.list<{ Id: string }>('records').map(({ Id }) => Id);
    });
    after(() => testOrg.close());

    const tooMany = (answer: Answer, code: string): void =>
        assert.deepEqual([answer.status, answer.errorCodes], [400, [code]], JSON.stringify(answer.body));

    const collections: readonly (readonly [verb: string, send: (count: number) => Promise<Answer>])[] = [
        [
            'changes',
            (n) => admin.send('PATCH', 'composite/sobjects', { records: records(n, (at) => ({ id: ids[at] })) })
        ],
        ['reads', (n) => admin.send('GET', `composite/sobjects/Account?ids=${ids.slice(0, n).join()}&fields=Name`)],
        [
            'reads by POST',
            (n) => admin.send('POST', 'composite/sobjects/Account', { ids: ids.slice(0, n), fields: ['Name'] })
        ],
        ['creates', (n) => admin.send('POST', 'composite/sobjects', { records: records(n) })]
    ];
    for (const [verb, send] of collections) {
        it(`a collection ${verb} 200 records, and none of 201`, async () => {
            const earlier = await count();
            tooMany(await send(201), 'EXCEEDED_ID_LIMIT');
            assert.equal(await count(), earlier);
            const answer = await send(200);
            assert.deepEqual([answer.status, answer.list().length], [200, 200]);
        });
    }

    it('a collection deletes 200 records, and none of 201', async () => {
        const made = await testOrg.as('admin@local.org').send('POST', 'composite/sobjects', {
            records: Array.from({ length: 200 }, (_, at) => ({
                attributes: { type: 'Vendor_Evaluation__c' },
                Name: `Sheet ${at}`,
                Copy_Questions__c: false
            }))
        });
        const sheets = made.list<{ id: string }>().map(({ id }) => id);
        tooMany(
            await admin.send('DELETE', `composite/sobjects?ids=${[...sheets, sheets[0]].join()}`),
            'EXCEEDED_ID_LIMIT'
        );
        const deleted = await admin.send('DELETE', `composite/sobjects?ids=${sheets.join()}`);
        assert.ok(deleted.list().every(({ success }) => success === true));
    });

    it('a tree has 200 records, children included, and none of 201', async () => {
        const sheet = (children: number) => ({
            records: [
                {
                    attributes: { type: 'Vendor_Evaluation__c', referenceId: 'parent' },
                    Name: 'Parent',
                    Copy_Questions__c: false,
                    Audit_Answers__r: {
                        records: Array.from({ length: children }, (_, at) => ({
                            attributes: { type: 'Audit_Answer__c', referenceId: `c${at}` },
                            Question_Code__c: `Q-${at}`,
                            Dimension__c: 'Sync Direction'
                        }))
                    }
                }
            ]
        });
        const path = 'composite/tree/Vendor_Evaluation__c';
        tooMany(await admin.send('POST', path, sheet(200)), 'INVALID_INPUT');
        const made = await admin.send('POST', path, sheet(199));
        assert.deepEqual(
            [made.status, made.list('results').length],
            [201, 200],
            JSON.stringify(made.body).slice(0, 300)
        );
    });

    it('a composite has 25 subrequests, and none of 26', async () => {
        const composite = (n: number) => ({
            compositeRequest: Array.from({ length: n }, (_, at) => ({
                referenceId: `r${at}`,
                method: 'GET',
                url: '/services/data/v66.0/sobjects/User'
            }))
        });
        tooMany(await admin.send('POST', 'composite', composite(26)), 'LIMIT_EXCEEDED');
        const answer = await admin.send('POST', 'composite', composite(25));
        assert.equal(answer.list('compositeResponse').length, 25);
    });

    it('a SOQL offset is 2,000 at most', async () => {
        assert.equal((await admin.query('SELECT Id FROM Account LIMIT 1 OFFSET 2000')).status, 200);
        tooMany(await admin.query('SELECT Id FROM Account LIMIT 1 OFFSET 2001'), 'NUMBER_OUTSIDE_VALID_RANGE');
    });

    it('a page of a SOQL query is 2,000 records', async () => {
        const first = await admin.query('SELECT Id FROM Account');
        assert.deepEqual([first.list('records').length, first.at('done')], [2000, false]);
        const rest = await admin.send('GET', String(first.at('nextRecordsUrl')));
        assert.equal(2000 + rest.list('records').length, first.at('totalSize'));
        assert.equal(rest.at('done'), true);
    });

    it('a transaction writes 10,000 rows by flows, and none of 10,001, whoever asks for them', async () => {
        const session = testOrg.org.sessionFor('00D00000LOCALOR!admin@local.org');
        assert.ok(session !== null);
        const write = (n: number): Promise<void> =>
            testOrg.org.transaction(session, (context) => {
                context.countFlowRows(n - 1);
                context.countFlowRows(1);
                return Promise.resolve();
            });
        await write(10_000);
        const error = await write(10_001).catch((reason: unknown) => asApiError(reason));
        assert.deepEqual(
            [error?.status, error?.items],
            [400, [{ message: 'Too many DML rows: 10001', errorCode: 'CANNOT_EXECUTE_FLOW_TRIGGER' }]]
        );
    });

    const page = (args: string): string =>
        `{ uiapi { query { Account${args} { totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage } edges { node { Id } } } } } }`;
    const got = (answer: Answer, ...steps: readonly (string | number)[]): unknown =>
        answer.at('data', 'uiapi', 'query', 'Account', ...steps);
    const failure = (answer: Answer): unknown => answer.at('errors', 0, 'extensions', 'ErrorType');

    it('a GraphQL page is 10 records by default, 2,000 at most and 1 at least', async () => {
        const standard = await admin.graphql(page(''));
        assert.deepEqual([got(standard, 'pageResultCount'), got(standard, 'pageInfo', 'hasNextPage')], [10, true]);
        const largest = await admin.graphql(page('(first: 2000)'));
        assert.deepEqual([got(largest, 'pageResultCount'), got(largest, 'totalCount')], [2000, await count()]);
        assert.equal(got(await admin.graphql(page('(first: 1)')), 'pageResultCount'), 1);
        for (const first of ['2001', '0', '-1']) {
            assert.equal(failure(await admin.graphql(page(`(first: ${first})`))), 'ValidationError', first);
        }
    });

    it('a GraphQL list of children is 10 records by default, 2,000 at most', async () => {
        const children = (args: string): string =>
            `{ uiapi { query { Vendor_Evaluation__c(where: { Name: { eq: "Parent" } }) { edges { node { Audit_Answers__r${args} { totalCount edges { node { Id } } } } } } } } }`;
        const list = [
            'data',
            'uiapi',
            'query',
            'Vendor_Evaluation__c',
            'edges',
            0,
            'node',
            'Audit_Answers__r'
        ] as const;
        const standard = await admin.graphql(children(''));
        assert.deepEqual([standard.list(...list, 'edges').length, standard.at(...list, 'totalCount')], [10, 199]);
        assert.equal((await admin.graphql(children('(first: 2000)'))).list(...list, 'edges').length, 199);
        assert.equal(failure(await admin.graphql(children('(first: 2001)'))), 'ValidationError');
    });

    it('a GraphQL request has 10 subqueries, of whatever kind, and none of 11', async () => {
        const queries = (n: number): string =>
            Array.from({ length: n }, (_, at) => `q${at}: Account(first: 1) { edges { node { Id } } }`).join(' ');
        const aggregate =
            'aggregate { Account { totalCount edges { node { aggregate { Id { count { value } } } } } } }';
        const parent = 'p: Vendor_Evaluation__c { edges { node { Audit_Answers__r { edges { node { Id } } } } } }';
        const ask = async (text: string): Promise<unknown> => failure(await admin.graphql(`{ uiapi { ${text} } }`));
        assert.equal(await ask(`query { ${queries(10)} }`), undefined);
        assert.equal(await ask(`query { ${queries(11)} }`), 'OperationNotSupported');
        assert.equal(await ask(`query { ${queries(9)} } ${aggregate}`), undefined);
        assert.equal(await ask(`query { ${queries(10)} } ${aggregate}`), 'OperationNotSupported');
        assert.equal(await ask(`query { ${queries(8)} ${parent} }`), undefined);
        assert.equal(await ask(`query { ${queries(9)} ${parent} }`), 'OperationNotSupported');
    });

    it('a GraphQL request runs one operation, a query or a mutation', async () => {
        const two =
            'query a { uiapi { query { Account { totalCount } } } } query b { uiapi { query { User { totalCount } } } }';
        assert.equal(failure(await admin.graphql(two)), 'OperationNotSupported');
        const named = await admin.send('POST', 'graphql', { query: two, operationName: 'b' });
        assert.equal(named.at('data', 'uiapi', 'query', 'User', 'totalCount'), 5);
        assert.equal(
            failure(await admin.graphql('subscription { uiapi { query { User { totalCount } } } }')),
            'OperationNotSupported'
        );
    });
});
