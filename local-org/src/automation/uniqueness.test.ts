import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestOrg } from '../../testing/test-client.ts';
import type { TestOrg } from '../../testing/test-client.ts';
import { fieldXml, objectXml, testProject } from '../../testing/test-project.ts';

const PERMISSIONS =
    '<PermissionSet><label>All</label><fieldPermissions><editable>true</editable><field>Thing__c.Code__c</field><readable>true</readable></fieldPermissions><objectPermissions><object>Thing__c</object><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowRead>true</allowRead></objectPermissions></PermissionSet>';
const USERS = ['admin@local.org', 'other@local.org'];

describe('a value that must be unique', () => {
    const project = testProject(
        {
            'objects/Thing__c/Thing__c.object-meta.xml': objectXml('Thing', '<sharingModel>Private</sharingModel>'),
            'objects/Thing__c/fields/Code__c.field-meta.xml': fieldXml(
                'Code__c',
                'Text',
                '<caseSensitive>false</caseSensitive><length>20</length><unique>true</unique>'
            ),
            'permissionsets/All.permissionset-meta.xml': PERMISSIONS
        },
        ['All'],
        USERS
    );
    let testOrg: TestOrg;
    let id: string;

    before(async () => {
        testOrg = await openTestOrg(project.directory);
        id = await testOrg.as('admin@local.org').create('Thing__c', { Name: 'First', Code__c: 'secret' });
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    it('is told from another by the letters the database holds equal, in one batch and beside what is stored', async () => {
        const admin = testOrg.as('admin@local.org');
        const things = (codes: readonly string[]) =>
            admin.send('POST', 'composite/sobjects', {
                records: codes.map((code) => ({ attributes: { type: 'Thing__c' }, Name: 'x', Code__c: code }))
            });
        const saved = async (codes: readonly string[]): Promise<unknown[]> =>
            (await things(codes)).list().map(({ success }) => success);
        assert.deepEqual(await saved(['\u03BF\u03B4\u03BF\u03C3', 'i']), [true, true]);
        assert.deepEqual(await saved(['\u039F\u0394\u039F\u03A3', '\u0130', 'New', 'nEW']), [
            false,
            false,
            true,
            false
        ]);
    });

    const cases: readonly (readonly [username: string, told: () => string])[] = [
        ['admin@local.org', () => `Code__c duplicates value on record with id: ${id.slice(0, 15)}`],
        ['other@local.org', () => '<unknown> duplicates value on record with id: <unknown>']
    ];
    for (const [username, told] of cases) {
        it(`is refused to ${username}, who is told of a record only when they may see it`, async () => {
            const answer = await testOrg
                .as(username)
                .send('POST', 'sobjects/Thing__c', { Name: 'x', Code__c: 'SECRET' });
            assert.deepEqual([answer.status, answer.errorCodes], [400, ['DUPLICATE_VALUE']]);
            assert.equal(answer.at(0, 'message'), `duplicate value found: ${told()}`);
        });
    }
});
