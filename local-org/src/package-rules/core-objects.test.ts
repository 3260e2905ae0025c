import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EVERY_OBJECT } from '../../testing/acceptance-cases.ts';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { CHANNELS } from '../../testing/package-rules/channels.ts';
import { accepts, refuses } from '../../testing/package-rules/expectations.ts';
import type { PackageCopy } from '../../testing/package-rules/package-copy.ts';
import { copyPackage } from '../../testing/package-rules/package-copy.ts';
import type { Sheet } from '../../testing/package-rules/sheets.ts';
import { ANSWER, answerTo, complete, EVALUATION, newSheet, read, set } from '../../testing/package-rules/sheets.ts';

const EVALUATOR_SET = 'force-app/main/app/permissionsets/Integration_Audit_Evaluator.permissionset-meta.xml';
const LISTS = ['Salesforce_Objects__c', 'Salesforce_Objects_Read__c', 'Salesforce_Objects_Written__c'];
const WITHOUT_CAMPAIGN = EVERY_OBJECT.replace(';Campaign', '');

const granted = (content: string): string =>
    content.replaceAll(
        /<editable>false<\/editable>(\s*<field>Vendor_Evaluation__c\.(?:Salesforce|HubSpot)_Objects__c<)/g,
        '<editable>true</editable>$1'
    );

