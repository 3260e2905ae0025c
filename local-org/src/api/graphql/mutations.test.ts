import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';
const mutation = (operations: string, settings = ''): string => `mutation { uiapi${settings} { ${operations} } }`;

describe('a GraphQL mutation', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let owner: TestClient;
    let other: TestClient;
    let sheet: string;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        owner = testOrg.as('evaluator1@local.org');
        other = testOrg.as('evaluator2@local.org');
        sheet = await owner.create(OBJECT, { Name: 'Sheet' });
    });
    after(() => testOrg.close());

    const result = (answer: Answer, ...steps: readonly (string | number)[]): unknown =>
        answer.at('data', 'uiapi', ...steps);
    const names = async (): Promise<unknown[]> => {
        const found = await admin.query(`SELECT Name FROM ${OBJECT} ORDER BY Name`);
        return found.list('records').map((record) => record['Name']);
    };

    it('creates, changes and deletes, and gives the record as it then is', async () => {
        const created = await admin.graphql(
            `mutation m($input: ${OBJECT}CreateInput!) { uiapi { made: ${OBJECT}Create(input: $input) { Record { Id ApiName Status__c { value label } Name { value } } } } }`,
            { input: { [OBJECT]: { Name: 'Made', Annual_Licence_Cost__c: 12.5, Copy_Questions__c: false } } }
        );
        assert.deepEqual(created.at('errors'), []);
        assert.deepEqual(result(created, 'made', 'Record', 'Status__c'), { value: 'Draft', label: 'Draft' });
        const id = String(result(created, 'made', 'Record', 'Id'));

        const changed = await admin.graphql(
            mutation(
                `${OBJECT}Update(input: { Id: "${id}", ${OBJECT}: { Contract_Term_Years__c: 2 } }) { Record { Total_Cost_of_Ownership__c { value displayValue } } }`
            )
        );
        assert.deepEqual(result(changed, `${OBJECT}Update`, 'Record', 'Total_Cost_of_Ownership__c'), {
            value: 25,
            displayValue: '$25.00'
        });

        const deleted = await admin.graphql(mutation(`${OBJECT}Delete(input: { Id: "${id}" }) { Id }`));
        assert.deepEqual([deleted.at('errors'), result(deleted, `${OBJECT}Delete`, 'Id')], [[], id]);
        assert.deepEqual(await names(), ['Sheet']);
    });

    it('takes the id that an operation before it gave', async () => {
        const answer = await admin.graphql(
            mutation(`deal: OpportunityCreate(input: { Opportunity: { Name: "Deal", StageName: "Prospecting", CloseDate: "2026-12-31" } }) { Record { Id } }
                ${OBJECT}Create(input: { ${OBJECT}: { Name: "Linked", Opportunity__c: "@{deal}", Copy_Questions__c: false } }) { Record { Id Opportunity__c { value } } }
                ${OBJECT}Delete(input: { Id: "@{${OBJECT}Create}" }) { Id }`)
        );
        assert.deepEqual(answer.at('errors'), []);
        assert.equal(
            result(answer, `${OBJECT}Create`, 'Record', 'Opportunity__c', 'value'),
            result(answer, 'deal', 'Record', 'Id')
        );
    });

    const two = `good: ${OBJECT}Create(input: { ${OBJECT}: { Name: "Good", Copy_Questions__c: false } }) { Record { Id } }
        bad: ${OBJECT}Create(input: { ${OBJECT}: { Name: "Bad", Hourly_Rate__c: -1 } }) { Record { Id } }`;

    it('undoes everything when one operation fails, unless it is told not to', async () => {
        const none = await admin.graphql(mutation(two));
        assert.deepEqual([result(none, 'good'), result(none, 'bad')], [null, null]);
        const types = none.list<{ paths: string[]; extensions: { ErrorType: string } }>('errors');
        assert.deepEqual(
            types.map(({ paths, extensions }) => [paths.at(-1), extensions.ErrorType]),
            [
                ['good', 'ExecutionAborted'],
                ['bad', 'DataFetchingException']
            ]
        );
        assert.deepEqual(await names(), ['Sheet']);

        const some = await admin.graphql(mutation(two, '(input: { allOrNone: false })'));
        assert.equal(result(some, 'bad'), null);
        assert.match(String(some.at('errors', 0, 'message')), /negative|below/i);
        assert.deepEqual(await names(), ['Good', 'Sheet']);
        await admin.graphql(
            mutation(`${OBJECT}Delete(input: { Id: "${String(result(some, 'good', 'Record', 'Id'))}" }) { Id }`)
        );
    });

    const update = (fields: string, below = 'Record { Id }'): string =>
        mutation(`${OBJECT}Update(input: { Id: "ID", ${OBJECT}: { ${fields} } }) { ${below} }`);
    const refused: readonly (readonly [title: string, who: () => TestClient, text: string, type: string])[] = [
        ['a record of another user', () => other, update('Name: "Mine"'), 'DataFetchingException'],
        [
            'a deletion by a user who may not delete',
            () => testOrg.as('viewer@local.org'),
            mutation(`${OBJECT}Delete(input: { Id: "ID" }) { Id }`),
            'ValidationError'
        ],
        ['a field nobody writes', () => owner, update('Total_Score__c: 40'), 'ValidationError'],
        ['a system field', () => owner, update('CreatedDate: "2026-01-01T00:00:00Z"'), 'ValidationError'],
        ['a user who only reads', () => testOrg.as('viewer@local.org'), update('Name: "Mine"'), 'ValidationError'],
        [
            'an object the user may not create',
            () => owner,
            mutation('Audit_Answer__cCreate(input: { Audit_Answer__c: {} }) { Record { Id } }'),
            'ValidationError'
        ],
        ['the users of the org', () => owner, mutation('UserDelete(input: { Id: "ID" }) { Id }'), 'ValidationError'],
        [
            'an id of another object',
            () => owner,
            update('Name: "Mine"').replace('ID', '001000000000001AAA'),
            'DataFetchingException'
        ],
        [
            'an id that is none',
            () => owner,
            update('Name: "Mine"').replace('ID', "a01' OR 1=1"),
            'DataFetchingException'
        ],
        [
            'a reference to nothing',
            () => owner,
            update('Name: "Mine"').replace('ID', '@{nothing}'),
            'DataFetchingException'
        ],
        ['a NUL', () => owner, update(String.raw`Name: "a\u0000"`), 'DataFetchingException'],
        ['a text for a number', () => owner, update('Hourly_Rate__c: "much"'), 'ValidationError'],
        [
            'children of its record',
            () => owner,
            update('Name: "Mine"', 'Record { Audit_Answers__r { totalCount } }'),
            'OperationNotSupported'
        ],
        [
            'parents of its record',
            () => owner,
            update('Name: "Mine"', 'Record { Opportunity__r { Id } }'),
            'OperationNotSupported'
        ]
    ];
    for (const [title, who, text, type] of refused) {
        it(`refuses with ${type}: ${title}`, async () => {
            const answer = await who().graphql(text.replace('"ID"', `"${sheet}"`));
            assert.deepEqual(
                [answer.status, answer.at('errors', 0, 'extensions', 'ErrorType')],
                [200, type],
                JSON.stringify(answer.body)
            );
            assert.deepEqual(await names(), ['Sheet']);
        });
    }
});
