import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { applyChanges } from '../api/record-changes.ts';
import { fieldXml, objectXml, testProject } from '../../testing/test-project.ts';
import type { Org } from '../org.ts';
import { DataDirectoryError, openOrg } from '../org.ts';
import { Database } from './database.ts';
import { createCluster } from './new-cluster.ts';

const PERMISSIONS =
    '<PermissionSet><label>All</label><objectPermissions><object>Thing__c</object><allowCreate>true</allowCreate><allowRead>true</allowRead></objectPermissions></PermissionSet>';
const SIZE = 'objects/Thing__c/fields/Size__c.field-meta.xml';
const DOUBLE = 'objects/Thing__c/fields/Double__c.field-meta.xml';

describe('data on disk', () => {
    const project = testProject(
        {
            'objects/Thing__c/Thing__c.object-meta.xml': objectXml('Thing'),
            [SIZE]: fieldXml('Size__c', 'Number', '<defaultValue>21</defaultValue>'),
            'permissionsets/All.permissionset-meta.xml': PERMISSIONS
        },
        ['All']
    );
    const dataDirectory = join(mkdtempSync(join(tmpdir(), 'test-data-')), 'data');
    after(() => {
        project.remove();
        rmSync(dataDirectory, { recursive: true, force: true });
    });
    const opened = async <T>(work: (org: Org) => Promise<T>): Promise<T> => {
        const org = await openOrg({ projectDirectory: project.directory, dataDirectory });
        try {
            return await work(org);
        } finally {
            await org.close();
        }
    };
    const create = async (org: Org): Promise<void> => {
        const session = org.sessionFor('00D00000LOCALOR!admin@local.org');
        const object = org.metadata.objects.get('Thing__c');
        assert.ok(session !== null && object !== undefined);
        const [outcome] = await org.transaction(session, (context) =>
            applyChanges(org, context, [{ kind: 'create', object, values: { Name: 'Kept' } }], true)
        );
        assert.equal(outcome?.success, true);
    };

    it('is there after a restart, and so is the numbering of ids', async () => {
        await opened(async (org) => {
            assert.equal(await org.isEmpty(), true);
            await create(org);
        });
        await opened(async (org) => {
            assert.equal(await org.isEmpty(), false);
            await create(org);
            const rows = await org.sql.query('SELECT count(DISTINCT "Id") AS ids FROM "Thing__c"');
            assert.equal(rows[0]?.['ids'], 2);
        });
    });

    it('is made from the beginning where making it was interrupted', async () => {
        const interrupted = mkdtempSync(join(tmpdir(), 'test-data-'));
        await createCluster(interrupted);
        // What says that a cluster is whole is written last.
        rmSync(join(interrupted, 'PG_VERSION'));
        rmSync(join(interrupted, 'global'), { recursive: true });
        const database = await Database.open(interrupted);
        assert.deepEqual(await database.read('SELECT 1 AS one'), [{ one: 1 }]);
        await database.close();
        rmSync(interrupted, { recursive: true });
    });

    it('follows a new field, and formulas are computed for records that exist', async () => {
        project.write(DOUBLE, fieldXml('Double__c', 'Number', '<formula>Size__c * 2</formula>'));
        await opened(async (org) => {
            const rows = await org.sql.query('SELECT DISTINCT "Double__c"::text AS double FROM "Thing__c"');
            assert.deepEqual(rows, [{ double: '42' }]);
        });
    });

    it('refuses to follow a field that changed its type, and says how to go on', async () => {
        project.write(SIZE, fieldXml('Size__c', 'Text', '<length>10</length>'));
        project.write(DOUBLE, fieldXml('Double__c', 'Number', '<formula>1</formula>'));
        await assert.rejects(
            opened(async () => undefined),
            (error: unknown) => error instanceof DataDirectoryError && /npm run local:reset/.test(error.message)
        );
    });
});