describe('the core objects of an evaluation', () => {
    let copy: PackageCopy;
    let testOrg: TestOrg;
    let admin: TestClient;
    let evaluator: TestClient;

    before(async () => {
        // As in an org that still imports what was made for the version before.
        copy = copyPackage();
        copy.change(EVALUATOR_SET, granted);
        testOrg = await openTestOrg(copy.directory);
        admin = testOrg.as('admin@local.org');
        evaluator = testOrg.as('evaluator1@local.org');
    });
    after(async () => {
        await testOrg.close();
        copy.remove();
    });

    const listsOf = ({ id }: Sheet): Promise<readonly unknown[]> => read(evaluator, EVALUATION, id, ...LISTS);
    const missingOf = async ({ id }: Sheet): Promise<unknown> =>
        (await read(evaluator, EVALUATION, id, 'Core_Objects_Missing__c'))[0];

    /** Puts a sheet in the state in which an upgrade finds it. */
    const asBefore = async (sheet: Sheet, objects: string): Promise<Sheet> => {
        const lists = LISTS.map((name, index) => `"${name}" = ${index === 0 ? `'${objects}'` : 'NULL'}`).join(', ');
        await testOrg.org.sql.query(`UPDATE "${EVALUATION}" SET ${lists} WHERE "Id" = '${sheet.id}'`);
        return sheet;
    };

    const waived = async (): Promise<Sheet> => {
        const sheet = await newSheet(evaluator);
        await set(evaluator, ANSWER, answerTo(sheet, 'OC-1'), { Status__c: 'Answered', Rating__c: 1 });
        await set(admin, ANSWER, answerTo(sheet, 'OC-1'), { Hard_Stop_Waiver_Reason__c: 'Activities go by mail.' });
        return asBefore(sheet, WITHOUT_CAMPAIGN);
    };

    it('are there only when they are read and written, in every CRM in scope', async () => {
        const sheet = await newSheet(evaluator, {
            CRM_Scope__c: 'Salesforce and HubSpot',
            Salesforce_Objects_Written__c: WITHOUT_CAMPAIGN,
            HubSpot_Objects_Read__c: 'Contact;Company;Deal',
            HubSpot_Objects_Written__c: 'Contact;Call'
        });

        assert.equal(await missingOf(sheet), 1 + 4);
    });

    for (const channel of CHANNELS) {
        it(`hold a rating of OC-1 while one is only read, through ${channel.name}`, async () => {
            const sheet = await newSheet(evaluator, { Salesforce_Objects_Written__c: WITHOUT_CAMPAIGN });
            const rate = { Status__c: 'Answered', Rating__c: 3 };
            refuses(await channel.update(evaluator, ANSWER, answerTo(sheet, 'OC-1'), rate), /not confirmed in both/);

            const all = { Salesforce_Objects_Written__c: EVERY_OBJECT };
            accepts(await channel.update(evaluator, EVALUATION, sheet.id, all));
            accepts(await channel.update(evaluator, ANSWER, answerTo(sheet, 'OC-1'), rate));

            const less = { Salesforce_Objects_Read__c: WITHOUT_CAMPAIGN };
            refuses(await channel.update(evaluator, EVALUATION, sheet.id, less), /is not ticked/);
        });
    }

    it('are taken from an import of the version before, which names all that go both ways', async () => {
        const sheet = await newSheet(evaluator, {
            Salesforce_Objects__c: 'Contact;Lead',
            Salesforce_Objects_Read__c: null,
            Salesforce_Objects_Written__c: null
        });
        assert.deepEqual(await listsOf(sheet), [null, 'Contact;Lead', 'Contact;Lead']);

        await set(evaluator, EVALUATION, sheet.id, { Salesforce_Objects__c: 'Lead;Account' });

        assert.deepEqual(await listsOf(sheet), [null, 'Lead;Account', 'Lead;Account']);
    });

    it('move from where the version before kept them with the next save', async () => {
        const sheet = await asBefore(await newSheet(evaluator), 'Contact;Lead');

        await set(evaluator, EVALUATION, sheet.id, { Demo_Date__c: '2027-01-14' });

        assert.deepEqual(await listsOf(sheet), [null, 'Contact;Lead', 'Contact;Lead']);
    });

    it('give way to what is entered anew, and never turn a blank into a confirmation', async () => {
        const sheet = await asBefore(await newSheet(evaluator), EVERY_OBJECT);

        const anew = { Salesforce_Objects_Read__c: EVERY_OBJECT, Salesforce_Objects_Written__c: null };
        await set(evaluator, EVALUATION, sheet.id, anew);

        assert.deepEqual(await listsOf(sheet), [null, EVERY_OBJECT, null]);
        assert.equal(await missingOf(sheet), 6);
    });

    it('of HubSpot move as well', async () => {
        const sheet = await newSheet(evaluator, { CRM_Scope__c: 'HubSpot', HubSpot_Objects__c: 'Contact;Deal' });

        assert.deepEqual(
            await read(
                evaluator,
                EVALUATION,
                sheet.id,
                'HubSpot_Objects__c',
                'HubSpot_Objects_Read__c',
                'HubSpot_Objects_Written__c'
            ),
            [null, 'Contact;Deal', 'Contact;Deal']
        );
        assert.equal(await missingOf(sheet), 3);
    });

    it('move with the save of an answer, and let it be rated by what they were', async () => {
        const sheet = await asBefore(await newSheet(evaluator), EVERY_OBJECT);

        await set(evaluator, ANSWER, answerTo(sheet, 'OC-1'), { Status__c: 'Answered', Rating__c: 5 });

        assert.deepEqual(await listsOf(sheet), [null, EVERY_OBJECT, EVERY_OBJECT]);
    });

    it('stay where they are on a completed evaluation, count, and move once it is reopened', async () => {
        const sheet = await newSheet(evaluator);
        await complete(evaluator, sheet);
        await asBefore(sheet, EVERY_OBJECT);
        for (const name of LISTS) {
            const answer = await evaluator.send('PATCH', `sobjects/${EVALUATION}/${sheet.id}`, { [name]: 'Lead' });
            assert.match(JSON.stringify(answer.body), /stays as it was completed/);
        }
        assert.deepEqual(await listsOf(sheet), [EVERY_OBJECT, null, null]);

        await set(evaluator, EVALUATION, sheet.id, { Status__c: 'In Progress' });

        assert.deepEqual(await listsOf(sheet), [null, EVERY_OBJECT, EVERY_OBJECT]);
        assert.equal(await missingOf(sheet), 0);
    });

    it('behind a waiver stay for whoever may not waive, and move for whoever may', async () => {
        const sheet = await waived();
        await set(evaluator, ANSWER, answerTo(sheet, 'SD-1'), { Status__c: 'Answered', Rating__c: 4 });
        assert.deepEqual(await listsOf(sheet), [WITHOUT_CAMPAIGN, null, null]);
        for (const name of LISTS) {
            const answer = await evaluator.send('PATCH', `sobjects/${EVALUATION}/${sheet.id}`, { [name]: 'Lead' });
            assert.match(JSON.stringify(answer.body), /holds a waived hard stop/);
        }

        await set(admin, EVALUATION, sheet.id, { Demo_Date__c: '2026-11-30' });

        assert.deepEqual(await listsOf(sheet), [null, WITHOUT_CAMPAIGN, WITHOUT_CAMPAIGN]);
    });
});
