import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadSampleData } from '../../sample-data.ts';
import type { TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';

describe('SOQL', () => {
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

    const values: readonly (readonly [soql: string, field: string, expected: readonly unknown[]])[] = [
        [`SELECT Name FROM ${OBJECT} WHERE Name = 'UNIFY'`, 'Name', ['Unify']],
        [`SELECT Name FROM ${OBJECT} WHERE Name LIKE 'u_if%'`, 'Name', ['Unify']],
        [`SELECT Name FROM ${OBJECT} WHERE Name = '\\' OR 1=1; DROP TABLE "User"; --'`, 'Name', []],
        [`SELECT Total_Score__c FROM ${OBJECT} WHERE Id = 'ID'`, 'Total_Score__c', [19.1]],
        [
            `SELECT Verdict__c FROM ${OBJECT} WHERE Total_Score__c = 19.10 AND CreatedDate = TODAY`,
            'Verdict__c',
            ['Provisional']
        ],
        [
            `SELECT Name FROM ${OBJECT} WHERE Opportunity__r.Name != null AND NOT (Name IN ('Unify', 'x') OR Open_Count__c = 0) ORDER BY Name`,
            'Name',
            ['Ferrowick', 'Nightloom']
        ],
        [`SELECT COUNT(Id) n FROM Audit_Answer__c WHERE Vendor_Evaluation__c = 'ID' AND Rating__c >= 5`, 'n', [12]],
        [
            `SELECT Status__c, COUNT(Id) n FROM Audit_Answer__c WHERE Vendor_Evaluation__c = 'ID' GROUP BY Status__c ORDER BY COUNT(Id)`,
            'n',
            [10, 21]
        ],
        [
            `SELECT Dimension__c FROM Audit_Answer__c WHERE Vendor_Evaluation__c = 'ID' GROUP BY Dimension__c ORDER BY Dimension__c LIMIT 2`,
            'Dimension__c',
            ['Sync Direction', 'Object Coverage']
        ],
        [`SELECT MAX(Display_Order__c) FROM Audit_Answer__c WHERE Vendor_Evaluation__c = 'ID'`, 'expr0', [31]],
        [
            `SELECT Question_Code__c FROM Audit_Answer__c WHERE Vendor_Evaluation__c = 'ID' ORDER BY Display_Order__c DESC LIMIT 2 OFFSET 1`,
            'Question_Code__c',
            ['PS-2', 'PS-1']
        ],
        [`SELECT Username FROM User WHERE Name = 'Viewer'`, 'Username', ['viewer@local.org']],
        ['SELECT OrganizationType FROM Organization', 'OrganizationType', ['Developer Edition']]
    ];
    for (const [soql, field, expected] of values) {
        it(soql, async () => {
            const answer = await admin.query(soql.replace("'ID'", `'${unify}'`));
            assert.equal(answer.status, 200, JSON.stringify(answer.body));
            assert.deepEqual(
                answer.list('records').map((record) => record[field]),
                expected
            );
        });
    }

    it('with parents and children nested, dates in the REST form and pages of 200', async () => {
        const nested = await admin.query(
            `SELECT Opportunity__r.Account.Name, Vendor__r.Name, CreatedDate, (SELECT Id FROM Audit_Answers__r LIMIT 2) FROM ${OBJECT} WHERE Id = '${unify}'`
        );
        assert.equal(typeof nested.at('records', 0, 'Opportunity__r', 'Account', 'Name'), 'string');
        assert.equal(nested.at('records', 0, 'Audit_Answers__r', 'totalSize'), 2);
        assert.match(String(nested.at('records', 0, 'CreatedDate')), /T.*\.\d{3}\+0000$/);

        for (let index = 0; index < 8; index += 1) {
            await admin.create(OBJECT, { Name: `Page ${index}` });
        }
        const path = `query?q=${encodeURIComponent('SELECT Id FROM Audit_Answer__c')}`;
        const seen = new Set<unknown>();
        let page = await admin.send('GET', path, undefined, { 'sforce-query-options': 'batchSize=200' });
        const total = page.at('totalSize');
        for (;;) {
            page.list<{ Id: string }>('records').forEach((record) => seen.add(record.Id));
            if (page.at('done') === true) {
                break;
            }
            page = await admin.send('GET', String(page.at('nextRecordsUrl')));
        }
        assert.equal(seen.size, total);
        await admin.query(`SELECT Id FROM ${OBJECT} WHERE Name LIKE 'Page %'`).then(async (answer) => {
            const ids = answer.list<{ Id: string }>('records').map((record) => record.Id);
            assert.equal(
                (await admin.send('DELETE', `composite/sobjects?ids=${ids.join(',')}&allOrNone=true`)).status,
                200
            );
        });
    });
});
