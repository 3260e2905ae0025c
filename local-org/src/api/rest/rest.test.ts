import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';

describe('REST', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
    });
    after(() => testOrg.close());

    describe('lets nobody in without a valid token', () => {
        for (const token of [
            '',
            'Bearer',
            'Bearer nonsense',
            'Bearer 00D00000LOCALOR!nobody@local.org',
            'Basic YTpi',
            'Bearer 00D!admin@local.org'
        ]) {
            it(JSON.stringify(token), async () => {
                const answer = await admin.send('GET', 'sobjects', undefined, { authorization: token });
                assert.deepEqual([answer.status, answer.errorCodes], [401, ['INVALID_SESSION_ID']]);
            });
        }
    });

    it('creates trees of records, all or none', async () => {
        const record = (Name: string, rate: number) => ({
            attributes: { type: OBJECT, referenceId: Name },
            Name,
            Copy_Questions__c: false,
            Audit_Answers__r: {
                records: [
                    {
                        attributes: { type: 'Audit_Answer__c', referenceId: `${Name}1` },
                        Question_Code__c: 'SD-1',
                        Dimension__c: 'Sync Direction',
                        Status__c: 'Answered',
                        Rating__c: rate
                    }
                ]
            }
        });

        const refused = await admin.send('POST', `composite/tree/${OBJECT}`, {
            records: [record('A', 5), record('B', 9)]
        });
        assert.equal(refused.status, 400);
        assert.deepEqual([refused.at('hasErrors'), refused.at('results', 0, 'referenceId')], [true, 'B1']);
        assert.equal((await admin.query(`SELECT COUNT() FROM ${OBJECT} WHERE Name IN ('A', 'B')`)).at('totalSize'), 0);

        const saved = await admin.send('POST', `composite/tree/${OBJECT}`, {
            records: [record('A', 5), record('B', 4)]
        });
        assert.equal(saved.status, 201);
        assert.equal(saved.list('results').length, 4);
        const scores = await admin.query(
            `SELECT Sync_Direction_Score__c FROM ${OBJECT} WHERE Name IN ('A', 'B') ORDER BY Name`
        );
        assert.deepEqual(
            scores.list('records').map((item) => item['Sync_Direction_Score__c']),
            [5, 4]
        );
    });

    it('deletes a record for a client that names a content type and sends no body, as the CLI does', async () => {
        const id = await admin.create(OBJECT, { Name: 'Short-lived', Copy_Questions__c: false });

        const answer = await admin.send('DELETE', `sobjects/${OBJECT}/${id}`, undefined, {
            'content-type': 'application/json'
        });

        assert.equal(answer.status, 204);
    });

    it('takes addresses with a slash at the end', async () => {
        const found = await admin.send('GET', 'query/?q=SELECT+Id+FROM+User');
        assert.deepEqual([found.status, found.at('totalSize')], [200, 5]);
        assert.equal((await admin.send('GET', 'sobjects/Account/')).at('objectDescribe', 'name'), 'Account');
    });

    it('describes the paths the CLI signs in with, two slashes included', async () => {
        assert.equal(
            (await admin.send('GET', '//services/oauth2/userinfo')).at('preferred_username'),
            'admin@local.org'
        );
        assert.equal((await admin.send('GET', '/services/data')).at(0, 'version'), '66.0');
        assert.equal(
            (await admin.send('GET', '//services/data/v51.0/query?q=SELECT+Name+FROM+Organization')).at('totalSize'),
            1
        );
    });
});
