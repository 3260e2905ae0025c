import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bothWays, EVERY_OBJECT } from '../../testing/acceptance-cases.ts';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const REFUSED = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

describe('the rules of the package, through the API', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let evaluation: string;
    let answers: readonly string[];

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        evaluation = await admin.create('Vendor_Evaluation__c', {
            Name: 'Any vendor',
            ...bothWays(EVERY_OBJECT)
        });
        const found = await admin.query(
            `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${evaluation}' ORDER BY Display_Order__c`
        );
        answers = found.list<{ Id: string }>('records').map(({ Id }) => Id);
    });
    after(() => testOrg.close());

    const change = async (fields: object): Promise<Answer> =>
        await admin.send('PATCH', `sobjects/Audit_Answer__c/${answers[0]}`, fields);

    for (const Rating__c of [4.5, 0.1, 6, -1, 4.96, -0.04, 5.04]) {
        it(`refuses the rating ${Rating__c}, and rounds nothing`, async () => {
            const refused = await change({ Status__c: 'Answered', Rating__c });

            assert.deepEqual([refused.status, refused.errorCodes], [400, [REFUSED]]);
            assert.deepEqual(refused.at(0, 'fields'), ['Rating__c']);
        });
    }

    for (const Rating__c of [0, 5]) {
        it(`takes the rating ${Rating__c}, and its points`, async () => {
            assert.equal((await change({ Status__c: 'Answered', Rating__c })).status, 204);

            const saved = await admin.send('GET', `sobjects/Audit_Answer__c/${answers[0]}?fields=Rating__c,Points__c`);
            assert.deepEqual([saved.at('Rating__c'), saved.at('Points__c')], [Rating__c, Rating__c]);
        });
    }

    const DRIFT: readonly [string, object, RegExp][] = [
        ['another question code', { Question_Code__c: 'SD-2' }, /code/],
        ['another key', { Answer_Key__c: 'any' }, /key/],
        ['another dimension', { Dimension__c: 'Sync Timing' }, /dimension/],
        ['another hard-stop flag', { Is_Hard_Stop__c: true }, /flags/],
        ['the right not to apply', { Allows_Not_Applicable__c: true }, /flags/],
        ['other words', { Question__c: 'Is it nice?' }, /words/],
        ['another good answer', { Good_Answer__c: 'Any' }, /words/],
        ['another shallow answer', { Shallow_Answer__c: 'None' }, /words/],
        ['another lowest rung', { Rating_0_Meaning__c: 'Says nothing' }, /words/],
        ['another highest rung', { Rating_5_Meaning__c: 'Says much' }, /words/],
        ['another reason why it matters', { Why_It_Matters__c: 'It does not' }, /words/],
        ['another follow-up question', { Follow_Up_Question__c: 'And?' }, /words/],
        ['another kind of fact', { Fact_Kind__c: 'Price' }, /copied/],
        ['other thresholds', { Rating_Thresholds__c: '5;4;3;2;1' }, /copied/],
        ['another version of the catalogue', { Catalog_Version__c: '99' }, /copied/],
        ["a scoring method that is not the evaluation's", { Scoring_Method__c: 'Evidence Capped' }, /evaluation/]
    ];

    for (const [what, fields, message] of DRIFT) {
        it(`refuses to give an answer ${what}, even for an admin`, async () => {
            const refused = await change(fields);

            assert.deepEqual([refused.status, refused.errorCodes], [400, [REFUSED]]);
            assert.match(String(refused.at(0, 'message')), message);
        });
    }

    it('lets an evaluator change no copy of a question at all: their permission set only reads them', async () => {
        const evaluator = testOrg.as('evaluator1@local.org');
        const own = await evaluator.create('Vendor_Evaluation__c', { Name: 'Own sheet' });
        const found = await evaluator.query(
            `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${own}' LIMIT 1`
        );
        const path = `sobjects/Audit_Answer__c/${String(found.at('records', 0, 'Id'))}`;
        for (const [what, fields] of [...DRIFT, ['another place in the order', { Display_Order__c: 99 }] as const]) {
            const refused = await evaluator.send('PATCH', path, fields);
            assert.deepEqual([refused.status, refused.errorCodes], [400, ['INVALID_FIELD_FOR_INSERT_UPDATE']], what);
            assert.deepEqual(refused.at(0, 'fields'), Object.keys(fields));
        }
    });

    for (const Contract_Term_Years__c of [0, 0.9, 2.5]) {
        it(`refuses a contract term of ${Contract_Term_Years__c} years`, async () => {
            const refused = await admin.send('PATCH', `sobjects/Vendor_Evaluation__c/${evaluation}`, {
                Contract_Term_Years__c
            });
            assert.deepEqual([refused.errorCodes, refused.at(0, 'fields')], [[REFUSED], ['Contract_Term_Years__c']]);
        });
    }

    const scored = async (): Promise<readonly unknown[]> => {
        const path = `sobjects/Vendor_Evaluation__c/${evaluation}?fields=Total_Score__c,Band__c,Verdict__c`;
        const record = await admin.send('GET', path);
        return ['Total_Score__c', 'Band__c', 'Verdict__c'].map((name) => record.at(name));
    };

    /** Rates every answer the same but for the first ones, which get their own rating. */
    const rate = async (rating: number, others: number, otherRating: number): Promise<void> => {
        const changes = answers.map((id, index) => ({
            id,
            Status__c: 'Answered',
            Rating__c: index < others ? otherRating : rating,
            Evidence__c: 'Claim'
        }));
        const saved = await admin.update('Audit_Answer__c', changes);
        assert.ok(saved.list<{ success: boolean }>().every(({ success }) => success));
    };

    const THRESHOLDS: readonly [rating: number, others: number, otherRating: number, ...expected: unknown[]][] = [
        [4, 8, 5, 34, 'Strong', 'Strong'],
        [4, 7, 5, 33.75, 'Partial', 'Partial'],
        [3, 0, 3, 24, 'Partial', 'Partial'],
        [3, 1, 2, 23.75, 'Surface-level', 'Surface-level']
    ];

    for (const [rating, others, otherRating, ...expected] of THRESHOLDS) {
        it(`reads ${expected.join(', ')} off the thresholds`, async () => {
            await rate(rating, others, otherRating);

            assert.deepEqual(await scored(), expected);
        });
    }

    it('lets a changed scoring method reach all 31 answers, and the total', async () => {
        await rate(5, 0, 5);
        assert.deepEqual([answers.length, (await scored())[0]], [31, 40]);

        const changed = await admin.send('PATCH', `sobjects/Vendor_Evaluation__c/${evaluation}`, {
            Scoring_Method__c: 'Evidence Capped'
        });

        assert.equal(changed.status, 204);
        assert.equal((await scored())[0], 16);
    });
});
