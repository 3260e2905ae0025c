import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { CHANNELS } from '../../testing/package-rules/channels.ts';
import { accepts, refuses } from '../../testing/package-rules/expectations.ts';
import type { PackageCopy } from '../../testing/package-rules/package-copy.ts';
import { copyPackage } from '../../testing/package-rules/package-copy.ts';
import type { Sheet } from '../../testing/package-rules/sheets.ts';
import { ANSWER, answerTo, EVALUATION, newSheet, rateAll, read, set } from '../../testing/package-rules/sheets.ts';

const REASON = 'We keep our own list of objects in step until June.';

describe('a waiver of a hard stop', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let evaluator: TestClient;
    let account: string;
    let opportunity: string;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        evaluator = testOrg.as('evaluator1@local.org');
        account = await admin.create('Account', { Name: 'Vendor' });
        opportunity = await admin.create('Opportunity', {
            Name: 'Purchase',
            StageName: 'Prospecting',
            CloseDate: '2027-01-01'
        });
    });
    after(() => testOrg.close());

    /** A sheet rated 5 throughout but for its hard stop, which fails. */
    const stopped = async (): Promise<Sheet> => {
        const sheet = await newSheet(evaluator);
        await rateAll(evaluator, sheet, 5, { 'OC-1': 2 });
        return sheet;
    };
    const waived = async (): Promise<Sheet> => {
        const sheet = await stopped();
        await set(admin, ANSWER, answerTo(sheet, 'OC-1'), { Hard_Stop_Waiver_Reason__c: REASON });
        return sheet;
    };
    const verdict = async (sheet: Sheet): Promise<readonly unknown[]> =>
        await read(admin, EVALUATION, sheet.id, 'Verdict__c', 'Hard_Stop_Count__c', 'Waived_Count__c');

    /** A second hard-stop question on a sheet, as an admin's own catalogue may have one. */
    const secondHardStop = async (sheet: Sheet): Promise<string> =>
        await admin.create(ANSWER, {
            [EVALUATION]: sheet.id,
            Question_Code__c: 'XX-1',
            Dimension__c: 'Object Coverage',
            Is_Hard_Stop__c: true,
            Status__c: 'Answered',
            Rating__c: 0
        });

    for (const channel of CHANNELS) {
        describe(`through ${channel.name}`, () => {
            it('is given, changed and erased only with the permission Waive Hard Stop', async () => {
                const sheet = await stopped();
                const id = answerTo(sheet, 'OC-1');
                const waive = { Hard_Stop_Waiver_Reason__c: REASON };
                assert.equal((await channel.update(evaluator, ANSWER, id, waive)).accepted, false);
                assert.deepEqual(await verdict(sheet), ['Hard Stop', 1, 0]);

                accepts(await channel.update(admin, ANSWER, id, waive));
                assert.deepEqual(await verdict(sheet), ['Strong', 1, 1]);

                for (const reason of [null, 'Mine']) {
                    const change = { Hard_Stop_Waiver_Reason__c: reason };
                    assert.equal((await channel.update(evaluator, ANSWER, id, change)).accepted, false);
                }
                accepts(await channel.update(admin, ANSWER, id, { Hard_Stop_Waiver_Reason__c: null }));
                assert.deepEqual(await verdict(sheet), ['Hard Stop', 1, 0]);
            });

            it('excepts a hard stop that has failed, and no other question', async () => {
                const sheet = await stopped();
                const waive = { Hard_Stop_Waiver_Reason__c: REASON };
                refuses(await channel.update(admin, ANSWER, answerTo(sheet, 'SD-1'), waive), /hard-stop question/);
                const passed = await newSheet(evaluator);
                refuses(await channel.update(admin, ANSWER, answerTo(passed, 'OC-1'), waive), /that has failed/);
            });

            it('holds the failure it was given for: its evaluator exchanges neither status nor rating', async () => {
                const sheet = await waived();
                const id = answerTo(sheet, 'OC-1');
                for (const change of [
                    { Rating__c: 0 },
                    { Rating__c: 5 },
                    { Status__c: 'No Answer', Rating__c: null },
                    { Is_Blocking__c: true },
                    { Dependent_Workflow__c: 'Renewals' }
                ]) {
                    refuses(await channel.update(evaluator, ANSWER, id, change), /This hard stop is waived/);
                }
                accepts(await channel.update(evaluator, ANSWER, id, { Notes__c: 'Seen in March.' }));
                for (const change of [{ Rating__c: 5 }, { Rating__c: 0 }]) {
                    refuses(await channel.update(admin, ANSWER, id, change), /Take the waiver back first/);
                }
                accepts(await channel.update(admin, ANSWER, id, { Rating__c: 5, Hard_Stop_Waiver_Reason__c: null }));
            });

            it('stays with its vendor, its purchase and the objects it was given with', async () => {
                const sheet = await waived();
                for (const change of [
                    { Name: 'Another' },
                    { Vendor__c: account },
                    { Opportunity__c: opportunity },
                    { CRM_Scope__c: 'HubSpot' },
                    { Salesforce_Objects_Read__c: 'Lead' },
                    { Salesforce_Objects_Written__c: 'Lead' },
                    { HubSpot_Objects_Read__c: 'Contact' },
                    { HubSpot_Objects_Written__c: 'Contact' }
                ]) {
                    refuses(await channel.update(evaluator, EVALUATION, sheet.id, change), /holds a waived hard stop/);
                }
                accepts(await channel.update(admin, EVALUATION, sheet.id, { Opportunity__c: opportunity }));
            });

            it('names who gave it and when, whatever is sent', async () => {
                const sheet = await stopped();
                const id = answerTo(sheet, 'OC-1');
                accepts(await channel.update(admin, ANSWER, id, { Hard_Stop_Waiver_Reason__c: REASON }));
                for (const forged of [
                    { Hard_Stop_Waived_On__c: '2001-01-01T00:00:00Z' },
                    { Hard_Stop_Waived_By__c: null }
                ]) {
                    await channel.update(evaluator, ANSWER, id, forged);
                    await channel.update(admin, ANSWER, id, forged);
                }

                const found = await admin.query(
                    `SELECT Hard_Stop_Waived_By__r.Username, Hard_Stop_Waived_On__c FROM Audit_Answer__c WHERE Id = '${id}'`
                );
                assert.equal(found.at('records', 0, 'Hard_Stop_Waived_By__r', 'Username'), 'admin@local.org');
                const on = Date.parse(String(found.at('records', 0, 'Hard_Stop_Waived_On__c')).replace('+0000', 'Z'));
                assert.ok(Math.abs(Date.now() - on) < 60_000, String(on));
            });
        });
    }

    it('does not cover another hard stop, and both waived let the verdict go on', async () => {
        const sheet = await waived();
        const second = await secondHardStop(sheet);
        assert.deepEqual(await verdict(sheet), ['Hard Stop', 2, 1]);
        const [reason] = await read(admin, EVALUATION, sheet.id, 'Verdict_Reason__c');
        assert.match(String(reason), /A hard stop was waived/);

        await set(admin, ANSWER, second, { Hard_Stop_Waiver_Reason__c: REASON });

        assert.deepEqual(await verdict(sheet), ['Strong', 2, 2]);
    });
});

