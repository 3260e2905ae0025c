import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const SHEET = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';

/**
 * Whoever may not see a sheet gets the same answers whatever stands in it: every probe runs before and after the sheet
 * changes, and both runs must be equal to the letter.
 */
describe('what stands in a private sheet changes no answer to another user', () => {
    let testOrg: TestOrg;
    let owner: TestClient;
    let sheet: string;
    let answer: string;

    before(async () => {
        testOrg = await openTestOrg();
        owner = testOrg.as('evaluator1@local.org');
        const opportunity = await owner.create('Opportunity', {
            Name: 'Deal',
            StageName: 'Prospecting',
            CloseDate: '2026-12-31'
        });
        sheet = await owner.create(SHEET, { Name: 'Beta', Opportunity__c: opportunity });
        for (const username of ['evaluator2@local.org', 'admin@local.org']) {
            await testOrg.as(username).create(SHEET, { Name: 'Alpha' });
        }
        const found = await owner.query(`SELECT Id FROM ${ANSWER} WHERE Answer_Key__c = '${sheet}-OC-1'`);
        answer = String(found.at('records', 0, 'Id'));
    });
    after(() => testOrg.close());

    const soql = (text: string) => (client: TestClient) => client.query(text);
    const graphql = (text: string) => (client: TestClient) => client.graphql(`{ uiapi { ${text} } }`);
    const probes = (): readonly ((client: TestClient) => Promise<Answer>)[] => [
        soql(`SELECT Name FROM ${SHEET}`),
        soql(`SELECT COUNT() FROM ${SHEET} WHERE Name LIKE 'Z%' OR Name LIKE 'B%'`),
        soql(`SELECT Name FROM ${SHEET} ORDER BY Total_Score__c DESC, Name LIMIT 1`),
        soql(`SELECT Name FROM ${SHEET} ORDER BY Name OFFSET 1`),
        soql(`SELECT Verdict__c, COUNT(Id) n, MAX(Total_Score__c) m FROM ${SHEET} GROUP BY Verdict__c`),
        soql(`SELECT SUM(Points__c) p, COUNT(Rating__c) n, COUNT_DISTINCT(Status__c) d FROM ${ANSWER}`),
        soql(`SELECT Name, (SELECT Name FROM Vendor_Evaluations__r ORDER BY Total_Score__c) FROM Opportunity`),
        soql(`SELECT Name FROM Opportunity WHERE Id IN (SELECT Opportunity__c FROM ${SHEET} WHERE Name = 'Zulu')`),
        soql(`SELECT Name FROM Opportunity WHERE Id NOT IN (SELECT Opportunity__c FROM ${SHEET} WHERE Name = 'Zulu')`),
        soql(`SELECT Id FROM ${ANSWER} WHERE Vendor_Evaluation__r.Name = 'Zulu' OR Rating__c = 2`),
        graphql(
            `query { ${SHEET}(where: { Name: { gte: "B" } }, orderBy: { Name: { order: DESC } }) { totalCount edges { cursor node { Name { value } } } } }`
        ),
        graphql(`query { ${ANSWER}(where: { Vendor_Evaluation__r: { Name: { eq: "Zulu" } } }) { totalCount } }`),
        graphql(`
            query {
                Opportunity {
                    edges {
                        node {
                            Vendor_Evaluations__r(where: { Name: { eq: "Zulu" } }) {
                                totalCount
                                edges {
                                    node {
                                        Id
                                    }
                                }
                            }
                        }
                    }
                }
            }
        `),
        graphql(
            `aggregate { ${SHEET}(groupBy: { Verdict__c: { group: true } }) { totalCount edges { node { aggregate { Total_Score__c { max { value } } } } } } }`
        ),
        graphql(
            `aggregate { ${ANSWER} { totalCount edges { node { aggregate { Rating__c { sum { value } count { value } min { value } } } } } } }`
        ),
        (client) => client.send('GET', `sobjects/${SHEET}/${sheet}`),
        (client) => client.send('GET', `sobjects/${ANSWER}/Answer_Key__c/${sheet}-OC-1`),
        (client) => client.send('GET', `composite/sobjects/${SHEET}?ids=${sheet}&fields=Name`),
        (client) => client.send('GET', `ui-api/records/${answer}?fields=${ANSWER}.Vendor_Evaluation__r.Name`),
        (client) => client.send('PATCH', `sobjects/${SHEET}/${sheet}`, { Name: 'Mine' }),
        (client) => client.send('PATCH', `sobjects/${ANSWER}/${answer}`, { Rating__c: 99 }),
        (client) =>
            client.send(
                'PATCH',
                `ui-api/records/${answer}`,
                { fields: {} },
                { 'if-unmodified-since': '2001-01-01T00:00:00.000Z' }
            ),
        (client) => client.send('PATCH', `sobjects/${ANSWER}/Answer_Key__c/${sheet}-OC-1`, { Rating__c: 1 }),
        (client) =>
            client.send('POST', `sobjects/${ANSWER}`, { Vendor_Evaluation__c: sheet, Question_Code__c: 'OC-1' }),
        (client) => client.send('DELETE', `sobjects/${SHEET}/${sheet}`),
        (client) =>
            client.graphql(
                `mutation { uiapi { ${SHEET}Update(input: { Id: "${sheet}", ${SHEET}: { Name: "Mine" } }) { Record { Name { value } } } } }`
            ),
        (client) =>
            client.send('POST', 'composite', {
                compositeRequest: [
                    { referenceId: 'it', method: 'GET', url: `/services/data/v66.0/sobjects/${SHEET}/${sheet}` }
                ]
            })
    ];

    const answersOf = async (username: string): Promise<string[]> => {
        const answers: string[] = [];
        for (const probe of probes()) {
            const { status, body } = await probe(testOrg.as(username));
            answers.push(JSON.stringify([status, body]));
        }
        return answers;
    };
    const fill = async (name: string, rating: number): Promise<void> => {
        const fields = { Name: name, Annual_Licence_Cost__c: rating * 1000, Recommendation__c: name };
        assert.equal((await owner.send('PATCH', `sobjects/${SHEET}/${sheet}`, fields)).status, 204);
        const change = { Status__c: 'Answered', Rating__c: rating, Notes__c: name };
        assert.equal((await owner.send('PATCH', `sobjects/${ANSWER}/${answer}`, change)).status, 204);
    };

    for (const username of ['evaluator2@local.org', 'viewer@local.org']) {
        it(`${username}, in any API`, async () => {
            await fill('Beta', 2);
            const earlier = await answersOf(username);
            await fill('Zulu', 1);
            const later = await answersOf(username);

            assert.deepEqual(later, earlier);
            later.forEach((text) => assert.doesNotMatch(text, /Zulu|Beta/));
        });
    }

    it('but does to its owner: the probes can tell', async () => {
        await fill('Beta', 2);
        const earlier = await answersOf('evaluator1@local.org');
        await fill('Zulu', 1);
        const later = await answersOf('evaluator1@local.org');

        assert.ok(later.filter((text, index) => text !== earlier[index]).length > 10);
    });
});
