import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadSampleData } from '../../sample-data.ts';
import type { Answer, TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';

describe('GraphQL answers', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let unify: string;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        await loadSampleData(testOrg.org, `${PROJECT}/data`);
        unify = String((await admin.query(`SELECT Id FROM ${OBJECT} WHERE Name = 'Unify'`)).at('records', 0, 'Id'));
    });
    after(() => testOrg.close());

    const page = (
        args: string,
        below = 'edges { node { Name { value } } } pageInfo { hasNextPage endCursor } totalCount'
    ): string =>
        `${args.includes('$after') ? 'query q($after: String) ' : ''}{ uiapi { query { ${OBJECT}(${args}) { ${below} } } } }`;
    const found = (answer: Answer, ...steps: readonly (string | number)[]): unknown =>
        answer.at('data', 'uiapi', 'query', OBJECT, ...steps);

    it('in pages, by cursor', async () => {
        const args =
            'first: 1, after: $after, orderBy: { Name: { order: ASC } }, where: { Opportunity__c: { ne: null }, or: [{ Name: { eq: "unify" } }, { Name: { in: ["Tandemline"] } }] }';
        const first = await admin.graphql(page(args));
        assert.deepEqual(
            [
                found(first, 'edges', 0, 'node', 'Name', 'value'),
                found(first, 'totalCount'),
                found(first, 'pageInfo', 'hasNextPage')
            ],
            ['Tandemline', 2, true]
        );

        const second = await admin.graphql(page(args), { after: found(first, 'pageInfo', 'endCursor') });
        assert.deepEqual(
            [found(second, 'edges', 0, 'node', 'Name', 'value'), found(second, 'pageInfo', 'hasNextPage')],
            ['Unify', false]
        );
    });

    it('with parents, aliased lists of children, fragments and wrapped values', async () => {
        const answer = await admin.graphql(
            `query q($id: ID) { uiapi { query { ${OBJECT}(where: { Id: { eq: $id } }) { edges { node { ...Sheet } } } } } }
             fragment Sheet on ${OBJECT} { Status: Status__c { value label displayValue } Opportunity__r { Id Account { Name { value } } }
                open: Audit_Answers__r(first: 3, where: { Status__c: { eq: "Not Asked" } }, orderBy: { Display_Order__c: { order: DESC } }) { totalCount pageInfo { hasNextPage } edges { node { Question_Code__c { value } } } } }`,
            { id: unify }
        );
        assert.deepEqual(answer.at('errors'), []);
        const node = (...steps: readonly (string | number)[]): unknown => found(answer, 'edges', 0, 'node', ...steps);
        assert.deepEqual(node('Status'), {
            value: 'In Progress',
            label: 'In Progress',
            displayValue: 'In Progress'
        });
        assert.equal(typeof node('Opportunity__r', 'Account', 'Name', 'value'), 'string');
        assert.deepEqual(
            [
                node('open', 'totalCount'),
                node('open', 'pageInfo', 'hasNextPage'),
                node('open', 'edges', 0, 'node', 'Question_Code__c', 'value')
            ],
            [10, true, 'PS-3']
        );
    });

    const failures: readonly (readonly [title: string, query: string, type: string])[] = [
        ['text that is no GraphQL', '{ uiapi', 'InvalidSyntax'],
        ['an unknown field', page('first: 1', 'edges { node { Nope__c { value } } }'), 'ValidationError'],
        ['an unknown filter', page('where: { Nope__c: { eq: 1 } }'), 'ValidationError'],
        ['a filter on long text', page('where: { Recommendation__c: { eq: "x" } }'), 'ValidationError'],
        ['a page too large', page('first: 2001'), 'ValidationError'],
        [
            'children of children',
            '{ uiapi { query { Opportunity { edges { node { Vendor_Evaluations__r { edges { node { Audit_Answers__r { edges { node { Id } } } } } } } } } } } }',
            'OperationNotSupported'
        ],
        ['a malformed id', page('where: { Id: { eq: "x\' OR 1=1" } }'), 'DataFetchingException']
    ];
    for (const [title, query, type] of failures) {
        it(`with status 200 and an error for ${title}`, async () => {
            const answer = await admin.graphql(query);
            assert.deepEqual(
                [answer.status, answer.at('errors', 0, 'extensions', 'ErrorType')],
                [200, type],
                JSON.stringify(answer.body)
            );
        });
    }
});