describe('the rule behind the field right, in an org that gives the field to more people', () => {
    let copy: PackageCopy;
    let testOrg: TestOrg;

    before(async () => {
        copy = copyPackage();
        copy.change('force-app/main/app/permissionsets/Integration_Audit_Evaluator.permissionset-meta.xml', (content) =>
            content.replace(
                /<editable>false<\/editable>(\s*<field>Audit_Answer__c\.Hard_Stop_Waiver_Reason__c<)/,
                '<editable>true</editable>$1'
            )
        );
        testOrg = await openTestOrg(copy.directory);
    });
    after(async () => {
        await testOrg.close();
        copy.remove();
    });

    for (const channel of CHANNELS) {
        it(`refuses a waiver, and its erasure, through ${channel.name}`, async () => {
            const evaluator = testOrg.as('evaluator1@local.org');
            const sheet = await newSheet(evaluator);
            const id = answerTo(sheet, 'OC-1');
            await set(evaluator, ANSWER, id, { Status__c: 'No Answer' });
            const waive = { Hard_Stop_Waiver_Reason__c: REASON };
            refuses(await channel.update(evaluator, ANSWER, id, waive), /You cannot waive a hard stop/);

            await set(testOrg.as('admin@local.org'), ANSWER, id, waive);

            const erase = { Hard_Stop_Waiver_Reason__c: null };
            refuses(await channel.update(evaluator, ANSWER, id, erase), /nor take a waiver back/);
        });
    }
});
