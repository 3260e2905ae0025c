import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { fieldXml, objectXml, ruleXml, testProject } from '../../testing/test-project.ts';
import type { TestProject } from '../../testing/test-project.ts';

const lookup = (name: string, to: string, more: string): string =>
    fieldXml(
        name,
        'Lookup',
        `${more}<referenceTo>${to}</referenceTo><relationshipName>${name.replace('__c', 's')}</relationshipName>`
    );

const EDITABLE = ['Item__c.Loose__c', 'Item__c.Firm__c', 'Item__c.Code__c'];
const METADATA: Readonly<Record<string, string>> = {
    'objects/Group__c/Group__c.object-meta.xml': objectXml('Group'),
    'objects/Item__c/Item__c.object-meta.xml': objectXml('Item'),
    'objects/Item__c/fields/Loose__c.field-meta.xml': lookup(
        'Loose__c',
        'Group__c',
        '<deleteConstraint>SetNull</deleteConstraint>'
    ),
    'objects/Item__c/fields/Firm__c.field-meta.xml': lookup(
        'Firm__c',
        'Group__c',
        '<deleteConstraint>Restrict</deleteConstraint>'
    ),
    'objects/Item__c/fields/Code__c.field-meta.xml': fieldXml(
        'Code__c',
        'Text',
        '<length>9</length><unique>true</unique>'
    ),
    'objects/Item__c/fields/Is_Loose__c.field-meta.xml': fieldXml(
        'Is_Loose__c',
        'Checkbox',
        '<formula>NOT(ISBLANK(Loose__c))</formula>'
    ),
    'objects/Item__c/validationRules/Stays_Loose.validationRule-meta.xml': ruleXml(
        'Stays_Loose',
        'ISCHANGED(Loose__c)'
    ),
    'permissionsets/All.permissionset-meta.xml': `<PermissionSet><label>All</label>${[
        ...EDITABLE,
        'Item__c.Is_Loose__c'
    ]
        .map(
            (field) =>
                `<fieldPermissions><editable>${EDITABLE.includes(field)}</editable><field>${field}</field><readable>true</readable></fieldPermissions>`
        )
        .join('')}${['Group__c', 'Item__c']
        .map(
            (object) =>
                `<objectPermissions><object>${object}</object><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead></objectPermissions>`
        )
        .join('')}</PermissionSet>`
};

describe('lookups and deleted records', () => {
    let project: TestProject;
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        project = testProject(METADATA, ['All']);
        testOrg = await openTestOrg(project.directory);
        admin = testOrg.as('admin@local.org');
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    const newGroup = async (): Promise<string> => await admin.create('Group__c', { Name: 'Group' });
    const newItem = async (fields: object): Promise<string> =>
        await admin.create('Item__c', { Name: 'Item', ...fields });
    const remove = async (object: string, id: string): Promise<number> =>
        (await admin.send('DELETE', `sobjects/${object}/${id}`)).status;

    it('clears a lookup without asking the rules of its record, and its formulas follow', async () => {
        const group = await newGroup();
        const item = await newItem({ Loose__c: group });

        assert.equal(await remove('Group__c', group), 204);

        const left = await admin.send('GET', `sobjects/Item__c/${item}?fields=Loose__c,Is_Loose__c`);
        assert.deepEqual([left.at('Loose__c'), left.at('Is_Loose__c')], [null, false]);
    });

    it('keeps a record that a firm lookup leads to', async () => {
        const group = await newGroup();
        const item = await newItem({ Firm__c: group });

        const refused = await admin.send('DELETE', `sobjects/Group__c/${group}`);
        assert.deepEqual([refused.status, refused.errorCodes], [400, ['DELETE_FAILED']]);

        await remove('Item__c', item);
        assert.equal(await remove('Group__c', group), 204);
    });

    it('changes no deleted record, and finds none', async () => {
        const item = await newItem({});
        await remove('Item__c', item);

        const refused = await admin.send('PATCH', `sobjects/Item__c/${item}`, { Name: 'Late' });
        assert.deepEqual([refused.status, refused.errorCodes], [404, ['ENTITY_IS_DELETED']]);
        assert.equal((await admin.send('GET', `sobjects/Item__c/${item}`)).status, 404);
        assert.equal((await admin.query(`SELECT COUNT() FROM Item__c WHERE Id = '${item}'`)).at('totalSize'), 0);
    });

    it('leads to no deleted record, to no missing one, and to none of another object', async () => {
        const group = await newGroup();
        const item = await newItem({});
        await remove('Group__c', group);
        const codes = async (Loose__c: string): Promise<readonly string[]> =>
            (await admin.send('POST', 'sobjects/Item__c', { Name: 'x', Loose__c })).errorCodes;

        assert.deepEqual(await codes(group), ['INVALID_CROSS_REFERENCE_KEY']);
        assert.deepEqual(await codes(`${group.slice(0, 11)}zzzz`), ['INVALID_CROSS_REFERENCE_KEY']);
        assert.deepEqual(await codes(item), ['MALFORMED_ID']);
    });

    it('takes ids of 15 characters, and gives them back with 18', async () => {
        const group = await newGroup();
        const item = await newItem({ Loose__c: group.slice(0, 15) });
        const saved = await admin.send('GET', `sobjects/Item__c/${item.slice(0, 15)}?fields=Loose__c`);
        assert.equal(saved.at('Loose__c'), group);
    });

    it('lets a new record have the unique value of a deleted one', async () => {
        const item = await newItem({ Code__c: 'one' });
        await remove('Item__c', item);
        assert.equal((await admin.send('POST', 'sobjects/Item__c', { Name: 'y', Code__c: 'ONE' })).status, 201);
    });
});
