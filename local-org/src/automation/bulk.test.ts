import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { RecordStore } from '../database/index.ts';
import { testProject } from '../../testing/test-project.ts';
import type { TestProject } from '../../testing/test-project.ts';
import { ORDER_METADATA } from '../../testing/fixture-order.ts';

const MOST = 200;

/** Counts statements that write records: `insert Line__c 200` once is one statement for 200 rows. */
const countWrites = (): (() => readonly string[]) => {
    const written: string[] = [];
    const { insert, update } = RecordStore.prototype;
    mock.method(
        RecordStore.prototype,
        'insert',
        async function (this: RecordStore, ...given: Parameters<typeof insert>) {
            written.push(`insert ${given[0].name} ${given[1].length}`);
            await insert.apply(this, given);
        }
    );
    mock.method(
        RecordStore.prototype,
        'update',
        async function (this: RecordStore, ...given: Parameters<typeof update>) {
            if (given[1].length > 0) {
                written.push(`update ${given[0].name} ${given[1].length}`);
            }
            await update.apply(this, given);
        }
    );
    return () => written;
};

const successes = (answer: Answer): number =>
    answer.list<{ success: boolean }>().filter(({ success }) => success).length;

describe('a batch of 200', () => {
    let project: TestProject;
    let testOrg: TestOrg;
    let admin: TestClient;
    let order: string;

    before(async () => {
        project = testProject(ORDER_METADATA, ['All']);
        testOrg = await openTestOrg(project.directory);
        admin = testOrg.as('admin@local.org');
        order = await admin.create('Order__c', { Name: 'Bulk', Limit__c: 100000 });
    });
    afterEach(() => mock.restoreAll());
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    const lines = (fields: (index: number) => object): object[] =>
        Array.from({ length: MOST }, (_, index) => ({
            attributes: { type: 'Line__c' },
            Name: `Line ${index}`,
            Order__c: order,
            ...fields(index)
        }));
    const send = async (method: 'POST' | 'PATCH', records: readonly object[], allOrNone: boolean): Promise<Answer> =>
        await admin.send(method, 'composite/sobjects', { allOrNone, records });
    const saves = async (): Promise<unknown> =>
        (await admin.send('GET', `sobjects/Order__c/${order}?fields=Saves__c`)).at('Saves__c');
    const saved = async (): Promise<readonly { Id: string; Saves__c: number }[]> =>
        (await admin.query(`SELECT Id, Saves__c FROM Line__c WHERE Order__c = '${order}'`)).list('records');

    it('is written at once, its flows run once a record, and their parent is saved once', async () => {
        assert.equal(await saves(), 1);
        const written = countWrites();

        const answer = await send(
            'POST',
            lines((index) => ({ Amount__c: index })),
            true
        );

        assert.equal(successes(answer), MOST);
        assert.deepEqual(written(), ['insert Line__c 200', 'update Order__c 1']);
        assert.equal(await saves(), 2);
        assert.deepEqual([...new Set((await saved()).map((line) => line.Saves__c))], [1]);
    });

    it('that is changed runs its flows once more, and saves no parent whose roll-ups stay as they are', async () => {
        const records = (await saved()).map(({ Id }) => ({
            attributes: { type: 'Line__c' },
            id: Id,
            Name: 'Renamed'
        }));
        const written = countWrites();

        assert.equal(successes(await send('PATCH', records, true)), MOST);

        assert.deepEqual(written(), ['update Line__c 200']);
        assert.equal(await saves(), 2);
        assert.deepEqual([...new Set((await saved()).map((line) => line.Saves__c))], [2]);
    });

    it('leaves nothing behind when one record breaks a rule, neither of itself nor of its flows', async () => {
        const answer = await send(
            'POST',
            lines((index) => ({ Amount__c: index === 7 ? -1 : 1 })),
            true
        );

        assert.equal(successes(answer), 0);
        assert.equal(answer.at(7, 'errors', 0, 'statusCode'), 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
        assert.equal(answer.at(8, 'errors', 0, 'statusCode'), 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
        assert.equal((await saved()).length, MOST);
        assert.equal(await saves(), 2);
    });

    it('shows a rule what a formula makes of the new values', async () => {
        const refused = await admin.send('POST', 'sobjects/Line__c', {
            Name: 'Much',
            Order__c: order,
            Amount__c: 1500
        });

        assert.equal(refused.at(0, 'message'), 'Double_Is_Below_3000 is broken');
    });

    it('is asked for its rules before it is compared with what is stored', async () => {
        await admin.create('Line__c', { Name: 'Taken', Order__c: order, Amount__c: 1, Code__c: 'Taken' });

        const refused = await admin.send('POST', 'sobjects/Line__c', {
            Name: 'Twice',
            Order__c: order,
            Amount__c: -1,
            Code__c: 'taken'
        });

        assert.deepEqual(refused.errorCodes, ['FIELD_CUSTOM_VALIDATION_EXCEPTION']);
    });
});

describe('200 evaluations of the package', () => {
    it('get their 6,200 answers in one statement, and their roll-ups in another', async () => {
        const testOrg = await openTestOrg();
        try {
            const written = countWrites();
            const records = Array.from({ length: MOST }, (_, index) => ({
                attributes: { type: 'Vendor_Evaluation__c' },
                Name: `Vendor ${index}`
            }));

            const answer = await testOrg
                .as('evaluator1@local.org')
                .send('POST', 'composite/sobjects', { allOrNone: true, records });

            assert.equal(successes(answer), MOST);
            assert.deepEqual(written(), [
                'insert Vendor_Evaluation__c 200',
                'insert Vendor_Evaluation__History 200',
                'insert Audit_Answer__c 6200',
                'insert Audit_Answer__History 6200',
                'update Vendor_Evaluation__c 200'
            ]);
        } finally {
            mock.restoreAll();
            await testOrg.close();
        }
    });
});
