import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { CHANNELS } from '../../testing/package-rules/channels.ts';
import { accepts, refuses } from '../../testing/package-rules/expectations.ts';
import { ANSWER, answerTo, EVALUATION, newSheet, read, set } from '../../testing/package-rules/sheets.ts';

const moment = (value: unknown): number => Date.parse(String(value).replace('+0000', 'Z'));
const isNow = (value: unknown): boolean => Math.abs(Date.now() - moment(value)) < 60_000;

describe('what an answer records', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let evaluator: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        evaluator = testOrg.as('evaluator1@local.org');
    });
    after(() => testOrg.close());

    const empty = async (client: TestClient, fields: object = {}): Promise<string> =>
        await client.create(EVALUATION, { Name: 'Import', Copy_Questions__c: false, ...fields });

    for (const channel of CHANNELS) {
        describe(`through ${channel.name}`, () => {
            it("is dated by the server's clock, whatever a client sends", async () => {
                const sheet = await newSheet(evaluator);
                const id = answerTo(sheet, 'SD-1');
                const forged = { Answered_On__c: '2001-01-01T00:00:00.000Z' };
                accepts(
                    await channel.update(evaluator, ANSWER, id, { Status__c: 'Answered', Rating__c: 3, ...forged })
                );
                const [first] = await read(admin, ANSWER, id, 'Answered_On__c');
                assert.ok(isNow(first), String(first));

                accepts(await channel.update(evaluator, ANSWER, id, { Notes__c: 'Later', ...forged }));
                assert.deepEqual(await read(admin, ANSWER, id, 'Answered_On__c'), [first]);

                accepts(await channel.update(evaluator, ANSWER, id, { Status__c: 'Not Asked', Rating__c: null }));
                assert.deepEqual(await read(admin, ANSWER, id, 'Answered_On__c'), [null]);
            });

            it('is dated so on an import too', async () => {
                const created = await channel.create(admin, ANSWER, {
                    [EVALUATION]: await empty(admin),
                    Question_Code__c: 'SD-1',
                    Dimension__c: 'Sync Direction',
                    Status__c: 'No Answer',
                    Answered_On__c: '2001-01-01T00:00:00.000Z'
                });
                accepts(created);
                const [on] = await read(admin, ANSWER, created.id, 'Answered_On__c');
                assert.ok(isNow(on), String(on));
            });

            it('has one spelling of its code, and one answer to a question', async () => {
                const parent = await empty(admin);
                const given = { [EVALUATION]: parent, Dimension__c: 'Object Coverage', Status__c: 'Not Asked' };
                const created = await channel.create(admin, ANSWER, { ...given, Question_Code__c: ' oc-1 ' });
                accepts(created);
                assert.deepEqual(await read(admin, ANSWER, created.id, 'Question_Code__c', 'Answer_Key__c'), [
                    'OC-1',
                    `${parent}-OC-1`
                ]);
                for (const Question_Code__c of ['OC-1', 'oc-1', 'Oc-1']) {
                    refuses(await channel.create(admin, ANSWER, { ...given, Question_Code__c }), /DUPLICATE|duplicate/);
                }
                for (const Question_Code__c of ['OC 1', 'OC-1\u200b', '\u041eC-1', '-', '']) {
                    refuses(
                        await channel.create(admin, ANSWER, { ...given, Question_Code__c }),
                        /a question code of letters and digits/
                    );
                }
            });

            it('belongs to a dimension', async () => {
                const given = { [EVALUATION]: await empty(admin), Question_Code__c: 'SD-1', Status__c: 'Not Asked' };
                refuses(await channel.create(admin, ANSWER, given), /needs a dimension/);
                const refused = await channel.create(admin, ANSWER, { ...given, Dimension__c: 'Speed' });
                assert.equal(refused.accepted, false, refused.said);
            });

            it('keeps links to web addresses that show where they lead', async () => {
                const id = answerTo(await newSheet(evaluator), 'SD-1');
                for (const link of [
                    'https://login.example.com@evil.example',
                    'https://example.com/\u202egpj.exe',
                    'https://exam\u200bple.com',
                    'https://',
                    'https://localhost/x',
                    'http://',
                    'ftp://example.com',
                    'javascript:alert(1)',
                    'https://example.com/a b',
                    'https://example..com'
                ]) {
                    refuses(await channel.update(evaluator, ANSWER, id, { Evidence_Link__c: link }), /link/);
                }
                for (const link of [
                    'https://example.com',
                    'HTTP://example.com:8080/a?b=c@d#e',
                    'https://m\u00fcller.de/x'
                ]) {
                    accepts(await channel.update(evaluator, ANSWER, id, { Evidence_Link__c: link }));
                }
            });
        });
    }

    it('counts codes in small letters like any other: a hard stop is checked against the core objects', async () => {
        const parent = await empty(admin);
        const refused = await admin.send('POST', `sobjects/${ANSWER}`, {
            [EVALUATION]: parent,
            Question_Code__c: 'oc-1',
            Dimension__c: 'Object Coverage',
            Is_Hard_Stop__c: true,
            Status__c: 'Answered',
            Rating__c: 5
        });
        assert.match(JSON.stringify(refused.body), /OC-1 cannot be rated above 2/);
    });
});

