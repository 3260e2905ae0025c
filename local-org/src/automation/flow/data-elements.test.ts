import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';
import { fieldXml, objectXml, testProject } from '../../../testing/test-project.ts';
import type { TestProject } from '../../../testing/test-project.ts';

const FIELDS = ['Asked__c', 'Unasked__c'];
const assign = (field: string, from: string): string =>
    `<assignmentItems><assignToReference>$Record.${field}</assignToReference><operator>Assign</operator><value><elementReference>${from}</elementReference></value></assignmentItems>`;

const METADATA: Readonly<Record<string, string>> = {
    'objects/Item__c/Item__c.object-meta.xml': objectXml('Item'),
    'objects/Item__c/fields/Account__c.field-meta.xml': fieldXml(
        'Account__c',
        'Lookup',
        '<referenceTo>Account</referenceTo><relationshipName>Items</relationshipName>'
    ),
    ...Object.fromEntries(
        FIELDS.map((name) => [
            `objects/Item__c/fields/${name}.field-meta.xml`,
            fieldXml(name, 'Text', '<length>80</length>')
        ])
    ),
    'flows/Item_Before_Save.flow-meta.xml': `<Flow><label>Item</label><recordLookups><name>Get_Account</name><connector><targetReference>Copy</targetReference></connector><filters><field>Id</field><operator>EqualTo</operator><value><elementReference>$Record.Account__c</elementReference></value></filters><getFirstRecordOnly>true</getFirstRecordOnly><object>Account</object><queriedFields>Name</queriedFields><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups><assignments><name>Copy</name>${assign('Asked__c', 'Get_Account.Name')}${assign('Unasked__c', 'Get_Account.Phone')}</assignments><start><connector><targetReference>Get_Account</targetReference></connector><object>Item__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start><status>Active</status></Flow>`,
    'permissionsets/All.permissionset-meta.xml': `<PermissionSet><label>All</label>${['Account__c', ...FIELDS]
        .map(
            (name) =>
                `<fieldPermissions><editable>true</editable><field>Item__c.${name}</field><readable>true</readable></fieldPermissions>`
        )
        .join(
            ''
        )}<objectPermissions><object>Item__c</object><allowCreate>true</allowCreate><allowRead>true</allowRead></objectPermissions></PermissionSet>`
};

describe('a Get Records of a flow', () => {
    let project: TestProject;
    let testOrg: TestOrg;

    before(async () => {
        project = testProject(METADATA, ['All']);
        testOrg = await openTestOrg(project.directory);
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    it('gives the fields it asks for; any other reads as blank', async () => {
        const admin = testOrg.as('admin@local.org');
        const account = await admin.create('Account', { Name: 'Vendor', Phone: '+1 555' });

        const id = await admin.create('Item__c', { Name: 'Item', Account__c: account });

        const saved = await admin.send('GET', `sobjects/Item__c/${id}?fields=${FIELDS.join(',')}`);
        assert.deepEqual([saved.at('Asked__c'), saved.at('Unasked__c')], ['Vendor', null]);
    });
});
