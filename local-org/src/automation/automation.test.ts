import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { testProject } from '../../testing/test-project.ts';
import type { TestProject } from '../../testing/test-project.ts';
import { ORDER_METADATA } from '../../testing/fixture-order.ts';

/** What a client reads of a detail whose master cannot be saved. */
const ofTheMaster = (sentence: string): string =>
    `There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "${sentence}".`;

describe('the order of execution', () => {
    let project: TestProject;
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        project = testProject(ORDER_METADATA, ['All']);
        testOrg = await openTestOrg(project.directory);
        admin = testOrg.as('admin@local.org');
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    const order = async (id: string): Promise<Record<string, unknown>> => {
        const answer = await admin.send(
            'GET',
            `sobjects/Order__c/${id}?fields=Total__c,Large_Lines__c,Most__c,Rest__c`
        );
        const { attributes, ...values } = answer.body as Record<string, unknown>;
        assert.ok(attributes);
        return values;
    };
    const counted = async (soql: string): Promise<unknown> => (await admin.query(soql)).at('totalSize');

    it('runs before-save flows ahead of validation rules, and roll-ups over formulas after the write', async () => {
        const id = await admin.create('Order__c', { Name: 'One', Limit__c: 1000 });
        assert.deepEqual(await order(id), { Total__c: 0, Large_Lines__c: 0, Most__c: null, Rest__c: 1000 });

        await admin.create('Line__c', { Name: 'a', Order__c: id, Amount__c: 150 });
        const second = await admin.create('Line__c', { Name: 'b', Order__c: id, Amount__c: 7.255 });
        assert.deepEqual(await order(id), { Total__c: 314.51, Large_Lines__c: 1, Most__c: 150, Rest__c: 685.49 });

        await admin.send('DELETE', `sobjects/Line__c/${second}`);
        assert.deepEqual(await order(id), { Total__c: 300, Large_Lines__c: 1, Most__c: 150, Rest__c: 700 });
    });

    it("refuses a detail that breaks its master's rule through a roll-up, and keeps nothing of it", async () => {
        const id = await admin.create('Order__c', { Name: 'Tight', Limit__c: 10 });

        const refused = await admin.send('POST', 'sobjects/Line__c', { Name: 'big', Order__c: id, Amount__c: 6 });

        assert.deepEqual(refused.errorCodes, ['FIELD_CUSTOM_VALIDATION_EXCEPTION']);
        assert.equal(refused.at(0, 'message'), ofTheMaster('Within_Limit is broken'));
        assert.deepEqual(refused.at(0, 'fields'), [], 'a field of the master is none of the detail');
        assert.equal(await counted(`SELECT COUNT() FROM Line__c WHERE Order__c = '${id}'`), 0);
        assert.equal((await order(id))['Total__c'], 0);
    });

    it('shows rules of a master the earlier value of a roll-up', async () => {
        const id = await admin.create('Order__c', { Name: 'Falling', Limit__c: 5000 });
        const line = await admin.create('Line__c', { Name: 'all', Order__c: id, Amount__c: 500 });

        const refused = await admin.send('DELETE', `sobjects/Line__c/${line}`);

        assert.equal(refused.at(0, 'message'), ofTheMaster('Total_Seldom_Falls is broken'));
        assert.equal((await order(id))['Total__c'], 1000);
    });

    it('runs after-save flows, whose records go through their own save', async () => {
        const id = await admin.create('Order__c', { Name: 'Stocked', Limit__c: 1000, Stock__c: 200 });

        assert.deepEqual(await order(id), { Total__c: 400, Large_Lines__c: 1, Most__c: 200, Rest__c: 600 });
    });

    it('blocks the save with the custom error at the end of a fault path', async () => {
        const refused = await admin.send('POST', 'sobjects/Order__c', { Name: 'Faulty', Limit__c: 10, Stock__c: -1 });

        assert.equal(refused.at(0, 'message'), 'The first line could not be made.');
        assert.equal(await counted("SELECT COUNT() FROM Order__c WHERE Name = 'Faulty'"), 0);
    });

    it('saves the others of a batch when one fails and the request is not all-or-none', async () => {
        const records = [10, -1, 20].map((Stock__c) => ({
            attributes: { type: 'Order__c' },
            Name: 'Some',
            Limit__c: 99,
            Stock__c
        }));

        const answer = await admin.send('POST', 'composite/sobjects', { allOrNone: false, records });

        assert.deepEqual(
            answer.list<{ success: boolean }>().map((item) => item.success),
            [true, false, true]
        );
        assert.equal(await counted("SELECT COUNT() FROM Order__c WHERE Name = 'Some'"), 2);
        assert.equal(await counted("SELECT COUNT() FROM Line__c WHERE Name = 'Some'"), 2);
    });

    it('reports every rule a record breaks', async () => {
        const id = await admin.create('Order__c', { Name: 'Rules', Limit__c: 10 });
        const line = await admin.create('Line__c', { Name: 'l', Order__c: id, Amount__c: 1, Code__c: 'X' });

        const refused = await admin.send('PATCH', `sobjects/Line__c/${line}`, { Amount__c: -1 });
        assert.deepEqual(
            refused.list<{ message: string }>().map((item) => item.message),
            ['Amount_Is_Not_Negative is broken', 'Code_X_Costs_Something is broken']
        );
    });

    it('refuses a value another record has in a unique field, whatever its case', async () => {
        const id = await admin.create('Order__c', { Name: 'Unique', Limit__c: 10 });
        await admin.create('Line__c', { Name: 'l', Order__c: id, Amount__c: 1, Code__c: 'Same' });

        const refused = await admin.send('POST', 'sobjects/Line__c', {
            Name: 'm',
            Order__c: id,
            Amount__c: 1,
            Code__c: 'SAME'
        });
        assert.deepEqual(refused.errorCodes, ['DUPLICATE_VALUE']);

        const records = ['new', 'NEW'].map((Code__c) => ({
            attributes: { type: 'Line__c' },
            Name: 'n',
            Order__c: id,
            Code__c
        }));
        const batch = await admin.send('POST', 'composite/sobjects', { allOrNone: true, records });
        assert.equal(batch.at(1, 'errors', 0, 'statusCode'), 'DUPLICATE_VALUE');
    });

    it('stops saves that trigger each other without end', async () => {
        const id = await admin.create('Order__c', { Name: 'Round', Limit__c: 10 });

        const refused = await admin.send('PATCH', `sobjects/Order__c/${id}`, { Name: 'Endless' });

        assert.deepEqual(refused.errorCodes, ['CANNOT_EXECUTE_FLOW_TRIGGER']);
        assert.match(String(refused.at(0, 'message')), /trigger depth/);
        assert.equal(await counted(`SELECT COUNT() FROM Order__c WHERE Name = 'Endless'`), 0);
    });

    it('stamps records in whole seconds', async () => {
        const id = await admin.create('Order__c', { Name: 'Stamped', Limit__c: 10 });
        await admin.send('PATCH', `sobjects/Order__c/${id}`, { Limit__c: 11 });

        const stamps = ['CreatedDate', 'LastModifiedDate', 'SystemModstamp'];
        const saved = await admin.send('GET', `sobjects/Order__c/${id}?fields=${stamps.join(',')}`);
        for (const stamp of stamps) {
            assert.match(String(saved.at(stamp)), /\.000\+0000$/);
        }
    });

    it('deletes details with their master', async () => {
        const id = await admin.create('Order__c', { Name: 'Gone', Limit__c: 5000 });
        await admin.create('Line__c', { Name: 'gone', Order__c: id, Amount__c: 600 });

        assert.equal((await admin.send('DELETE', `sobjects/Order__c/${id}`)).status, 204);

        assert.equal(await counted("SELECT COUNT() FROM Line__c WHERE Name = 'gone'"), 0);
    });
});
