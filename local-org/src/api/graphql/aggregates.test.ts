import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadSampleData } from '../../sample-data.ts';
import type { Answer, TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../../testing/test-client.ts';

const OF_UNIFY = 'where: { Vendor_Evaluation__r: { Name: { eq: "Unify" } } }';
const query = (args: string, below: string, object = 'Audit_Answer__c'): string =>
    `{ uiapi { aggregate { ${object}${args === '' ? '' : `(${args})`} { totalCount ${below} } } } }`;
const nodes = (fields: string): string => `edges { cursor node { aggregate { ${fields} } } } pageInfo { hasNextPage }`;

describe('a GraphQL aggregate', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        await loadSampleData(testOrg.org, `${PROJECT}/data`);
    });
    after(() => testOrg.close());

    const found = (answer: Answer, ...steps: readonly (string | number)[]): unknown =>
        answer.at('data', 'uiapi', 'aggregate', 'Audit_Answer__c', ...steps);

    it('groups and measures', async () => {
        const fields =
            'Status__c { value displayValue } Id { count { value displayValue } } Rating__c { sum { value } avg { value } min { value } max { value } countDistinct { value } }';
        const args = `${OF_UNIFY}, groupBy: { Status__c: { group: true } }, orderBy: { Status__c: { order: DESC } }`;
        const answer = await admin.graphql(query(args, nodes(fields)));

        assert.deepEqual([answer.at('errors'), found(answer, 'totalCount')], [[], 2]);
        assert.deepEqual(found(answer, 'edges', 0, 'node', 'aggregate'), {
            Status__c: { value: 'Answered', displayValue: 'Answered' },
            Id: { count: { value: 21, displayValue: '21' } },
            Rating__c: {
                sum: { value: 83 },
                avg: { value: 83 / 21 },
                min: { value: 1 },
                max: { value: 5 },
                countDistinct: { value: 5 }
            }
        });
        assert.equal(found(answer, 'edges', 1, 'node', 'aggregate', 'Rating__c', 'sum', 'value'), null);
    });

    it('gives one result, and counts the records, when nothing is grouped', async () => {
        const answer = await admin.graphql(query(OF_UNIFY, nodes('Display_Order__c { max { value } }')));
        assert.deepEqual(
            [found(answer, 'totalCount'), answer.list('data', 'uiapi', 'aggregate', 'Audit_Answer__c', 'edges').length],
            [31, 1]
        );
        assert.equal(found(answer, 'edges', 0, 'node', 'aggregate', 'Display_Order__c', 'max', 'value'), 31);
    });

    it('comes in pages', async () => {
        const args = `${OF_UNIFY}, first: 3, groupBy: { Dimension__c: { group: true } }, orderBy: { Dimension__c: { order: ASC } }`;
        const first = await admin.graphql(query(args, nodes('Dimension__c { value }')));
        assert.deepEqual([found(first, 'totalCount'), found(first, 'pageInfo', 'hasNextPage')], [8, true]);
        const cursor = String(found(first, 'edges', 2, 'cursor'));
        const next = await admin.graphql(query(`${args}, after: "${cursor}"`, nodes('Dimension__c { value }')));
        assert.equal(found(next, 'edges', 0, 'node', 'aggregate', 'Dimension__c', 'value'), 'Sync Timing');
    });

    const failures: readonly (readonly [title: string, text: string, type: string])[] = [
        ['a value that is not grouped', query('', nodes('Status__c { value }')), 'ValidationError'],
        ['an order by what is not grouped', query('orderBy: { Status__c: { order: ASC } }', ''), 'ValidationError'],
        ['a sum of text', query('', nodes('Question_Code__c { sum { value } }')), 'ValidationError'],
        ['long text', query('', nodes('Notes__c { count { value } }')), 'ValidationError'],
        ['an unknown field', query('', nodes('Nope__c { count { value } }')), 'ValidationError'],
        ['subtotals', query('groupBy: { type: ROLLUP, Status__c: { group: true } }', ''), 'OperationNotSupported']
    ];
    for (const [title, text, type] of failures) {
        it(`fails with ${type} for ${title}`, async () => {
            const answer = await admin.graphql(text);
            assert.equal(answer.at('errors', 0, 'extensions', 'ErrorType'), type, JSON.stringify(answer.body));
        });
    }

    it('measures nothing of a sheet somebody may not see', async () => {
        const owner = testOrg.as('evaluator1@local.org');
        const sheet = await owner.create('Vendor_Evaluation__c', { Name: 'Private' });
        const text = query(
            `where: { Vendor_Evaluation__c: { eq: "${sheet}" } }, groupBy: { Question_Code__c: { group: true } }`,
            nodes('Id { count { value } } Display_Order__c { max { value } }')
        );
        assert.equal(found(await owner.graphql(text), 'totalCount'), 31);
        const other = await testOrg.as('evaluator2@local.org').graphql(text);
        assert.deepEqual([found(other, 'totalCount'), found(other, 'edges')], [0, []]);
    });
});
