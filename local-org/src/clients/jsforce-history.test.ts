import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { connectionTo, refusedWith } from '../../testing/clients/jsforce-connection.ts';
import type { ServedOrg } from '../../testing/served-org.ts';
import { serveOrg } from '../../testing/served-org.ts';

const SHEET = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';

describe('jsforce reads', () => {
    let served: ServedOrg;
    let admin: Connection;
    let owner: Connection;
    let other: Connection;

    before(async () => {
        served = await serveOrg();
        admin = connectionTo(served, 'admin@local.org');
        owner = connectionTo(served, 'evaluator1@local.org');
        other = connectionTo(served, 'evaluator2@local.org');
    });
    after(() => served.close());

    const newSheet = async (fields: object = {}): Promise<string> => {
        const made = await owner.sobject(SHEET).create({ Name: 'Vendor', ...fields });
        return String(made.id);
    };
    const change = async (connection: Connection, object: string, Id: string, fields: object): Promise<void> => {
        assert.equal((await connection.sobject(object).update({ Id, ...fields })).success, true);
    };
    const query = async (connection: Connection, soql: string): Promise<Record<string, unknown>[]> =>
        (await connection.query(soql)).records.map(({ attributes, ...record }) => {
            assert.ok(attributes);
            return record;
        });
    const historyOf = async (connection: Connection, id: string, object = SHEET) =>
        await query(
            connection,
            `SELECT Field, OldValue, NewValue FROM ${object.replace('__c', '__History')} WHERE ParentId = '${id}' ORDER BY Id`
        );

    describe('the history of a record', () => {
        it('with an entry for its creation and one for each change of a tracked field', async () => {
            const id = await newSheet();
            await change(owner, SHEET, id, { Name: 'Renamed', Status__c: 'In Progress' });
            await change(owner, SHEET, id, { Name: 'Renamed' });

            const entries = await historyOf(owner, id);

            assert.deepEqual(entries[0], { Field: 'created', OldValue: null, NewValue: null });
            assert.deepEqual(
                entries.filter(({ Field }) => Field === 'Name' || Field === 'Status__c'),
                [
                    { Field: 'Name', OldValue: 'Vendor', NewValue: 'Renamed' },
                    { Field: 'Status__c', OldValue: 'Draft', NewValue: 'In Progress' }
                ]
            );
        });

        it('numbers as numbers, whoever changed them last', async () => {
            const id = await newSheet();
            const [answer] = await query(owner, `SELECT Id FROM ${ANSWER} WHERE ${SHEET} = '${id}' LIMIT 1`);
            const answerId = String(answer?.['Id']);
            await change(owner, ANSWER, answerId, { Status__c: 'Answered', Rating__c: 4 });

            const [rating] = (await historyOf(owner, answerId, ANSWER)).filter(({ Field }) => Field === 'Rating__c');

            assert.deepEqual(rating, { Field: 'Rating__c', OldValue: null, NewValue: 4 });
        });

        it('two entries for a lookup, one of names and one of ids', async () => {
            const account = await admin.sobject('Account').create({ Name: 'Northwind' });
            const id = await newSheet();
            await change(owner, SHEET, id, { Vendor__c: account.id });

            const entries = (await historyOf(admin, id)).filter(({ Field }) => Field === 'Vendor__c');

            assert.deepEqual(
                entries.map(({ NewValue }) => NewValue),
                ['Northwind', account.id]
            );
        });

        it('only with the record, as a list of it too, and with the names of who changed it', async () => {
            const id = await newSheet();

            assert.deepEqual(await historyOf(other, id), []);
            const [sheet] = await query(
                owner,
                `SELECT Id, (SELECT CreatedBy.Name, Field FROM Histories) FROM ${SHEET} WHERE Id = '${id}'`
            );
            const { records } = sheet?.['Histories'] as { records: { Field: string; CreatedBy: { Name: string } }[] };
            assert.deepEqual([records[0]?.Field, records[0]?.CreatedBy.Name], ['created', 'First Evaluator']);

            await admin.sobject(SHEET).destroy(id);
            assert.deepEqual(await historyOf(admin, id), []);
        });

        it('without a filter on what a value was, and never writes one', async () => {
            const soql = `SELECT Id FROM Vendor_Evaluation__History WHERE NewValue = 'Completed'`;
            await assert.rejects(async () => await admin.query(soql), refusedWith('INVALID_FIELD', /NewValue/));
            await assert.rejects(
                admin.sobject('Vendor_Evaluation__History').create({ ParentId: await newSheet() }),
                (error) => error instanceof Error
            );
        });
    });

    describe('who a record is shared with', () => {
        const sharesOf = async (connection: Connection, id: string) =>
            await query(
                connection,
                `SELECT UserOrGroupId, AccessLevel, RowCause FROM Vendor_Evaluation__Share WHERE ParentId = '${id}' ORDER BY RowCause`
            );

        it('as its owner and the sharing rules have it', async () => {
            const id = await newSheet();
            const [sheet] = await query(owner, `SELECT OwnerId FROM ${SHEET} WHERE Id = '${id}'`);
            const owned = { UserOrGroupId: sheet?.['OwnerId'], AccessLevel: 'All', RowCause: 'Owner' };
            assert.deepEqual(await sharesOf(owner, id), [owned]);
            assert.deepEqual(await sharesOf(other, id), []);

            const answers = await query(owner, `SELECT Id FROM ${ANSWER} WHERE ${SHEET} = '${id}'`);
            await owner
                .sobject(ANSWER)
                .update(answers.map(({ Id }) => ({ Id: String(Id), Status__c: 'Answered', Rating__c: 2 })));
            await change(owner, SHEET, id, { Status__c: 'Completed' });

            const [first, second] = await sharesOf(other, id);
            assert.deepEqual(first, owned);
            assert.deepEqual([second?.['AccessLevel'], second?.['RowCause']], ['Read', 'Rule']);
        });

        it('of details nothing: they have no shares of their own', async () => {
            await assert.rejects(
                async () => await admin.query('SELECT Id FROM Audit_Answer__Share'),
                refusedWith('INVALID_TYPE', /Audit_Answer__Share/)
            );
        });
    });
});
