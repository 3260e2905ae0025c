import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { CHANNELS } from '../../testing/package-rules/channels.ts';
import { accepts, refuses } from '../../testing/package-rules/expectations.ts';
import type { Sheet } from '../../testing/package-rules/sheets.ts';
import { ANSWER, answerTo, complete, newSheet, read, set } from '../../testing/package-rules/sheets.ts';

const AGREED = 'Agreed_Seconds__c';
/** Something else than a rated answer has, for a field of each kind that somebody fills in. */
const OTHER_VALUES: Readonly<Record<string, unknown>> = {
    Answer_Key__c: 'another',
    Catalog_Version__c: '0.1',
    Conflict_Modes__c: 'CRM Wins',
    Dependent_Workflow__c: 'Another',
    Dimension__c: 'Sync Timing',
    Display_Order__c: 99,
    Error_Categories__c: 'Other',
    Evidence_Link__c: 'https://example.com/later',
    Evidence__c: 'Claim',
    Fact_Kind__c: 'Years',
    Hard_Stop_Waiver_Reason__c: 'Later',
    History_Years__c: 9,
    Not_Applicable_Reason__c: 'Later',
    Notes__c: 'Later',
    Observed_Latency_Seconds__c: 9,
    Price_Terms__c: 'Included',
    Rating__c: 5,
    Scoring_Method__c: 'Evidence Capped',
    Stated_Seconds__c: 9,
    Status__c: 'Not Asked',
    Sync_Mechanism__c: 'Timer',
    Vendor_Answer__c: 'Later'
};
const TICKS = ['Allows_Not_Applicable__c', 'Is_Blocking__c', 'Is_Hard_Stop__c'];
/** Whatever is sent, a flow puts in its place what it knows. */
const RECORDED = ['Answered_On__c', 'Hard_Stop_Waived_By__c', 'Hard_Stop_Waived_On__c'];
/** Words that were copied with the question. */
const WORDS = /^(Question|Good_Answer|Shallow_Answer|Rating_\w+|Why_It_Matters|Follow_Up_Question|Question_Code)__c$/;

describe('the time agreed for a contract', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let moderator: TestClient;
    let evaluator: TestClient;
    let sheet: Sheet;
    const answer = (): string => answerTo(sheet, 'SD-2');

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        moderator = testOrg.as('moderator@local.org');
        evaluator = testOrg.as('evaluator1@local.org');
        sheet = await newSheet(moderator);
        await complete(moderator, sheet);
    });
    after(() => testOrg.close());

    for (const channel of CHANNELS) {
        it(`is set and taken back through ${channel.name} by who decides, on a Completed evaluation`, async () => {
            for (const client of [moderator, admin]) {
                accepts(await channel.update(client, ANSWER, answer(), { [AGREED]: 300 }));
                assert.deepEqual(await read(client, ANSWER, answer(), AGREED), [300]);
                accepts(await channel.update(client, ANSWER, answer(), { [AGREED]: null }));
            }
        });

        it(`leaves in the history who set and took it back through ${channel.name}`, async () => {
            const isOfAnswer = `ParentId = '${answer()}' AND Field = '${AGREED}'`;
            const changes = async () => {
                const found = await admin.query(
                    `SELECT OldValue, NewValue, CreatedBy.Username FROM Audit_Answer__History WHERE ${isOfAnswer} ORDER BY Id`
                );
                return found
                    .list<{ OldValue: unknown; NewValue: unknown; CreatedBy: { Username: string } }>('records')
                    .map(({ OldValue, NewValue, CreatedBy }) => [OldValue, NewValue, CreatedBy.Username]);
            };
            const earlier = await changes();
            accepts(await channel.update(moderator, ANSWER, answer(), { [AGREED]: 600 }));
            accepts(await channel.update(admin, ANSWER, answer(), { [AGREED]: null }));

            assert.deepEqual((await changes()).slice(earlier.length), [
                [null, 600, 'moderator@local.org'],
                [600, null, 'admin@local.org']
            ]);
        });

        it(`is never below 0 through ${channel.name}`, async () => {
            refuses(await channel.update(moderator, ANSWER, answer(), { [AGREED]: -1 }), /agreed time is below 0/);
        });

        it(`opens a Completed evaluation to no other change through ${channel.name}`, async () => {
            for (const [field, value] of Object.entries({ Rating__c: 5, Notes__c: 'Later', Evidence__c: 'Claim' })) {
                refuses(
                    await channel.update(moderator, ANSWER, answer(), { [AGREED]: 60, [field]: value }),
                    /answers are locked/
                );
            }
        });
    }

    it('passes with no field beside it, whichever may be written', async () => {
        const fields = [...(testOrg.org.metadata.objects.get(ANSWER)?.fields.values() ?? [])]
            .filter((field) => !field.isSystem && field.formula === null && field.summary === null)
            .map(({ name }) => name)
            .filter((name) => name.endsWith('__c') && name !== AGREED && name !== 'Vendor_Evaluation__c');
        assert.deepEqual(
            fields.filter(
                (name) => ![...Object.keys(OTHER_VALUES), ...TICKS, ...RECORDED].includes(name) && !WORDS.test(name)
            ),
            []
        );
        for (const field of fields.filter((name) => !RECORDED.includes(name))) {
            const [stored] = await read(admin, ANSWER, answer(), field);
            const value = TICKS.includes(field) ? stored !== true : (OTHER_VALUES[field] ?? 'Later');
            const change = { [AGREED]: 60 + fields.indexOf(field), [field]: value };
            const { body } = await admin.send('PATCH', `sobjects/${ANSWER}/${answer()}`, change);
            const [later] = await read(admin, ANSWER, answer(), field);
            assert.deepEqual([field, later], [field, stored]);
            assert.match(JSON.stringify(body), /answers are locked|stays as it was copied/, field);
        }
    });

    it('is not for evaluators, on whatever sheet', async () => {
        const own = await newSheet(evaluator);
        const { status, body } = await evaluator.send('PATCH', `sobjects/${ANSWER}/${answerTo(own, 'SD-2')}`, {
            [AGREED]: 60
        });
        assert.equal(status, 400, JSON.stringify(body));
    });

    it('is read by evaluators', async () => {
        const own = await newSheet(evaluator);
        await set(admin, ANSWER, answerTo(own, 'SD-2'), { [AGREED]: 60 });
        assert.deepEqual(await read(evaluator, ANSWER, answerTo(own, 'SD-2'), AGREED), [60]);
    });
});
