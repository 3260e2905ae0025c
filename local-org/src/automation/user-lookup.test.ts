import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { fieldXml, objectXml, testProject } from '../../testing/test-project.ts';
import type { TestProject } from '../../testing/test-project.ts';

const METADATA: Readonly<Record<string, string>> = {
    'objects/Visit__c/Visit__c.object-meta.xml': objectXml('Visit'),
    ...Object.fromEntries(
        ['Guide__c', 'Signed_By__c'].map((name) => [
            `objects/Visit__c/fields/${name}.field-meta.xml`,
            fieldXml(
                name,
                'Lookup',
                `<deleteConstraint>SetNull</deleteConstraint><referenceTo>User</referenceTo><relationshipName>${name.replace('__c', 's')}</relationshipName>`
            )
        ])
    ),
    'flows/Visit_Before_Save.flow-meta.xml':
        '<Flow><label>Visit</label><assignments><name>Sign</name><assignmentItems><assignToReference>$Record.Signed_By__c</assignToReference><operator>Assign</operator><value><elementReference>$User.Id</elementReference></value></assignmentItems></assignments><start><connector><targetReference>Sign</targetReference></connector><object>Visit__c</object><recordTriggerType>CreateAndUpdate</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start><status>Active</status></Flow>',
    'permissionsets/All.permissionset-meta.xml':
        '<PermissionSet><label>All</label><fieldPermissions><editable>true</editable><field>Visit__c.Guide__c</field><readable>true</readable></fieldPermissions><fieldPermissions><editable>false</editable><field>Visit__c.Signed_By__c</field><readable>true</readable></fieldPermissions><objectPermissions><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowRead>true</allowRead><object>Visit__c</object></objectPermissions></PermissionSet>'
};

describe('a lookup to a user', () => {
    let project: TestProject;
    let testOrg: TestOrg;
    let admin: TestClient;
    let id: string;

    before(async () => {
        project = testProject(METADATA, ['All'], ['admin@local.org', 'guide@local.org']);
        testOrg = await openTestOrg(project.directory);
        admin = testOrg.as('admin@local.org');
        const guide = await admin.query("SELECT Id FROM User WHERE Username = 'guide@local.org'");
        id = await admin.create('Visit__c', { Name: 'Visit', Guide__c: guide.at('records', 0, 'Id') });
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    it('is read through by SOQL', async () => {
        const found = await admin.query(`SELECT Guide__r.Name, Signed_By__r.Username FROM Visit__c WHERE Id = '${id}'`);

        assert.equal(found.at('records', 0, 'Guide__r', 'Name'), 'Guide');
        assert.equal(found.at('records', 0, 'Signed_By__r', 'Username'), 'admin@local.org');
    });

    it('is read through by GraphQL', async () => {
        const found = await admin.graphql(
            'query { uiapi { query { Visit__c { edges { node { Signed_By__r @optional { Name @optional { value } } } } } } } }'
        );

        const node = found.at('data', 'uiapi', 'query', 'Visit__c', 'edges', 0, 'node');
        assert.deepEqual(node, { Signed_By__r: { Name: { value: 'Admin' } } });
    });

    it('is read through by the UI API', async () => {
        const found = await admin.send('GET', `ui-api/records/${id}?fields=Visit__c.Signed_By__r.Name`);

        assert.equal(found.at('fields', 'Signed_By__r', 'value', 'fields', 'Name', 'value'), 'Admin');
    });

    it('takes no user that does not exist, nor a record of another kind', async () => {
        const refusals = await Promise.all(
            ['005000000009999AAA', '001000000000001AAA'].map(
                async (Guide__c) => await admin.send('PATCH', `sobjects/Visit__c/${id}`, { Guide__c })
            )
        );

        assert.deepEqual(
            refusals.map(({ errorCodes }) => errorCodes),
            [['INVALID_CROSS_REFERENCE_KEY'], ['MALFORMED_ID']]
        );
    });
});
