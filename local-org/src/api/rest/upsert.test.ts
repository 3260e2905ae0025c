import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fieldXml, objectXml, testProject } from '../../../testing/test-project.ts';
import type { TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';

const PERMISSIONS = `<PermissionSet><label>All</label>${['Thing__c.Code__c', 'Thing__c.Tag__c', 'Thing__c.Size__c']
    .map(
        (field) =>
            `<fieldPermissions><editable>true</editable><field>${field}</field><readable>true</readable></fieldPermissions>`
    )
    .join(
        ''
    )}<objectPermissions><object>Thing__c</object><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead></objectPermissions></PermissionSet>`;

describe('an external id', () => {
    const project = testProject(
        {
            'objects/Thing__c/Thing__c.object-meta.xml': objectXml('Thing'),
            'objects/Thing__c/fields/Code__c.field-meta.xml': fieldXml(
                'Code__c',
                'Text',
                '<externalId>true</externalId><length>200</length><unique>true</unique><caseSensitive>false</caseSensitive>'
            ),
            'objects/Thing__c/fields/Tag__c.field-meta.xml': fieldXml(
                'Tag__c',
                'Text',
                '<externalId>true</externalId><length>20</length>'
            ),
            'objects/Thing__c/fields/Size__c.field-meta.xml': fieldXml(
                'Size__c',
                'Number',
                '<precision>5</precision><scale>0</scale>'
            ),
            'permissionsets/All.permissionset-meta.xml': PERMISSIONS
        },
        ['All']
    );
    let testOrg: TestOrg;
    let client: TestClient;

    before(async () => {
        testOrg = await openTestOrg(project.directory);
        client = testOrg.as('admin@local.org');
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    const patch = (path: string, fields: object) => client.send('PATCH', `sobjects/Thing__c/${path}`, fields);

    it('creates a record nobody has yet (201), then changes it (200), in any case of its letters', async () => {
        const created = await patch('Code__c/A%2F1', { Name: 'One', Size__c: 1 });
        assert.deepEqual([created.status, created.at('created'), created.at('errors')], [201, true, []]);

        const changed = await patch('code__C/a%2f1', { Size__c: 2 });
        assert.deepEqual([changed.status, changed.at('created'), changed.at('id')], [200, false, created.at('id')]);

        const read = await client.send('GET', 'sobjects/Thing__c/Code__c/a%2F1?fields=Code__c,Size__c');
        assert.deepEqual([read.at('Code__c'), read.at('Size__c')], ['A/1', 2]);
        assert.equal((await client.query('SELECT COUNT() FROM Thing__c')).at('totalSize'), 1);
    });

    it('may be long and unusual', async () => {
        const code = `${'ü'.repeat(150)} ' OR 1=1 --`;
        assert.equal((await patch(`Code__c/${encodeURIComponent(code)}`, { Name: 'Long' })).status, 201);
        const read = await client.send('GET', `sobjects/Thing__c/Code__c/${encodeURIComponent(code)}`);
        assert.equal(read.at('Code__c'), code);
    });

    it('that several records have is answered with where they are (300), and changes none', async () => {
        for (const Name of ['First', 'Second']) {
            await client.create('Thing__c', { Name, Tag__c: 'twice' });
        }
        const answer = await patch('Tag__c/twice', { Name: 'Neither' });
        assert.deepEqual([answer.status, answer.list().length], [300, 2]);
        assert.match(String(answer.at(0)), /^\/services\/data\/v66\.0\/sobjects\/Thing__c\/\w{18}$/);
        assert.equal((await client.query("SELECT COUNT() FROM Thing__c WHERE Name = 'Neither'")).at('totalSize'), 0);
    });

    it('deletes the record that has it', async () => {
        await patch('Code__c/short', { Name: 'Short-lived' });
        assert.equal((await client.send('DELETE', 'sobjects/Thing__c/Code__c/short')).status, 204);
        assert.equal((await client.send('GET', 'sobjects/Thing__c/Code__c/short')).status, 404);
    });

    const refused: readonly (readonly [title: string, path: string, body: object, status: number, code: string])[] = [
        ['a field that is no external id', 'Size__c/1', { Name: 'x' }, 404, 'NOT_FOUND'],
        ['an unknown field', 'Nope__c/1', { Name: 'x' }, 404, 'NOT_FOUND'],
        ['the external id in the body too', 'Code__c/new', { Name: 'x', code__c: 'new' }, 400, 'INVALID_FIELD'],
        ['an id in the body', 'Code__c/new', { Id: 'a00000000000001AAA' }, 400, 'INVALID_FIELD'],
        ['a record without its name', 'Code__c/new', { Size__c: 1 }, 400, 'REQUIRED_FIELD_MISSING'],
        ['a value too long', `Code__c/${'x'.repeat(201)}`, { Name: 'x' }, 400, 'STRING_TOO_LONG'],
        ['a change only, of nothing', 'Code__c/new?updateOnly=true', { Name: 'x' }, 404, 'NOT_FOUND']
    ];
    for (const [title, path, body, status, code] of refused) {
        it(`is refused with ${status} ${code}: ${title}`, async () => {
            const answer = await patch(path, body);
            assert.deepEqual([answer.status, answer.errorCodes[0]], [status, code]);
            assert.equal((await client.send('GET', 'sobjects/Thing__c/Code__c/new')).status, 404);
        });
    }

    it('takes many records at once, each on its own or all or none', async () => {
        const record = (Code__c: string | undefined, Name: string, more = {}) => ({
            attributes: { type: 'Thing__c' },
            Name,
            ...(Code__c === undefined ? {} : { Code__c }),
            ...more
        });
        const send = (allOrNone: boolean) =>
            client.send('PATCH', 'composite/sobjects/Thing__c/Code__c', {
                allOrNone,
                records: [
                    record('many-1', 'One'),
                    record('a/1', 'Changed'),
                    record(undefined, 'No key'),
                    record('MANY-1', 'Same key'),
                    record('many-2', 'Two', { Size__c: 1e9 })
                ]
            });
        const all = await send(true);
        assert.deepEqual(
            all.list<{ success: boolean }>().map(({ success }) => success),
            Array(5).fill(false)
        );
        assert.equal(all.at(0, 'errors', 0, 'statusCode'), 'ALL_OR_NONE_OPERATION_ROLLED_BACK');

        const each = await send(false);
        assert.deepEqual(
            each
                .list<{ success: boolean; created: boolean; errors: { statusCode: string }[] }>()
                .map(({ success, created, errors }) => [success, created, errors[0]?.statusCode]),
            [
                [true, true, undefined],
                [true, false, undefined],
                [false, false, 'MISSING_ARGUMENT'],
                [false, false, 'DUPLICATE_VALUE'],
                [false, false, 'NUMBER_OUTSIDE_VALID_RANGE']
            ]
        );
        assert.equal((await client.query("SELECT COUNT() FROM Thing__c WHERE Name = 'Changed'")).at('totalSize'), 1);
    });
});

describe("the package's answer key", () => {
    let testOrg: TestOrg;
    let owner: TestClient;
    let other: TestClient;
    let key: string;

    before(async () => {
        testOrg = await openTestOrg();
        owner = testOrg.as('evaluator1@local.org');
        other = testOrg.as('evaluator2@local.org');
        const sheet = await owner.create('Vendor_Evaluation__c', { Name: 'Private' });
        key = `Audit_Answer__c/Answer_Key__c/${sheet}-SD-1`;
    });
    after(() => testOrg.close());

    it('finds and changes an answer of one’s own sheet', async () => {
        const changed = await owner.send('PATCH', `sobjects/${key}`, { Status__c: 'Answered', Rating__c: 4 });
        assert.equal(changed.status, 200);
        assert.equal((await owner.send('GET', `sobjects/${key}`)).at('Points__c'), 4);
    });

    it('finds nothing of another’s sheet, and changes none of it', async () => {
        assert.equal((await other.send('GET', `sobjects/${key}`)).status, 404);
        assert.equal((await other.send('DELETE', `sobjects/${key}`)).status, 404);
        const refused = await other.send('PATCH', `sobjects/${key}`, { Rating__c: 0 });
        assert.deepEqual(refused.errorCodes, ['INSUFFICIENT_ACCESS_OR_READONLY']);
        assert.equal((await owner.send('GET', `sobjects/${key}`)).at('Rating__c'), 4);
    });
});
