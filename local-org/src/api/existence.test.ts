import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { toRecordId } from '../database/index.ts';
import { fieldXml, objectXml, testProject } from '../../testing/test-project.ts';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const USERS = ['admin@local.org', 'other@local.org'];
const grant = (object: string, ...fields: readonly string[]): string =>
    [
        ...fields.map(
            (field) =>
                `<fieldPermissions><editable>true</editable><field>${object}.${field}</field><readable>true</readable></fieldPermissions>`
        ),
        `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><object>${object}</object></objectPermissions>`
    ].join('');

/** A private object, an open one that looks it up, and its details. */
const METADATA = {
    'objects/Secret__c/Secret__c.object-meta.xml': objectXml('Secret', '<sharingModel>Private</sharingModel>'),
    'objects/Secret__c/fields/Code__c.field-meta.xml': fieldXml(
        'Code__c',
        'Text',
        '<externalId>true</externalId><length>20</length>'
    ),
    'objects/Note__c/Note__c.object-meta.xml': objectXml('Note', '<sharingModel>ReadWrite</sharingModel>'),
    'objects/Note__c/fields/Secret__c.field-meta.xml': fieldXml(
        'Secret__c',
        'Lookup',
        '<referenceTo>Secret__c</referenceTo><relationshipName>Notes</relationshipName>'
    ),
    'objects/Part__c/Part__c.object-meta.xml': objectXml('Part', '<sharingModel>ControlledByParent</sharingModel>'),
    'objects/Part__c/fields/Secret__c.field-meta.xml': fieldXml(
        'Secret__c',
        'MasterDetail',
        '<referenceTo>Secret__c</referenceTo><relationshipName>Parts</relationshipName>'
    ),
    'permissionsets/All.permissionset-meta.xml': `<PermissionSet><label>All</label>${grant('Note__c', 'Secret__c')}${grant('Part__c')}${grant('Secret__c', 'Code__c')}</PermissionSet>`
};

const mutation = (name: string, input: string, below = 'Record { Id }'): string =>
    `mutation { uiapi { ${name}(input: ${input}) { ${below} } } }`;

type Probe = (client: TestClient, id: string) => Promise<Answer>;
const PROBES: Readonly<Record<string, Probe>> = {
    'reading it': (client, id) => client.send('GET', `sobjects/Secret__c/${id}`),
    'reading it by 15 characters': (client, id) => client.send('GET', `sobjects/Secret__c/${id.slice(0, 15)}`),
    'reading it if it changed': (client, id) =>
        client.send('GET', `sobjects/Secret__c/${id}`, undefined, { 'if-modified-since': new Date().toUTCString() }),
    'reading it in a collection': (client, id) =>
        client.send('GET', `composite/sobjects/Secret__c?ids=${id}&fields=Name`),
    'reading it in the UI API': (client, id) => client.send('GET', `ui-api/records/${id}?fields=Secret__c.Name`),
    'querying it': (client, id) => client.query(`SELECT Name FROM Secret__c WHERE Id = '${id}'`),
    'querying with its children': (client, id) =>
        client.query(`SELECT Id, (SELECT Id FROM Parts__r) FROM Secret__c WHERE Id IN ('${id}')`),
    'querying what looks it up': (client, id) => client.query(`SELECT Id FROM Note__c WHERE Secret__c = '${id}'`),
    'querying it in GraphQL': (client, id) =>
        client.graphql(
            `{ uiapi { query { Secret__c(where: { Id: { eq: "${id}" } }) { totalCount edges { node { Id } } } } } }`
        ),
    'changing it': (client, id) => client.send('PATCH', `sobjects/Secret__c/${id}`, { Name: 'Mine' }),
    'changing it with a wrong value': (client, id) =>
        client.send('PATCH', `sobjects/Secret__c/${id}`, { Name: 'x'.repeat(81) }),
    'changing it unless it changed': (client, id) =>
        client.send(
            'PATCH',
            `sobjects/Secret__c/${id}`,
            { Name: 'Mine' },
            { 'if-unmodified-since': new Date(0).toUTCString() }
        ),
    'changing it in a collection': (client, id) =>
        client.send('PATCH', 'composite/sobjects', {
            records: [{ attributes: { type: 'Secret__c' }, id, Name: 'Mine' }]
        }),
    'changing it in the UI API': (client, id) =>
        client.send('PATCH', `ui-api/records/${id}`, { fields: { Name: 'Mine' } }),
    'changing it in the UI API unless it changed': (client, id) =>
        client.send(
            'PATCH',
            `ui-api/records/${id}`,
            { fields: {} },
            { 'if-unmodified-since': new Date(0).toUTCString() }
        ),
    'changing it in GraphQL': (client, id) =>
        client.graphql(mutation('Secret__cUpdate', `{ Id: "${id}", Secret__c: { Name: "Mine" } }`)),
    'giving it away': (client, id) =>
        client.send('PATCH', `sobjects/Secret__c/${id}`, { OwnerId: '005000000000002AAA' }),
    'deleting it': (client, id) => client.send('DELETE', `sobjects/Secret__c/${id}`),
    'deleting it in a collection': (client, id) => client.send('DELETE', `composite/sobjects?ids=${id}`),
    'deleting it in the UI API': (client, id) => client.send('DELETE', `ui-api/records/${id}`),
    'deleting it in GraphQL': (client, id) => client.graphql(mutation('Secret__cDelete', `{ Id: "${id}" }`, 'Id')),
    'looking it up': (client, id) => client.send('POST', 'sobjects/Note__c', { Name: 'n', Secret__c: id }),
    'looking it up in a collection': (client, id) =>
        client.send('POST', 'composite/sobjects', {
            records: [{ attributes: { type: 'Note__c' }, Name: 'n', Secret__c: id }]
        }),
    'looking it up in a tree': (client, id) =>
        client.send('POST', 'composite/tree/Note__c', {
            records: [{ attributes: { type: 'Note__c', referenceId: 'n' }, Name: 'n', Secret__c: id }]
        }),
    'looking it up in the UI API': (client, id) =>
        client.send('POST', 'ui-api/records', { apiName: 'Note__c', fields: { Name: 'n', Secret__c: id } }),
    'looking it up in GraphQL': (client, id) =>
        client.graphql(mutation('Note__cCreate', `{ Note__c: { Name: "n", Secret__c: "${id}" } }`)),
    'adding a detail to it': (client, id) => client.send('POST', 'sobjects/Part__c', { Name: 'p', Secret__c: id }),
    'a composite that refers to it': (client, id) =>
        client.send('POST', 'composite', {
            allOrNone: true,
            compositeRequest: [
                { referenceId: 'a', method: 'GET', url: `/services/data/v66.0/sobjects/Secret__c/${id}` },
                { referenceId: 'b', method: 'GET', url: '/services/data/v66.0/sobjects/Secret__c/@{a.Id}' }
            ]
        })
};

