import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { Connection as JsforceConnection } from 'jsforce';
import { connectionTo } from '../../testing/clients/jsforce-connection.ts';
import type { ServedOrg } from '../../testing/served-org.ts';
import { serveOrg } from '../../testing/served-org.ts';

const SHEET = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';

describe('jsforce undeletes', () => {
    let served: ServedOrg;
    let admin: Connection;
    let owner: Connection;

    before(async () => {
        served = await serveOrg();
        admin = connectionTo(served, 'admin@local.org');
        owner = connectionTo(served, 'evaluator1@local.org');
    });
    after(() => served.close());

    const newSheet = async (connection: Connection, fields: object = {}): Promise<string> =>
        String((await connection.sobject(SHEET).create({ Name: 'Vendor', ...fields })).id);
    const answersOf = async (id: string): Promise<string[]> =>
        (await admin.query(`SELECT Id FROM ${ANSWER} WHERE ${SHEET} = '${id}' ORDER BY Id`)).records.map((record) =>
            String(record['Id'])
        );
    const total = async (id: string): Promise<unknown> =>
        (await admin.query(`SELECT Open_Count__c FROM ${SHEET} WHERE Id = '${id}'`)).records[0]?.['Open_Count__c'];
    const undelete = async (connection: Connection, ...ids: string[]) => {
        const results: unknown = await connection.soap.undelete(ids);
        return (Array.isArray(results) ? results : [results]) as readonly {
            readonly success: boolean;
            readonly id?: string;
            readonly errors?: readonly { readonly statusCode: string; readonly message: string }[];
        }[];
    };
    const codes = async (connection: Connection, ...ids: string[]): Promise<string[]> =>
        (await undelete(connection, ...ids)).map(({ success, errors }) =>
            success ? 'restored' : (errors?.[0]?.statusCode ?? '')
        );

    it('a record with the details that went with it, and not the one that went before', async () => {
        const id = await newSheet(admin);
        const [gone = '', ...others] = await answersOf(id);
        await admin.sobject(ANSWER).destroy(gone);
        await admin.sobject(SHEET).destroy(id);

        assert.deepEqual(await codes(admin, id), ['restored']);

        assert.deepEqual(await answersOf(id), others);
        assert.deepEqual(await codes(admin, id), ['UNDELETE_FAILED'], 'it is back already');
    });

    it('a detail, which its master counts again', async () => {
        const id = await newSheet(admin);
        const [first = ''] = await answersOf(id);
        const before = await total(id);
        await admin.sobject(ANSWER).destroy(first);
        assert.notEqual(await total(id), before);

        assert.deepEqual(await codes(admin, first), ['restored']);
        assert.equal(await total(id), before);
    });

    it('no answer of a completed evaluation, whose score it would change', async () => {
        const id = await newSheet(admin);
        const [gone = '', ...others] = await answersOf(id);
        await admin.sobject(ANSWER).destroy(gone);
        await admin.sobject(ANSWER).update(others.map((Id) => ({ Id, Status__c: 'No Answer' })));
        await admin.sobject(SHEET).update({ Id: id, Status__c: 'Completed' });

        assert.deepEqual(await codes(admin, gone), ['FIELD_CUSTOM_VALIDATION_EXCEPTION']);
        assert.deepEqual(await answersOf(id), others);

        await admin.sobject(SHEET).update({ Id: id, Status__c: 'In Progress' });
        assert.deepEqual(await codes(admin, gone), ['restored']);
    });

    it('no detail without its master', async () => {
        const id = await newSheet(admin);
        const [gone = '', along = ''] = await answersOf(id);
        await admin.sobject(ANSWER).destroy(gone);
        await admin.sobject(SHEET).destroy(id);

        assert.deepEqual(await codes(admin, gone, along), ['UNDELETE_FAILED', 'UNDELETE_FAILED']);
    });

    it('nothing whose unique value another record has by now', async () => {
        const id = await newSheet(admin);
        const [first = ''] = await answersOf(id);
        const copied = await admin.sobject(ANSWER).retrieve(first);
        await admin.sobject(ANSWER).destroy(first);
        await admin.sobject(ANSWER).create({
            [SHEET]: id,
            Question_Code__c: copied['Question_Code__c'],
            Dimension__c: copied['Dimension__c'],
            Status__c: 'Not Asked'
        });

        assert.deepEqual(await codes(admin, first), ['DUPLICATE_VALUE']);
    });

    it('for its owner only what the owner deleted, and for nobody else', async () => {
        const [own, taken] = [await newSheet(owner), await newSheet(owner)];
        await owner.sobject(SHEET).destroy(own);
        await admin.sobject(SHEET).destroy(taken);

        assert.deepEqual(await codes(connectionTo(served, 'evaluator2@local.org'), own), [
            'INSUFFICIENT_ACCESS_OR_READONLY'
        ]);
        assert.deepEqual(await codes(owner, own, taken), ['restored', 'INSUFFICIENT_ACCESS_OR_READONLY']);
    });

    it('nothing without a session, and says which operations there are not', async () => {
        const stranger = new JsforceConnection({ instanceUrl: served.address, accessToken: 'none', version: '66.0' });

        await assert.rejects(stranger.soap.undelete([]), /INVALID_SESSION_ID/);
        await assert.rejects(admin.soap.emptyRecycleBin([]), /undelete only/);
    });
});
