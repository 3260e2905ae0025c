import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { CHANNELS } from '../../testing/package-rules/channels.ts';
import type { Channel } from '../../testing/package-rules/channels.ts';
import { accepts, refuses } from '../../testing/package-rules/expectations.ts';
import type { Sheet } from '../../testing/package-rules/sheets.ts';
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

describe('a completed evaluation', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let evaluator: TestClient;
    let moderator: TestClient;
    let account: string;
    let opportunity: string;
    let sheet: Sheet;
    let otherOwner: unknown;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        evaluator = testOrg.as('evaluator1@local.org');
        moderator = testOrg.as('moderator@local.org');
        account = await admin.create('Account', { Name: 'Vendor' });
        opportunity = await admin.create('Opportunity', {
            Name: 'Purchase',
            StageName: 'Prospecting',
            CloseDate: '2027-01-01'
        });
        const users = await admin.query("SELECT Id FROM User WHERE Username = 'evaluator2@local.org'");
        otherOwner = users.at('records', 0, 'Id');
        sheet = await newSheet(evaluator, { Recommendation__c: 'Sign.', Hourly_Rate__c: 55 });
        await complete(evaluator, sheet);
    });
    after(() => testOrg.close());

    /** Every field that somebody fills in, with a value it does not have. */
    const changes = (): Readonly<Record<string, unknown>> => ({
        Name: 'Another',
        Vendor__c: account,
        Opportunity__c: opportunity,
        Demo_Date__c: '2026-01-01',
        CRM_Scope__c: 'HubSpot',
        Scoring_Method__c: 'Evidence Capped',
        Salesforce_Objects_Read__c: 'Contact',
        Salesforce_Objects_Written__c: 'Contact',
        HubSpot_Objects_Read__c: 'Contact',
        HubSpot_Objects_Written__c: 'Contact',
        Annual_Licence_Cost__c: 1,
        Annual_Middleware_Cost__c: 1,
        One_Off_Services_Cost__c: 1,
        Hourly_Rate__c: 1,
        Reconciliation_Hours_Per_Week__c: 1,
        Contract_Term_Years__c: 1,
        Recommendation__c: 'Do not sign.'
    });
    /** The same, which only the admin may write, or only the moderator. */
    const CHANGES_OF_OTHERS = { Sheet_Type__c: 'Consensus', Copy_Questions__c: false };

    /** Written by flows alone, by the version before, the way out of the lock itself, or the decision that passes it. */
    const NOT_FILLED_IN = [
        'Consensus_Key__c',
        'Decided_By__c',
        'Decided_On__c',
        'Decision_Reason__c',
        'Decision__c',
        'HubSpot_Objects__c',
        'Questions_Left_Out__c',
        'Salesforce_Objects__c',
        'Selection_Key__c',
        'Status__c',
        'Tally_When_Completed__c'
    ];

    const locked = async (channel: Channel, client: TestClient, field: string, value: unknown): Promise<void> => {
        refuses(
            await channel.update(client, EVALUATION, sheet.id, { [field]: value }),
            /Completed evaluation (stays as it was completed|keeps its recommendation)/
        );
    };

    it('has every field that somebody fills in tried here', () => {
        const { objects } = testOrg.org.metadata;
        const written = [...(objects.get(EVALUATION)?.fields.values() ?? [])]
            .filter((field) => !field.isSystem && field.formula === null && field.summary === null)
            .map(({ name }) => name)
            .filter((name) => !NOT_FILLED_IN.includes(name));
        assert.deepEqual(
            [...Object.keys(changes()), ...Object.keys(CHANGES_OF_OTHERS)].filter((name) => name !== 'Name').sort(),
            written.filter((name) => name.endsWith('__c')).sort()
        );
    });

    for (const channel of CHANNELS) {
        it(`keeps every field through ${channel.name}, for its evaluator and the admin`, async () => {
            for (const [field, value] of Object.entries(changes())) {
                await locked(channel, evaluator, field, value);
                await locked(channel, admin, field, value);
            }
            for (const [field, value] of Object.entries(CHANGES_OF_OTHERS)) {
                await locked(channel, admin, field, value);
            }
            await locked(channel, admin, 'OwnerId', otherOwner);
        });

        it(`takes no answer, new or changed, through ${channel.name}`, async () => {
            const own = { [EVALUATION]: sheet.id, Dimension__c: 'Sync Timing', Status__c: 'Answered', Rating__c: 5 };
            refuses(await channel.create(admin, ANSWER, { ...own, Question_Code__c: 'XX-1' }), /answers are locked/);
            for (const client of [evaluator, admin]) {
                for (const change of [{ Rating__c: 5 }, { Notes__c: 'Later' }, { Evidence__c: 'Claim' }]) {
                    const { said, accepted } = await channel.update(client, ANSWER, answerTo(sheet, 'SD-1'), change);
                    assert.equal(accepted, false, said);
                    assert.match(said, /answers are locked/);
                }
            }
        });

        it(`is never born through ${channel.name}, with or without its questions`, async () => {
            for (const Copy_Questions__c of [true, false]) {
                refuses(
                    await channel.create(admin, EVALUATION, {
                        Name: 'Clone',
                        Status__c: 'Completed',
                        Copy_Questions__c
                    }),
                    /new evaluation cannot be Completed/
                );
            }
            refuses(
                await channel.create(evaluator, EVALUATION, { Name: 'Clone', Status__c: 'Completed' }),
                /new evaluation cannot be Completed/
            );
        });

        it(`changes once it is reopened through ${channel.name}, and its history shows it`, async () => {
            const own = await newSheet(evaluator);
            await complete(evaluator, own);
            accepts(await channel.update(evaluator, EVALUATION, own.id, { Status__c: 'In Progress' }));
            accepts(await channel.update(evaluator, EVALUATION, own.id, { Name: 'Renamed' }));
            accepts(await channel.update(evaluator, ANSWER, answerTo(own, 'SD-1'), { Rating__c: 5 }));
            accepts(await channel.update(evaluator, EVALUATION, own.id, { Status__c: 'Completed' }));

            const history = await admin.query(
                `SELECT Field, OldValue, NewValue FROM Vendor_Evaluation__History WHERE ParentId = '${own.id}' AND Field = 'Status__c'`
            );
            assert.deepEqual(
                history.list<{ NewValue: string }>('records').map(({ NewValue }) => NewValue),
                ['Completed', 'In Progress', 'Completed']
            );
        });
    }

    it('may bring costs, demo date and recommendation in the save that completes it', async () => {
        const own = await newSheet(evaluator);
        await rateAll(evaluator, own, 4);
        const given = { Status__c: 'Completed', Demo_Date__c: '2026-11-01', Recommendation__c: 'Sign.' };

        await set(evaluator, EVALUATION, own.id, given);

        assert.deepEqual(await read(evaluator, EVALUATION, own.id, ...Object.keys(given)), Object.values(given));
    });

    it('is not led by the moderator either', async () => {
        const own = await newSheet(moderator, { Vendor__c: account });
        await complete(moderator, own);

        const refused = await moderator.send('PATCH', `sobjects/${EVALUATION}/${own.id}`, {
            Sheet_Type__c: 'Consensus'
        });

        assert.match(JSON.stringify(refused.body), /stays as it was completed/);
    });
});
