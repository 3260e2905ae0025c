import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { connectionTo, refusedWith } from '../../testing/clients/jsforce-connection.ts';
import type { ServedOrg } from '../../testing/served-org.ts';
import { serveOrg } from '../../testing/served-org.ts';

const OBJECT = 'Vendor_Evaluation__c';

describe('jsforce', () => {
    let served: ServedOrg;
    let connection: Connection;

    before(async () => {
        served = await serveOrg();
        connection = connectionTo(served, 'admin@local.org');
    });
    after(() => served.close());

    describe('connects', () => {
        it('and learns who it is', async () => {
            const identity = await connection.identity();
            assert.equal(identity.username, 'admin@local.org');
            assert.equal(identity.id, `${served.address}/id/${identity.organization_id}/${identity.user_id}`);
            const user = await connection.sobject('User').retrieve(identity.user_id);
            assert.equal(user['Username'], 'admin@local.org');
        });

        it('unless the token is nobody’s', async () => {
            await assert.rejects(
                async () => await connectionTo(served, 'nobody@local.org').query('SELECT Id FROM Account'),
                refusedWith('INVALID_SESSION_ID', /Session expired or invalid/)
            );
        });
    });

    describe('describes', () => {
        it('the objects its user may read', async () => {
            const { sobjects } = await connection.describeGlobal();
            const evaluation = sobjects.find(({ name }) => name === OBJECT);
            assert.deepEqual([evaluation?.custom, evaluation?.queryable, evaluation?.createable], [true, true, true]);
            const viewer = await connectionTo(served, 'viewer@local.org').describeGlobal();
            assert.equal(viewer.sobjects.find(({ name }) => name === OBJECT)?.createable, false);
        });

        it('an object, its fields and its children', async () => {
            const { fields, childRelationships } = await connection.describe(OBJECT);
            const field = (name: string) => fields.find((item) => item.name === name);
            assert.deepEqual(
                field('CRM_Scope__c')?.picklistValues?.map(({ value, defaultValue }) => [value, defaultValue]),
                [
                    ['Salesforce', true],
                    ['HubSpot', false],
                    ['Salesforce and HubSpot', false]
                ]
            );
            assert.deepEqual(field('Opportunity__c')?.referenceTo, ['Opportunity']);
            assert.deepEqual([field('Total_Score__c')?.calculated, field('Total_Score__c')?.updateable], [true, false]);
            assert.deepEqual([field('Verdict__c')?.groupable, field('Status__c')?.groupable], [false, true]);
            assert.equal(field('Id')?.byteLength, 18);
            assert.ok(childRelationships.some((child) => child.relationshipName === 'Audit_Answers__r'));
        });

        it('refuses an object that does not exist', async () => {
            await assert.rejects(connection.describe('Nope__c'), refusedWith('NOT_FOUND', /does not exist/));
        });
    });
});
