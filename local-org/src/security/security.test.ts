import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';
const SECRET = 'Quietly Audited';

/** Everything a sheet's name, score or answers could leak through. */
const LEAKS = /Quietly|a01000000000001/;

describe("an evaluator's private sheet", () => {
    let testOrg: TestOrg;
    let owner: TestClient;
    let other: TestClient;
    let viewer: TestClient;
    let admin: TestClient;
    let opportunity: string;
    let sheet: string;
    let answer: string;

    before(async () => {
        testOrg = await openTestOrg();
        owner = testOrg.as('evaluator1@local.org');
        other = testOrg.as('evaluator2@local.org');
        viewer = testOrg.as('viewer@local.org');
        admin = testOrg.as('admin@local.org');
        opportunity = await owner.create('Opportunity', {
            Name: 'Deal',
            StageName: 'Prospecting',
            CloseDate: '2026-12-31'
        });
        sheet = await owner.create(OBJECT, { Name: SECRET, Opportunity__c: opportunity });
        const found = await owner.query(
            `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${sheet}' AND Question_Code__c = 'SD-1'`
        );
        answer = String(found.at('records', 0, 'Id'));
        const saved = await owner.update('Audit_Answer__c', [
            { id: answer, Status__c: 'Answered', Rating__c: 5, Notes__c: 'They hesitated.' } as { id: string }
        ]);
        assert.equal(saved.at(0, 'success'), true);
    });
    after(() => testOrg.close());

    const graphql = (where: string): string =>
        `{ uiapi { query { ${OBJECT}(${where}) { totalCount edges { node { Id Name { value } } } } } } }`;

    const looks: readonly (readonly [title: string, look: (client: TestClient) => Promise<Answer>])[] = [
        ['a query', (client) => client.query(`SELECT Id, Name FROM ${OBJECT}`)],
        ['a query by id', (client) => client.query(`SELECT Name FROM ${OBJECT} WHERE Id = '${sheet}'`)],
        ['its answers', (client) => client.query('SELECT Id, Vendor_Evaluation__r.Name FROM Audit_Answer__c')],
        [
            'children of its opportunity',
            (client) => client.query('SELECT Id, (SELECT Name FROM Vendor_Evaluations__r) FROM Opportunity')
        ],
        [
            'a total',
            (client) =>
                client.query(
                    'SELECT SUM(Points__c) points, COUNT(Id) answers FROM Audit_Answer__c WHERE Points__c > 0 GROUP BY Question_Code__c'
                )
        ],
        [
            'a semi-join',
            (client) => client.query(`SELECT Name FROM Opportunity WHERE Id IN (SELECT Opportunity__c FROM ${OBJECT})`)
        ],
        ['the record in REST', (client) => client.send('GET', `sobjects/${OBJECT}/${sheet}`)],
        ['records by id', (client) => client.send('GET', `composite/sobjects/${OBJECT}?ids=${sheet}&fields=Name`)],
        ['GraphQL', (client) => client.graphql(graphql('first: 50'))],
        ['a GraphQL filter', (client) => client.graphql(graphql('where: { Name: { like: "Qui%" } }'))],
        ['a GraphQL order', (client) => client.graphql(graphql('orderBy: { Total_Score__c: { order: DESC } }'))],
        [
            'GraphQL children',
            (client) =>
                client.graphql(
                    '{ uiapi { query { Opportunity { edges { node { Vendor_Evaluations__r { totalCount edges { node { Name { value } } } } } } } } } }'
                )
        ],
        ['the record in the UI API', (client) => client.send('GET', `ui-api/records/${sheet}?fields=${OBJECT}.Name`)],
        [
            'its parent through an answer in the UI API',
            (client) => client.send('GET', `ui-api/records/${answer}?fields=Audit_Answer__c.Vendor_Evaluation__r.Name`)
        ]
    ];

    for (const [title, look] of looks) {
        it(`does not show itself to another evaluator or a viewer: ${title}`, async () => {
            for (const client of [other, viewer]) {
                const { body } = await look(client);
                assert.doesNotMatch(JSON.stringify(body), LEAKS);
                assert.doesNotMatch(JSON.stringify(body), /"(points|answers)":[1-9]|"totalCount":[1-9]/);
            }
        });
    }

    it('is not counted for others', async () => {
        const soql = `SELECT COUNT() FROM ${OBJECT}`;
        assert.deepEqual(
            [(await owner.query(soql)).at('totalSize'), (await other.query(soql)).at('totalSize')],
            [1, 0]
        );
        assert.equal((await other.query('SELECT COUNT() FROM Audit_Answer__c')).at('totalSize'), 0);
    });

    it('cannot be changed, deleted or added to by others', async () => {
        const attempts = [
            await other.send('PATCH', `sobjects/${OBJECT}/${sheet}`, { Name: 'Mine' }),
            await other.send('DELETE', `sobjects/${OBJECT}/${sheet}`),
            await other.send('PATCH', `sobjects/Audit_Answer__c/${answer}`, { Rating__c: 0 }),
            await other.send('PATCH', `ui-api/records/${answer}`, { fields: { Rating__c: 0 } })
        ];

        assert.deepEqual(
            attempts.map((item) => item.errorCodes[0]),
            ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']
        );
        const stale = await other.send(
            'PATCH',
            `ui-api/records/${answer}`,
            { fields: {} },
            { 'if-unmodified-since': '2001-01-01T00:00:00.000Z' }
        );
        assert.equal(stale.status, 404);
        assert.equal(
            (await owner.query(`SELECT Rating__c FROM Audit_Answer__c WHERE Id = '${answer}'`)).at(
                'records',
                0,
                'Rating__c'
            ),
            5
        );
    });

    it('shows to the administrator, who may view all', async () => {
        assert.equal((await admin.query(`SELECT Id FROM ${OBJECT}`)).at('totalSize'), 1);
    });

    it('shows to everybody once it is completed, for reading only', async () => {
        const open = await owner.query(`SELECT Id FROM Audit_Answer__c WHERE Status__c = 'Not Asked'`);
        const changes = open.list<{ Id: string }>('records').map(({ Id }) => ({ id: Id, Status__c: 'No Answer' }));
        assert.equal((await owner.update('Audit_Answer__c', changes)).at(0, 'success'), true);
        assert.equal(
            (await owner.send('PATCH', `sobjects/${OBJECT}/${sheet}`, { Status__c: 'Completed' })).status,
            204
        );

        for (const client of [other, viewer]) {
            assert.equal((await client.query(`SELECT Name FROM ${OBJECT}`)).at('records', 0, 'Name'), SECRET);
            assert.equal((await client.query('SELECT COUNT() FROM Audit_Answer__c')).at('totalSize'), 31);
        }
        const refused = await other.send('PATCH', `sobjects/${OBJECT}/${sheet}`, { Name: 'Mine' });
        assert.deepEqual(refused.errorCodes, ['INSUFFICIENT_ACCESS_OR_READONLY']);
    });

    it("keeps evaluators' notes from a viewer who reads the rest, in every API", async () => {
        const notes = 'Audit_Answer__c.Notes__c';
        const refused = [
            await viewer.query('SELECT Notes__c FROM Audit_Answer__c'),
            await viewer.query('SELECT Id FROM Audit_Answer__c ORDER BY Notes__c'),
            await viewer.query("SELECT Id FROM Audit_Answer__c WHERE Notes__c LIKE 'T%'"),
            await viewer.query('SELECT COUNT(Notes__c) FROM Audit_Answer__c'),
            await viewer.send('GET', `sobjects/Audit_Answer__c/${answer}?fields=Notes__c`),
            await viewer.send('GET', `ui-api/records/${answer}?fields=${notes}`)
        ];
        assert.deepEqual(
            refused.map((item) => item.errorCodes[0]),
            Array(6).fill('INVALID_FIELD')
        );

        const failed = await viewer.graphql(
            '{ uiapi { query { Audit_Answer__c { edges { node { Notes__c { value } } } } } } }'
        );
        assert.deepEqual(
            [failed.status, failed.at('data'), failed.at('errors', 0, 'extensions', 'ErrorType')],
            [200, null, 'ValidationError']
        );

        const silent = [
            await viewer.send('GET', `sobjects/Audit_Answer__c/${answer}`),
            await viewer.send('GET', 'sobjects/Audit_Answer__c/describe'),
            await viewer.send('GET', 'ui-api/object-info/Audit_Answer__c'),
            await viewer.send(
                'GET',
                `ui-api/records/${answer}?fields=Audit_Answer__c.Rating__c&optionalFields=${notes}`
            ),
            await viewer.query('SELECT FIELDS(ALL) FROM Audit_Answer__c LIMIT 200'),
            await viewer.graphql(
                '{ uiapi { query { Audit_Answer__c { edges { node { Id Notes__c @optional { value } } } } } } }'
            )
        ];
        silent.forEach((item) => {
            assert.equal(item.status, 200);
            assert.doesNotMatch(JSON.stringify(item.body), /Notes__c|hesitated/);
        });
    });

    it('lets nobody write what the org computes or a question says', async () => {
        const fields = ['Points__c', 'Answer_Key__c', 'Question__c', 'Vendor_Evaluation__c', 'CreatedDate'];
        for (const field of fields) {
            const refused = await owner.send('PATCH', `sobjects/Audit_Answer__c/${answer}`, { [field]: null });
            assert.deepEqual([field, refused.errorCodes], [field, ['INVALID_FIELD_FOR_INSERT_UPDATE']]);
        }
    });
});
