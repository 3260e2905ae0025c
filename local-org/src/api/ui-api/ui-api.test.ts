import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { loadSampleData } from '../../sample-data.ts';
import type { TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';

describe('the UI API serves', () => {
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

    it('a record with its parents, its own stamps and only the fields asked for', async () => {
        const answer = await admin.send(
            'GET',
            `ui-api/records/${unify}?fields=${OBJECT}.Name,${OBJECT}.Opportunity__r.Name,${OBJECT}.Demo_Date__c&optionalFields=${OBJECT}.Nope__c`
        );

        assert.deepEqual(Object.keys(answer.at('fields') as object).sort(), ['Demo_Date__c', 'Name', 'Opportunity__r']);
        assert.match(String(answer.at('fields', 'Demo_Date__c', 'displayValue')), /^\d+\/\d+\/2026$/);
        assert.equal(answer.at('fields', 'Opportunity__r', 'value', 'apiName'), 'Opportunity');
        assert.equal(answer.at('weakEtag'), Date.parse(String(answer.at('systemModstamp'))));
    });

    it('an error at its field, and a page error apart from it', async () => {
        const found = await admin.query(
            `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${unify}' AND Question_Code__c = 'SD-1'`
        );
        const path = `ui-api/records/${String(found.at('records', 0, 'Id'))}`;

        const atField = await admin.send('PATCH', path, { fields: { Rating__c: 7 } });
        assert.equal(atField.status, 400);
        assert.equal(
            atField.at('output', 'fieldErrors', 'Rating__c', 0, 'errorCode'),
            'FIELD_CUSTOM_VALIDATION_EXCEPTION'
        );
        assert.deepEqual(atField.at('output', 'errors'), []);

        const onPage = await admin.send('PATCH', `ui-api/records/${unify}`, { fields: { Hourly_Rate__c: -1 } });
        assert.equal(onPage.at('output', 'errors', 0, 'errorCode'), 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
        assert.deepEqual(onPage.at('output', 'fieldErrors'), {});
    });

    it('a collision when the record changed after the caller read it, and none otherwise', async () => {
        const path = `ui-api/records/${unify}`;
        const read = await admin.send('GET', `${path}?fields=${OBJECT}.LastModifiedDate`);
        const since = String(read.at('fields', 'LastModifiedDate', 'value'));
        const change = (value: number, header: string) =>
            admin.send('PATCH', path, { fields: { Hourly_Rate__c: value } }, { [header]: since });

        // Stamps are whole seconds: a change within the second of the one before cannot be told from it.
        await setTimeout(1000);
        assert.equal((await change(1, 'if-unmodified-since')).status, 200);
        for (const header of ['if-unmodified-since', 'if-modified-since']) {
            const stale = await change(2, header);
            assert.deepEqual(
                [stale.status, stale.at('output', 'errors', 0, 'errorCode')],
                [400, 'CollisionDetectedException']
            );
        }
    });

    it('object info and picklist values', async () => {
        const info = await admin.send('GET', `ui-api/object-info/${OBJECT}`);
        assert.deepEqual(
            [info.at('fields', 'Status__c', 'dataType'), info.at('fields', 'Total_Score__c', 'updateable')],
            ['Picklist', false]
        );
        const values = await admin.send(
            'GET',
            `ui-api/object-info/${OBJECT}/picklist-values/012000000000000AAA/Status__c`
        );
        assert.deepEqual(
            values.list('values').map((item) => item['value']),
            ['Draft', 'In Progress', 'Completed']
        );
    });
});