describe('a dimension without any answer', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
    });
    after(() => testOrg.close());

    it('is open: the verdict waits, the total counts it 0, and nothing is complete', async () => {
        const parent = await admin.create(EVALUATION, { Name: 'Short import', Copy_Questions__c: false });
        const records = [1, 2, 3, 4].map((number) => ({
            attributes: { type: ANSWER },
            [EVALUATION]: parent,
            Question_Code__c: `SD-${number}`,
            Dimension__c: 'Sync Direction',
            Status__c: 'Answered',
            Rating__c: 5,
            Evidence__c: 'Proven in Our Org'
        }));
        await admin.send('POST', 'composite/sobjects', { allOrNone: true, records });

        const fields = ['Total_Score__c', 'Verdict__c', 'Missing_Dimensions__c', 'Completion__c', 'Dimension_Tally__c'];
        assert.deepEqual(await read(admin, EVALUATION, parent, ...fields), [5, 'Provisional', 7, 36, 4]);
        const [reason] = await read(admin, EVALUATION, parent, 'Verdict_Reason__c');
        assert.match(String(reason), /whole dimension has no answer/);
        const refused = await admin.send('PATCH', `sobjects/${EVALUATION}/${parent}`, { Status__c: 'Completed' });
        assert.match(JSON.stringify(refused.body), /a whole dimension has no answer/);
    });

    it('is not one whose questions are all marked Not Applicable', async () => {
        const sheet = await newSheet(admin);
        for (const code of ['HD-1', 'HD-2', 'HD-3']) {
            await set(admin, ANSWER, answerTo(sheet, code), {
                Status__c: 'Not Applicable',
                Not_Applicable_Reason__c: 'We start anew.'
            });
        }
        assert.deepEqual(
            await read(admin, EVALUATION, sheet.id, 'Missing_Dimensions__c', 'Applicable_Dimensions__c'),
            [0, 7]
        );
    });
});

describe('the total cost of ownership', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
    });
    after(() => testOrg.close());

    const KNOWN = { Contract_Term_Years__c: 3, Annual_Licence_Cost__c: 10000 };
    const HOURS = { Reconciliation_Hours_Per_Week__c: 4 };
    const cases: readonly (readonly [string, object, number | null, string | null])[] = [
        ['nothing entered', {}, null, null],
        ['a term alone', { Contract_Term_Years__c: 3 }, null, 'A licence, middleware, services or reconciliation cost'],
        ['a cost without a term', { Annual_Licence_Cost__c: 10000 }, null, 'Contract term'],
        ['hours without a rate', { ...KNOWN, ...HOURS }, null, 'Hourly rate'],
        ['a rate without hours', { ...KNOWN, Hourly_Rate__c: 60 }, null, 'Reconciliation hours per week'],
        ['hours and rate', { ...KNOWN, ...HOURS, Hourly_Rate__c: 60 }, 67440, null],
        ['a cost and a term', KNOWN, 30000, null],
        ['a cost that is 0', { Contract_Term_Years__c: 1, Annual_Licence_Cost__c: 0 }, 0, null]
    ];
    for (const [what, fields, cost, missing] of cases) {
        it(`with ${what} is ${cost ?? 'blank'}, and names what is missing`, async () => {
            const id = await admin.create(EVALUATION, { Name: 'Any', Copy_Questions__c: false, ...fields });
            assert.deepEqual(await read(admin, EVALUATION, id, 'Total_Cost_of_Ownership__c', 'Missing_Cost_Part__c'), [
                cost,
                missing
            ]);
        });
    }
});
