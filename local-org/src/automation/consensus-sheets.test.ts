import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const REFUSED = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

describe('consensus sheets', () => {
    let testOrg: TestOrg;
    let first: TestClient;
    let second: TestClient;
    let opportunity: string;
    let vendor: string;

    before(async () => {
        testOrg = await openTestOrg();
        first = testOrg.as('moderator@local.org');
        second = testOrg.as('admin@local.org');
        vendor = await first.create('Account', { Name: 'Vendor' });
    });
    after(() => testOrg.close());

    const newPurchase = async (): Promise<void> => {
        opportunity = await first.create('Opportunity', {
            Name: 'Purchase',
            StageName: 'Prospecting',
            CloseDate: '2027-01-01'
        });
    };
    const sheet = (fields: object = {}): object => ({
        Name: 'Vendor',
        Sheet_Type__c: 'Consensus',
        Opportunity__c: opportunity,
        Vendor__c: vendor,
        ...fields
    });
    const post = async (client: TestClient, fields: object): Promise<Answer> =>
        await client.send('POST', 'sobjects/Vendor_Evaluation__c', sheet(fields));
    const refuses = (answer: Answer): void => {
        assert.deepEqual(
            [answer.status, answer.errorCodes, answer.at(0, 'fields')],
            [400, [REFUSED], ['Sheet_Type__c']]
        );
        assert.match(String(answer.at(0, 'message')), /already has a consensus sheet.*keep this one Individual/);
    };

    it('are one for a vendor and opportunity, even where the other cannot be seen', async () => {
        await newPurchase();
        const id = await second.create('Vendor_Evaluation__c', sheet());
        assert.equal((await first.send('GET', `sobjects/Vendor_Evaluation__c/${id}`)).status, 404);
        refuses(await post(first, {}));
        refuses(await post(second, { Name: 'Vendor, again' }));
        assert.equal((await post(first, { Sheet_Type__c: 'Individual' })).status, 201);
    });

    it('of no purchase, or of different ones, do not stand in each other’s way', async () => {
        const none = { Opportunity__c: null };
        assert.deepEqual([(await post(first, none)).status, (await post(first, none)).status], [201, 201]);
        await newPurchase();
        assert.equal((await post(first, {})).status, 201);
        await newPurchase();
        assert.equal((await post(first, {})).status, 201);
    });

    it('give their place free when they become individual or are deleted', async () => {
        await newPurchase();
        const id = await first.create('Vendor_Evaluation__c', sheet());
        const path = `sobjects/Vendor_Evaluation__c/${id}`;
        assert.equal((await first.send('PATCH', path, { Sheet_Type__c: 'Individual' })).status, 204);
        assert.equal((await first.send('GET', `${path}?fields=Consensus_Key__c`)).at('Consensus_Key__c'), null);

        const other = await first.create('Vendor_Evaluation__c', sheet());
        refuses(await first.send('PATCH', path, { Sheet_Type__c: 'Consensus' }));

        await testOrg.as('admin@local.org').send('DELETE', `sobjects/Vendor_Evaluation__c/${other}`);
        assert.equal((await first.send('PATCH', path, { Sheet_Type__c: 'Consensus' })).status, 204);
    });

    it('stay one when two arrive in a single request, and whatever key a caller sends', async () => {
        await newPurchase();
        const admin = testOrg.as('admin@local.org');
        const records = ['a', 'b'].map((key) => ({
            attributes: { type: 'Vendor_Evaluation__c' },
            ...sheet({ Consensus_Key__c: key })
        }));

        const answer = await admin.send('POST', 'composite/sobjects', { allOrNone: true, records });

        assert.equal(answer.at(1, 'errors', 0, 'statusCode'), 'DUPLICATE_VALUE');
        const left = await admin.query(
            `SELECT COUNT() FROM Vendor_Evaluation__c WHERE Opportunity__c = '${opportunity}'`
        );
        assert.equal(left.at('totalSize'), 0);
    });

    it('are saved again without a second look', async () => {
        await newPurchase();
        const id = await first.create('Vendor_Evaluation__c', sheet());
        const saved = await first.send('PATCH', `sobjects/Vendor_Evaluation__c/${id}`, { Status__c: 'In Progress' });
        assert.equal(saved.status, 204);
    });
});
