import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadSampleData } from '../../sample-data.ts';
import type { TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../../testing/test-client.ts';

const SHEET = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';

describe('SOQL, clause by clause', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        await loadSampleData(testOrg.org, `${PROJECT}/data`);
    });
    after(() => testOrg.close());

    /** Values of every row as they are sent, without the attributes. */
    const rows = async (soql: string): Promise<string> => {
        const answer = await admin.query(soql);
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        return JSON.stringify(answer.list('records'), (key, value: unknown) =>
            key === 'attributes' ? undefined : value
        );
    };

    const results: readonly (readonly [title: string, soql: string, expected: readonly unknown[]])[] = [
        [
            'aggregates are named by alias, field or their place among the unnamed, as selected',
            `SELECT MAX(Rating__c), COUNT(Id) n, Status__c s, MIN(Rating__c) FROM ${ANSWER} WHERE Vendor_Evaluation__r.Name = 'Unify' GROUP BY Status__c ORDER BY Status__c DESC`,
            [
                { expr0: 5, n: 21, s: 'Answered', expr1: 1 },
                { expr0: null, n: 10, s: 'Not Asked', expr1: null }
            ]
        ],
        [
            'HAVING takes aggregates and grouped fields',
            `SELECT Dimension__c FROM ${ANSWER} WHERE Vendor_Evaluation__r.Name = 'Unify' GROUP BY Dimension__c HAVING COUNT(Id) > 4 OR (MAX(Rating__c) = null AND Dimension__c LIKE 'hist%') ORDER BY Dimension__c`,
            ['Field Mapping', 'Error Handling', 'Historical Data'].map((Dimension__c) => ({ Dimension__c }))
        ],
        [
            'order by aggregates that are not selected, before fields',
            `SELECT Name FROM ${SHEET} GROUP BY Name ORDER BY MAX(Total_Score__c) DESC NULLS LAST, Name LIMIT 2`,
            [{ Name: 'Lindwhistle' }, { Name: 'Tandemline' }]
        ],
        [
            'two parents’ fields of one name are told apart',
            `SELECT Vendor__r.Name v, Opportunity__r.Account.Name c FROM ${SHEET} WHERE Name = 'Unify' GROUP BY Vendor__r.Name, Opportunity__r.Account.Name ORDER BY Opportunity__r.Account.Name`,
            [{ v: 'Unify', c: 'Quillmark Freight' }]
        ],
        [
            'the least and greatest picklist value go by its list',
            `SELECT MIN(Dimension__c) least, MAX(Status__c) greatest FROM ${ANSWER}`,
            [{ least: 'Sync Direction', greatest: 'Not Applicable' }]
        ],
        [
            'distinct values are counted without blanks',
            `SELECT COUNT_DISTINCT(Rating__c) n FROM ${ANSWER} WHERE Vendor_Evaluation__r.Name = 'Unify'`,
            [{ n: 5 }]
        ],
        [
            'an alias stands for its object',
            `SELECT s.Name FROM ${SHEET} s WHERE s.Name = 'Unify' ORDER BY s.Name`,
            [{ Name: 'Unify' }]
        ],
        ['so does its name', "SELECT Account.Name FROM Account WHERE Account.Name = 'Unify'", [{ Name: 'Unify' }]],
        [
            'names are found in any case and sent in their own',
            `select NAME, vendor__R.name from vendor_evaluation__C where NAME = 'unify'`,
            [{ Name: 'Unify', Vendor__r: { Name: 'Unify' } }]
        ],
        [
            'an anti-join',
            `SELECT Name FROM Opportunity WHERE Id NOT IN (SELECT Opportunity__c FROM ${SHEET} WHERE Opportunity__c != null)`,
            [{ Name: 'Brackenfold: outreach platform' }]
        ],
        [
            'blanks come first, or last when asked',
            `SELECT Name FROM ${SHEET} ORDER BY Annual_Licence_Cost__c DESC NULLS LAST, Name LIMIT 1`,
            [{ Name: 'Oakensift' }]
        ],
        [
            'spans of weeks, months, quarters and years',
            `SELECT COUNT(Id) n FROM ${SHEET} WHERE CreatedDate > LAST_N_WEEKS:1 AND CreatedDate > N_MONTHS_AGO:1 AND CreatedDate > LAST_N_QUARTERS:1 AND CreatedDate > N_YEARS_AGO:1`,
            [{ n: 7 }]
        ]
    ];
    for (const [title, soql, expected] of results) {
        it(title, async () => {
            assert.equal(await rows(soql), JSON.stringify(expected));
        });
    }

    it('aggregates write moments as records do', async () => {
        assert.match(
            await rows(`SELECT MAX(CreatedDate) m FROM ${SHEET}`),
            /^\[\{"m":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000"\}\]$/
        );
    });

    it('COUNT() counts no more than its LIMIT', async () => {
        const answer = await admin.query(`SELECT COUNT() FROM ${ANSWER} LIMIT 5`);
        assert.deepEqual(answer.body, { totalSize: 5, done: true, records: [] });
    });

    const refused: readonly (readonly [code: string, ...soql: readonly string[]])[] = [
        [
            'MALFORMED_QUERY',
            `SELECT Name n FROM ${SHEET}`,
            `SELECT Name FROM ${SHEET} USING SCOPE mine`,
            `SELECT Name FROM ${SHEET} FOR VIEW`,
            `SELECT Name FROM ${SHEET} FOR UPDATE`,
            `SELECT Name FROM ${SHEET} ALL ROWS`,
            `SELECT Name FROM ${SHEET} WITH SECURITY_ENFORCED`,
            `SELECT Name FROM ${SHEET} WITH USER_MODE`,
            `SELECT Name FROM ${SHEET} WHERE Name = :name`,
            `SELECT Name FROM ${SHEET} WHERE Name = "Unify"`,
            `SELECT Name FROM ${SHEET} WHERE CreatedDate = THIS_FISCAL_YEAR`,
            `SELECT Name FROM ${SHEET} WHERE CreatedDate = LAST_N_FISCAL_YEARS:2`,
            `SELECT Name FROM ${SHEET} WHERE CALENDAR_YEAR(CreatedDate) = 2026`,
            `SELECT Name, (SELECT Id FROM Audit_Answers__r GROUP BY Id) FROM ${SHEET}`,
            `SELECT Name, (SELECT Id FROM Audit_Answers__r), (SELECT Name FROM Audit_Answers__r) FROM ${SHEET}`,
            `SELECT toLabel(Status__c) FROM ${SHEET}`,
            `SELECT FORMAT(Total_Score__c) FROM ${SHEET}`,
            `SELECT TYPEOF Owner WHEN User THEN Name END FROM ${SHEET}`,
            `SELECT FIELDS(ALL) FROM ${SHEET}`,
            `SELECT FIELDS(CUSTOM) FROM ${SHEET} LIMIT 201`,
            `SELECT Name, COUNT(Id) FROM ${SHEET}`,
            `SELECT COUNT(Id) FROM ${SHEET} LIMIT 1`,
            `SELECT COUNT(Id) FROM ${SHEET} HAVING COUNT(Id) > 1`,
            `SELECT COUNT(), Name FROM ${SHEET}`,
            `SELECT COUNT() FROM ${SHEET} ORDER BY Name`,
            `SELECT Name, Opportunity__r.Name FROM ${SHEET} GROUP BY Name, Opportunity__r.Name`,
            `SELECT Name FROM ${SHEET} GROUP BY Name ORDER BY Status__c`,
            `SELECT Name FROM ${SHEET} GROUP BY Name HAVING Status__c = 'Draft'`,
            `SELECT Name FROM ${SHEET} GROUP BY Name HAVING COUNT(Id) > 'many'`,
            `SELECT Name FROM ${SHEET} GROUP BY ROLLUP(Name)`,
            `SELECT CALENDAR_YEAR(CreatedDate) FROM ${SHEET} GROUP BY CALENDAR_YEAR(CreatedDate)`,
            `SELECT SUM(Name) FROM ${SHEET}`,
            `SELECT COUNT(Copy_Questions__c) FROM ${SHEET}`,
            `SELECT Id FROM Opportunity WHERE Name IN (SELECT Name FROM ${SHEET})`,
            `SELECT Id FROM Opportunity WHERE Id IN (SELECT Vendor__c FROM ${SHEET})`,
            `SELECT Id FROM ${SHEET} WHERE Id IN (SELECT Id FROM ${SHEET})`,
            `SELECT Id FROM Opportunity WHERE Id IN (SELECT Opportunity__c FROM ${SHEET}) OR Name = 'x'`,
            `SELECT Id FROM Opportunity WHERE NOT (Id IN (SELECT Opportunity__c FROM ${SHEET}))`,
            `SELECT Id FROM Opportunity WHERE Name != null AND (Name != 'x' AND Id IN (SELECT Opportunity__c FROM ${SHEET}))`,
            `SELECT Id FROM Opportunity WHERE Id IN (SELECT Opportunity__c FROM ${SHEET} GROUP BY Opportunity__c)`,
            `SELECT Id FROM Opportunity WHERE Id IN (SELECT Opportunity__c FROM ${SHEET} WHERE Id IN (SELECT Vendor_Evaluation__c FROM ${ANSWER}))`,
            `SELECT Id FROM Opportunity WHERE ${Array(3).fill(`Id IN (SELECT Opportunity__c FROM ${SHEET})`).join(' AND ')}`
        ],
        [
            'INVALID_FIELD',
            `SELECT Name, NAME FROM ${SHEET}`,
            `SELECT Id, FIELDS(ALL) FROM ${SHEET} LIMIT 200`,
            `SELECT Verdict__c FROM ${SHEET} GROUP BY Verdict__c`,
            `SELECT COUNT(Id) FROM ${SHEET} GROUP BY Total_Score__c`,
            `SELECT COUNT(Id) FROM ${SHEET} GROUP BY CreatedDate`,
            `SELECT x.Name FROM ${SHEET} s`,
            `SELECT Name FROM ${SHEET} WHERE Demo_Date__c = 2026-11-24T00:00:00Z`,
            `SELECT Name FROM ${SHEET} WHERE Name = TODAY`,
            `SELECT Name FROM ${SHEET} WHERE Copy_Questions__c = 'true'`
        ],
        ['INVALID_TYPE', `SELECT Name FROM Nope__c`, `SELECT Name, (SELECT Id FROM Nopes__r) FROM ${SHEET}`],
        [
            'INVALID_QUERY_FILTER_OPERATOR',
            `SELECT Name FROM ${SHEET} WHERE Id LIKE 'a0%'`,
            `SELECT Name FROM ${SHEET} WHERE Total_Score__c LIKE '3%'`,
            `SELECT Name FROM ${SHEET} WHERE Name INCLUDES ('Unify')`,
            `SELECT Name FROM ${SHEET} WHERE Copy_Questions__c > false`,
            `SELECT Name FROM ${SHEET} WHERE Id = 'Unify'`
        ]
    ];
    for (const [code, ...queries] of refused) {
        for (const soql of queries) {
            it(`${code}: ${soql}`, async () => {
                const answer = await admin.query(soql);
                assert.deepEqual([answer.status, answer.errorCodes], [400, [code]], JSON.stringify(answer.body));
            });
        }
    }
});
