import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { PROJECT } from '../../testing/test-client.ts';
import { loadSampleData } from '../sample-data.ts';
import { connectionTo } from '../../testing/clients/jsforce-connection.ts';
import type { ServedOrg } from '../../testing/served-org.ts';
import { serveOrg } from '../../testing/served-org.ts';

const SHEET = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';
/** Evaluations that the flow gives 31 answers each: 2,387 answers with the sample data's. */
const MANY = 70;

describe('jsforce queries', () => {
    let served: ServedOrg;
    let connection: Connection;

    before(async () => {
        served = await serveOrg();
        await loadSampleData(served.org, `${PROJECT}/data`);
        connection = connectionTo(served, 'admin@local.org');
        await connection.sobject(SHEET).create(Array.from({ length: MANY }, (_, index) => ({ Name: `Page ${index}` })));
    });
    after(() => served.close());

    describe('come in pages', () => {
        const all = 217 + MANY * 31;
        const soql = `SELECT Id FROM ${ANSWER}`;

        it('of 2,000 records, the next at the address that came with the last', async () => {
            const first = await connection.query(soql);
            assert.deepEqual([first.totalSize, first.done, first.records.length], [all, false, 2000]);
            assert.match(
                new URL(String(first.nextRecordsUrl)).pathname,
                /^\/services\/data\/v66\.0\/query\/01g\w{15}-2000$/
            );

            const second = await connection.queryMore(String(first.nextRecordsUrl));
            assert.deepEqual([second.totalSize, second.done, second.records.length], [all, true, all - 2000]);
            assert.equal(second.nextRecordsUrl, undefined);
            const ids = [...first.records, ...second.records].map((record) => record['Id']);
            assert.equal(new Set(ids).size, all);
        });

        for (const [asked, given] of [
            [200, 200],
            [1, 200],
            [9999, 2000]
        ] as const) {
            it(`of ${given} when ${asked} are asked for`, async () => {
                const headers = { 'Sforce-Query-Options': `batchSize=${asked}` };
                const page = await connection.query(soql, { headers });
                assert.equal(page.records.length, given);
            });
        }

        it('that jsforce fetches by itself', async () => {
            const { records } = await connection.query(soql, { autoFetch: true, maxFetch: 5000 });
            assert.equal(new Set(records.map((record) => record['Id'])).size, all);
        });

        it('that end at the LIMIT', async () => {
            const page = await connection.query(`${soql} LIMIT 2001`);
            assert.deepEqual([page.totalSize, page.done], [2001, false]);
            const last = await connection.queryMore(String(page.nextRecordsUrl));
            assert.deepEqual([last.records.length, last.done], [1, true]);
        });
    });

    it('fetch long lists of children page by page', async () => {
        const vendor = String((await connection.sobject('Account').create({ Name: 'Many sheets' })).id);
        const sheets = Array.from({ length: 250 }, (_, index) => ({
            Name: `Sheet ${index}`,
            Vendor__c: vendor,
            Copy_Questions__c: false
        }));
        await connection.sobject(SHEET).create(sheets, { allowRecursive: true });
        const soql = `SELECT Name, (SELECT Name FROM Vendor_Evaluations__r WHERE Name != 'Sheet 7' LIMIT 245) FROM Account WHERE Id = '${vendor}'`;
        const headers = { 'Sforce-Query-Options': 'batchSize=200' };

        const { records } = await connection.query(soql, { headers });
        const list = records[0]?.['Vendor_Evaluations__r'];
        assert.deepEqual([list.totalSize, list.done, list.records.length], [245, false, 200]);

        const whole = await connection.query(soql, { headers, autoFetch: true });
        const names = whole.records[0]?.['Vendor_Evaluations__r'].records.map((sheet: { Name: string }) => sheet.Name);
        assert.equal(new Set(names).size, 245);
        assert.equal(names.includes('Sheet 7'), false);
    });

    it('reach parents and children', async () => {
        const { records } = await connection.query(
            `SELECT Name, Opportunity__r.Account.Name, Vendor__r.Name, (SELECT Question_Code__c FROM Audit_Answers__r ORDER BY Display_Order__c LIMIT 2) FROM ${SHEET} WHERE Name IN ('Unify', 'Page 1') ORDER BY Name`
        );
        const [page, unify] = records;
        assert.deepEqual([page?.['Opportunity__r'], page?.['Vendor__r']], [null, null]);
        assert.equal(unify?.['Opportunity__r'].Account.Name, 'Quillmark Freight');
        const { Account } = unify?.['Opportunity__r'] ?? {};
        assert.match(Account.attributes.url, /^\/services\/data\/v66\.0\/sobjects\/Account\/001\w{15}$/);
        const children = unify?.['Audit_Answers__r'];
        assert.deepEqual([children.totalSize, children.done], [2, true]);
        assert.deepEqual(
            children.records.map((child: Record<string, unknown>) => child['Question_Code__c']),
            ['SD-1', 'SD-2']
        );
    });

    it('group and measure', async () => {
        const { totalSize, records } = await connection.query(
            `SELECT Verdict__c FROM ${SHEET} WHERE Name = 'Unify' LIMIT 1`
        );
        assert.deepEqual([totalSize, records[0]?.['Verdict__c']], [1, 'Provisional']);
        const grouped = await connection.query(
            `SELECT Status__c, COUNT(Id), SUM(Rating__c) points FROM ${ANSWER} WHERE Vendor_Evaluation__r.Name = 'Unify' GROUP BY Status__c HAVING COUNT(Id) > 10`
        );
        assert.deepEqual(grouped.records, [
            { attributes: { type: 'AggregateResult' }, Status__c: 'Answered', expr0: 21, points: 83 }
        ]);
    });

    it('are built by jsforce, values and children included', async () => {
        const found = await connection
            .sobject(SHEET)
            .find({ Name: { $like: "Uni'f%" } }, ['Id', 'Name'])
            .limit(5);
        assert.deepEqual(found, []);
        const [unify] = await connection
            .sobject(SHEET)
            .find({ Name: { $in: ['Unify', "'; --"] }, Total_Score__c: { $gte: 19.1 }, CreatedDate: { $ne: null } })
            .select(['Name', 'Total_Score__c', 'Opportunity__r.Name'])
            .include('Audit_Answers__r')
            .select(['Question_Code__c'])
            .where({ Status__c: 'Answered' })
            .orderby('Display_Order__c', 'DESC')
            .limit(3)
            .end()
            .sort({ Name: 1 })
            .execute();
        assert.equal(unify?.['Opportunity__r'].Name, 'Quillmark: sales engagement platform');
        assert.equal(unify?.['Audit_Answers__r'].records.length, 3);
        assert.equal(await connection.sobject(SHEET).count({ Name: { $like: 'Page %' } }), MANY);
    });

    it('fail as jsforce’s errors, with Salesforce’s code', async () => {
        for (const [soql, name] of [
            ['SELECT Id FROM', 'MALFORMED_QUERY'],
            ['SELECT Nope__c FROM Account', 'INVALID_FIELD'],
            ['SELECT Id FROM Nope__c', 'INVALID_TYPE'],
            ["SELECT Id FROM Account WHERE Id = 'x'", 'INVALID_QUERY_FILTER_OPERATOR']
        ] as const) {
            await assert.rejects(async () => await connection.query(soql), { name, errorCode: name });
        }
        await assert.rejects(async () => await connection.queryMore('/services/data/v66.0/query/01gNope-2000'), {
            errorCode: 'INVALID_QUERY_LOCATOR'
        });
    });

    it('change and delete what they find', async () => {
        const pages = () => connection.sobject(SHEET).find({ Name: { $like: 'Page 1_' } });
        const updated = await pages().update({ Hourly_Rate__c: 55 }, SHEET);
        assert.deepEqual([updated.length, updated.every(({ success }) => success)], [10, true]);
        const deleted = await pages().destroy(SHEET);
        assert.deepEqual([deleted.length, deleted.every(({ success }) => success)], [10, true]);
        assert.equal((await pages()).length, 0);
    });
});
