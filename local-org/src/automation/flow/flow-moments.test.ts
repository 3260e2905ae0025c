import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';
import { CHANNELS } from '../../../testing/package-rules/channels.ts';
import { accepts, refuses } from '../../../testing/package-rules/expectations.ts';
import type { TestProject } from '../../../testing/test-project.ts';
import { testProject } from '../../../testing/test-project.ts';
import { BOX_METADATA } from '../../../testing/fixture-box.ts';

const KEPT = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

describe('flows before a deletion', () => {
    let project: TestProject;
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        project = testProject(BOX_METADATA, ['All']);
        testOrg = await openTestOrg(project.directory);
        admin = testOrg.as('admin@local.org');
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    const box = async (fields: object = {}): Promise<string> =>
        await admin.create('Box__c', { Name: 'Box', ...fields });
    const item = async (parent: string, fields: object = {}): Promise<string> =>
        await admin.create('Item__c', { Name: 'Item', Box__c: parent, ...fields });
    const set = async (id: string, fields: object): Promise<void> =>
        assert.equal((await admin.send('PATCH', `sobjects/Box__c/${id}`, fields)).status, 204);
    const removeAll = async (ids: readonly string[], allOrNone: boolean): Promise<Answer> =>
        await admin.send('DELETE', `composite/sobjects?ids=${ids.join(',')}&allOrNone=${allOrNone}`);
    const read = async (object: string, id: string, field: string): Promise<unknown> =>
        (await admin.send('GET', `sobjects/${object}/${id}?fields=${field}`)).at(field);

    for (const channel of CHANNELS) {
        it(`refuse through ${channel.name} with a custom error, and let go what they do not mean`, async () => {
            const locked = await box();
            const [kept, open] = [await item(locked), await item(await box())];
            await set(locked, { Locked__c: true });

            refuses(await channel.remove(admin, 'Item__c', kept), /belongs to a locked box/);
            refuses(await channel.remove(admin, 'Box__c', locked), /A locked box is kept/);
            accepts(await channel.remove(admin, 'Item__c', open));
        });
    }

    it('say so with the code of a custom error', async () => {
        const locked = await box({ Locked__c: true });

        const refused = await admin.send('DELETE', `sobjects/Box__c/${locked}`);

        assert.deepEqual([refused.status, refused.errorCodes, refused.at(0, 'fields')], [400, [KEPT], []]);
    });

    it('leave out of a batch only what they refuse, unless it is all or none', async () => {
        const [locked, open] = [await box(), await box()];
        const kept = await item(locked);
        const others = [await item(open), await item(open)];
        await set(locked, { Locked__c: true });
        const batch = [others[0] ?? '', kept, others[1] ?? ''];

        const none = await removeAll(batch, true);
        assert.deepEqual(
            none.list<{ success: boolean }>().map(({ success }) => success),
            [false, false, false]
        );
        assert.equal(none.at(1, 'errors', 0, 'statusCode'), KEPT);
        assert.equal(none.at(0, 'errors', 0, 'statusCode'), 'ALL_OR_NONE_OPERATION_ROLLED_BACK');

        const some = await removeAll(batch, false);
        assert.deepEqual(
            some.list<{ success: boolean }>().map(({ success }) => success),
            [true, false, true]
        );
    });

    it('look up records once for a batch', async () => {
        const full = await box();
        await item(full, { Note__c: 'fragile' });
        const boxes = [await box(), full, await box()];

        const removed = await removeAll(boxes, false);

        assert.deepEqual(
            removed.list<{ success: boolean }>().map(({ success }) => success),
            [true, false, true]
        );
        assert.match(JSON.stringify(removed.at(1)), /holds something fragile/);
    });

    it('do not start for details that go with their master', async () => {
        const parent = await box();
        const detail = await item(parent, { Never_Alone__c: true });
        assert.equal((await admin.send('DELETE', `sobjects/Item__c/${detail}`)).status, 400);

        assert.equal((await admin.send('DELETE', `sobjects/Box__c/${parent}`)).status, 204);
        assert.equal((await admin.query(`SELECT Id FROM Item__c WHERE Id = '${detail}'`)).at('totalSize'), 0);
    });

    it('name the right master when a lookup keeps one of its details', async () => {
        const [first, second] = [await box(), await box()];
        await admin.create('Tag__c', { Name: 'Tag', Item__c: await item(second) });

        const removed = await removeAll([first, second], false);

        assert.deepEqual(
            removed.list<{ success: boolean }>().map(({ success }) => success),
            [true, false]
        );
        assert.equal(removed.at(1, 'errors', 0, 'statusCode'), 'DELETE_FAILED');
    });

    describe('and flows around a save', () => {
        it('ask in a decision whether a field changes', async () => {
            const id = await item(await box(), { Note__c: 'a' });
            assert.equal(await read('Item__c', id, 'Changes__c'), null);

            await admin.send('PATCH', `sobjects/Item__c/${id}`, { Name: 'Renamed' });
            assert.equal(await read('Item__c', id, 'Changes__c'), null);
            await admin.send('PATCH', `sobjects/Item__c/${id}`, { Note__c: 'b' });
            assert.equal(await read('Item__c', id, 'Changes__c'), 'changed');
        });

        it('store what they assign to a saved record only by updating it, and nothing besides', async () => {
            const id = await box();
            await item(id);

            await set(id, { Label__c: 'one' });

            assert.deepEqual([await read('Box__c', id, 'Echo__c'), await read('Box__c', id, 'Items__c')], ['one!', 1]);
        });

        it('refuse the record when a formula of theirs cannot be computed', async () => {
            const refused = await admin.send('POST', 'sobjects/Box__c', { Name: 'Box', Divisor__c: 0 });

            assert.deepEqual(refused.errorCodes, ['CANNOT_EXECUTE_FLOW_TRIGGER']);
        });
    });
});
