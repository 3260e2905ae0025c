import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../testing/test-client.ts';
import { openTestOrg } from '../testing/test-client.ts';
import { ACCEPTANCE_CASES, bothWays, EVERY_OBJECT } from '../testing/acceptance-cases.ts';
import type { AnswerRow } from '../testing/acceptance-cases.ts';

const failures = (answer: Answer): readonly unknown[] =>
    answer.list<{ success: boolean }>().filter((outcome) => !outcome.success);

describe('the acceptance cases of the audit, through the API', () => {
    let testOrg: TestOrg;
    let evaluator: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        evaluator = testOrg.as('evaluator1@local.org');
    });
    after(() => testOrg.close());

    const answersOf = async (evaluation: string): Promise<readonly AnswerRow[]> => {
        const soql = `SELECT Id, Question_Code__c, Dimension__c FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${evaluation}' ORDER BY Display_Order__c`;
        return (await evaluator.query(soql)).list<AnswerRow>('records');
    };

    for (const item of ACCEPTANCE_CASES) {
        it(`${item.title}: ${item.total}, ${item.band}, ${item.verdict}`, async () => {
            const id = await evaluator.create('Vendor_Evaluation__c', {
                Name: item.title,
                Scoring_Method__c: item.method ?? 'As Rated',
                ...bothWays(item.objects ?? EVERY_OBJECT)
            });
            const answers = await answersOf(id);
            assert.equal(answers.length, 31);

            const changes = answers.flatMap((answer) => {
                const entered = item.enter(answer);
                return entered === null ? [] : [{ id: answer.Id, ...entered }];
            });
            const saved = await evaluator.update('Audit_Answer__c', changes);

            assert.deepEqual(failures(saved), []);
            const record = await evaluator.send(
                'GET',
                `sobjects/Vendor_Evaluation__c/${id}?fields=Total_Score__c,Band__c,Verdict__c`
            );
            assert.deepEqual(
                [record.at('Total_Score__c'), record.at('Band__c'), record.at('Verdict__c')],
                [item.total, item.band, item.verdict]
            );
        });
    }

    it('gives 200 evaluations of one request their 6,200 answers', async () => {
        const records = Array.from({ length: 200 }, (_, index) => ({
            attributes: { type: 'Vendor_Evaluation__c' },
            Name: `Bulk ${index}`
        }));

        const answer = await evaluator.send('POST', 'composite/sobjects', { allOrNone: true, records });

        assert.deepEqual(failures(answer), []);
        const counted = await evaluator.query(
            "SELECT COUNT() FROM Audit_Answer__c WHERE Vendor_Evaluation__r.Name LIKE 'Bulk %' AND Status__c = 'Not Asked'"
        );
        assert.equal(counted.at('totalSize'), 6200);
    });

    it('leaves nothing behind when one record of an all-or-none request is refused', async () => {
        const count = async (): Promise<unknown> =>
            (await evaluator.query('SELECT COUNT() FROM Audit_Answer__c')).at('totalSize');
        const earlier = await count();
        const names = ['First', 'Second'];
        const records = names.map((Name, index) => ({
            attributes: { type: 'Vendor_Evaluation__c' },
            Name,
            Hourly_Rate__c: index === 1 ? -1 : 1
        }));

        const answer = await evaluator.send('POST', 'composite/sobjects', { allOrNone: true, records });

        assert.deepEqual(
            [0, 1].map((index) => answer.at(index, 'errors', 0, 'statusCode')),
            ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']
        );
        assert.equal(await count(), earlier);
        const left = await evaluator.query("SELECT Id FROM Vendor_Evaluation__c WHERE Name IN ('First', 'Second')");
        assert.equal(left.at('totalSize'), 0);
    });

    it('rescales a total whose dimension does not apply, and says so', async () => {
        const found = await evaluator.query(
            "SELECT Applicable_Dimensions__c, Verdict_Reason__c FROM Vendor_Evaluation__c WHERE Name LIKE 'all of Historical%'"
        );
        const rescaled = testOrg.org.metadata.labels.get('Audit_Reason_Rescaled');
        assert.equal(found.at('records', 0, 'Applicable_Dimensions__c'), 7);
        assert.ok(rescaled !== undefined);
        assert.ok(String(found.at('records', 0, 'Verdict_Reason__c')).endsWith(rescaled));
    });
});