describe('whether a record exists is not told to whoever may not see it', () => {
    const project = testProject(METADATA, ['All'], USERS);
    let testOrg: TestOrg;
    let other: TestClient;
    let hidden: string;
    let deleted: string;
    let nowhere: string;

    before(async () => {
        testOrg = await openTestOrg(project.directory);
        const owner = testOrg.as('admin@local.org');
        other = testOrg.as('other@local.org');
        hidden = await owner.create('Secret__c', { Name: 'Hidden', Code__c: 'one' });
        await owner.create('Part__c', { Name: 'Hidden part', Secret__c: hidden });
        await owner.create('Note__c', { Name: 'Seen by all', Secret__c: null });
        deleted = await owner.create('Secret__c', { Name: 'Deleted' });
        assert.equal((await owner.send('DELETE', `sobjects/Secret__c/${deleted}`)).status, 204);
        nowhere = toRecordId(`${hidden.slice(0, 3)}000000009999`) ?? '';
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    const told = async (client: TestClient, probe: Probe, id: string): Promise<string> => {
        const { status, body } = await probe(client, id);
        return JSON.stringify([status, body]).replaceAll(id, 'ID').replaceAll(id.slice(0, 15), 'ID');
    };

    for (const [title, probe] of Object.entries(PROBES)) {
        it(`by ${title}`, async () => {
            const answers = await Promise.all([hidden, deleted, nowhere].map((id) => told(other, probe, id)));
            assert.deepEqual(answers, Array(3).fill(answers[2]));
            assert.doesNotMatch(answers.join(), /Hidden|Deleted|is deleted|insufficient/);
        });
    }

    it('by an external id: a record of another owner does not match, and another one is created', async () => {
        const answers = ['one', 'none'].map((code) =>
            other.send('PATCH', `sobjects/Secret__c/Code__c/${code}`, { Name: 'Mine' })
        );
        for (const answer of await Promise.all(answers)) {
            assert.deepEqual([answer.status, answer.at('created')], [201, true]);
        }
    });

    it('but it is to its owner: the probes can tell', async () => {
        const owner = testOrg.as('admin@local.org');
        for (const title of [
            'reading it',
            'querying it',
            'changing it with a wrong value',
            'looking it up',
            'reading it in the UI API'
        ]) {
            const probe = PROBES[title];
            assert.ok(probe !== undefined);
            assert.notEqual(await told(owner, probe, hidden), await told(owner, probe, nowhere), title);
        }
        const gone = await owner.send('PATCH', `sobjects/Secret__c/${deleted}`, { Name: 'Mine' });
        assert.deepEqual(gone.errorCodes, ['ENTITY_IS_DELETED']);
    });
});
