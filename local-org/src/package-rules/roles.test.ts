import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { CHANNELS } from '../../testing/package-rules/channels.ts';
import { accepts, refuses } from '../../testing/package-rules/expectations.ts';
import {
    ANSWER,
    answerTo,
    complete,
    EVALUATION,
    newSheet,
    rateAll,
    read,
    set
} from '../../testing/package-rules/sheets.ts';

describe('who may do what with a sheet', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let evaluator: TestClient;
    let other: TestClient;
    let moderator: TestClient;
    let viewer: TestClient;
    let vendor: string;
    let ids: ReadonlyMap<string, string>;

    before(async () => {
        testOrg = await openTestOrg();
        [admin, evaluator, other, moderator, viewer] = [
            testOrg.as('admin@local.org'),
            testOrg.as('evaluator1@local.org'),
            testOrg.as('evaluator2@local.org'),
            testOrg.as('moderator@local.org'),
            testOrg.as('viewer@local.org')
        ];
        vendor = await admin.create('Account', { Name: 'Vendor' });
        const users = await admin.query('SELECT Id, Username FROM User');
        ids = new Map(users.list<{ Id: string; Username: string }>('records').map((user) => [user.Username, user.Id]));
    });
    after(() => testOrg.close());

    const purchase = async (): Promise<string> =>
        await admin.create('Opportunity', { Name: 'Purchase', StageName: 'Prospecting', CloseDate: '2027-01-01' });
    const consensus = async (): Promise<object> => ({
        Name: 'Vendor',
        Sheet_Type__c: 'Consensus',
        Vendor__c: vendor,
        Opportunity__c: await purchase()
    });

    for (const channel of CHANNELS) {
        describe(`through ${channel.name}`, () => {
            it('starts a Consensus only with the permission Lead Consensus', async () => {
                refuses(
                    await channel.create(evaluator, EVALUATION, { ...(await consensus()) }),
                    /only someone with the permission Lead Consensus/
                );
                assert.equal((await channel.create(viewer, EVALUATION, { ...(await consensus()) })).accepted, false);
                accepts(await channel.create(moderator, EVALUATION, { ...(await consensus()) }));
                accepts(await channel.create(admin, EVALUATION, { ...(await consensus()) }));
            });

            it('turns a sheet into the Consensus, and back, only with that permission', async () => {
                const own = await evaluator.create(EVALUATION, { ...(await consensus()), Sheet_Type__c: 'Individual' });
                refuses(
                    await channel.update(evaluator, EVALUATION, own, { Sheet_Type__c: 'Consensus' }),
                    /Lead Consensus/
                );
                const led = await moderator.create(EVALUATION, { ...(await consensus()) });
                await set(admin, EVALUATION, led, { OwnerId: ids.get('evaluator1@local.org') });
                for (const change of [
                    { Name: 'Another' },
                    { Sheet_Type__c: 'Individual' },
                    { Vendor__c: null },
                    { Opportunity__c: await purchase() }
                ]) {
                    refuses(await channel.update(evaluator, EVALUATION, led, change), /Lead Consensus/);
                }
                refuses(await channel.remove(evaluator, EVALUATION, led), /a Consensus only if you may lead one/);
                const begun = await moderator.create(EVALUATION, { ...(await consensus()) });
                accepts(await channel.remove(moderator, EVALUATION, begun));
            });

            it('wants a Consensus to name its account, and has one for an account and opportunity', async () => {
                const given = { ...(await consensus()) };
                refuses(
                    await channel.create(moderator, EVALUATION, { ...given, Vendor__c: null }),
                    /must name the account of its vendor/
                );
                accepts(await channel.create(moderator, EVALUATION, given));
                for (const Name of ['Vendor', ' vendor ', 'Ven\u200bdor', 'V\u0435ndor', 'Vendor\u00a0']) {
                    refuses(await channel.create(admin, EVALUATION, { ...given, Name }), /already has a consensus/);
                }
            });

            it('creates a sheet for somebody else, or hands one over, only with Assign Evaluations', async () => {
                const OwnerId = ids.get('evaluator2@local.org');
                refuses(
                    await channel.create(evaluator, EVALUATION, { Name: 'Forged', OwnerId }),
                    /for yourself only.*Assign Evaluations/
                );
                const own = await newSheet(evaluator);
                await rateAll(evaluator, own, 5);
                refuses(await channel.update(evaluator, EVALUATION, own.id, { OwnerId }), /not hand one over/);
                assert.equal((await channel.update(other, EVALUATION, own.id, { OwnerId })).accepted, false);
                accepts(await channel.update(admin, EVALUATION, own.id, { OwnerId }));
                accepts(await channel.create(admin, EVALUATION, { Name: 'Assigned', OwnerId }));
            });

            it('lets an evaluator delete an own Draft on which nothing is answered, and nothing else', async () => {
                const empty = await newSheet(evaluator);
                accepts(await channel.remove(evaluator, EVALUATION, empty.id));

                const answered = await newSheet(evaluator);
                await set(evaluator, ANSWER, answerTo(answered, 'SD-1'), { Status__c: 'No Answer' });
                refuses(await channel.remove(evaluator, EVALUATION, answered.id), /only your own Draft/);
                assert.equal((await channel.remove(evaluator, ANSWER, answerTo(answered, 'SD-2'))).accepted, false);

                const started = await newSheet(evaluator, { Status__c: 'In Progress' });
                refuses(await channel.remove(evaluator, EVALUATION, started.id), /only your own Draft/);

                const reopened = await newSheet(evaluator);
                await complete(evaluator, reopened);
                await set(evaluator, EVALUATION, reopened.id, { Status__c: 'Draft' });
                for (const answer of reopened.answers.values()) {
                    await set(evaluator, ANSWER, answer, { Status__c: 'Not Asked', Rating__c: null });
                }
                refuses(await channel.remove(evaluator, EVALUATION, reopened.id), /never completed/);

                const foreign = await newSheet(other);
                assert.equal((await channel.remove(evaluator, EVALUATION, foreign.id)).accepted, false);
                assert.equal((await channel.remove(viewer, EVALUATION, foreign.id)).accepted, false);
                accepts(await channel.remove(admin, EVALUATION, answered.id));
            });

            it('lets nobody delete a completed evaluation or an answer of it, until it is reopened', async () => {
                const sheet = await newSheet(evaluator);
                await complete(evaluator, sheet);
                for (const client of [evaluator, admin]) {
                    refuses(await channel.remove(client, EVALUATION, sheet.id), /is evidence and is kept/);
                }
                refuses(
                    await channel.remove(admin, ANSWER, answerTo(sheet, 'SD-1')),
                    /Completed evaluation and is kept/
                );
                assert.equal((await channel.remove(evaluator, ANSWER, answerTo(sheet, 'SD-1'))).accepted, false);

                await set(admin, EVALUATION, sheet.id, { Status__c: 'In Progress' });
                accepts(await channel.remove(admin, ANSWER, answerTo(sheet, 'SD-1')));
                accepts(await channel.remove(admin, EVALUATION, sheet.id));
            });
        });
    }

    it('deletes the answers with their evaluation, whatever flow guards an answer', async () => {
        const sheet = await newSheet(evaluator);
        const [id] = sheet.answers.values();
        assert.equal((await evaluator.send('DELETE', `sobjects/${EVALUATION}/${sheet.id}`)).status, 204);
        assert.deepEqual(await read(admin, ANSWER, id ?? '', 'Id'), [undefined]);
    });
});
