import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import type { PackageCopy } from '../../testing/package-rules/package-copy.ts';
import { copyPackage } from '../../testing/package-rules/package-copy.ts';
import { EVALUATION, newSheet, read } from '../../testing/package-rules/sheets.ts';

const RECORDS = 'force-app/main/catalog/customMetadata';
const QUESTION = `${RECORDS}/Audit_Question.SD_1.md-meta.xml`;

const withCode =
    (code: string) =>
    (content: string): string =>
        content.replace('>SD-1<', `>${code}<`);
describe('a catalogue that an administrator has made a mistake in', () => {
    let copy: PackageCopy;
    let testOrg: TestOrg;
    let evaluator: TestClient;

    before(async () => {
        copy = copyPackage();
        for (const [name, change] of Object.entries({
            Double: withCode('sd-1 '),
            Spaced: withCode('SD 8'),
            Sound: withCode('sd-7')
        })) {
            copy.add(`${RECORDS}/Audit_Question.${name}.md-meta.xml`, QUESTION, change);
        }
        testOrg = await openTestOrg(copy.directory);
        evaluator = testOrg.as('evaluator1@local.org');
    });
    after(async () => {
        await testOrg.close();
        copy.remove();
    });

    it('still gives every new evaluation the questions that are sound, and names the others', async () => {
        const sheet = await newSheet(evaluator);

        assert.equal(sheet.answers.size, 32);
        assert.ok(sheet.answers.has('SD-7'));
        const [leftOut] = await read(evaluator, EVALUATION, sheet.id, 'Questions_Left_Out__c');
        assert.deepEqual(
            String(leftOut)
                .split(', ')
                .map((code) => code.trim().toUpperCase())
                .sort(),
            ['SD 8', 'SD-1']
        );
    });

    it('does so for every evaluation of a batch', async () => {
        const records = Array.from({ length: 50 }, (_, index) => ({
            attributes: { type: EVALUATION },
            Name: `Vendor ${index}`
        }));
        const saved = await evaluator.send('POST', 'composite/sobjects', { allOrNone: true, records });
        assert.ok(saved.list<{ success: boolean }>().every(({ success }) => success));

        const found = await evaluator.query(
            "SELECT COUNT() FROM Vendor_Evaluation__c WHERE Name LIKE 'Vendor %' AND Applicable_Count__c = 32 AND Questions_Left_Out__c != null"
        );
        assert.equal(found.at('totalSize'), 50);
    });
});

describe('the catalogue as it is packaged', () => {
    let testOrg: TestOrg;

    before(async () => {
        testOrg = await openTestOrg();
    });
    after(() => testOrg.close());

    it('leaves nothing out', async () => {
        const evaluator = testOrg.as('evaluator1@local.org');
        const sheet = await newSheet(evaluator);
        assert.deepEqual(
            [sheet.answers.size, ...(await read(evaluator, EVALUATION, sheet.id, 'Questions_Left_Out__c'))],
            [31, null]
        );
    });

    it('copies the ladder of a question, its help and its fact word for word', async () => {
        const columns = [
            ...['0', '1', '2', '3', '4', '5'].map((rating) => `Rating_${rating}_Meaning__c`),
            'Why_It_Matters__c',
            'Follow_Up_Question__c',
            'Fact_Kind__c',
            'Rating_Thresholds__c'
        ];
        const byCode = (records: readonly Record<string, unknown>[], code: string): Map<unknown, unknown[]> =>
            new Map(records.map((record) => [record[code], columns.map((column) => record[column] ?? null)]));
        const evaluator = testOrg.as('evaluator1@local.org');
        const sheet = await newSheet(evaluator);

        const questions = testOrg.org.metadata.customMetadata.get('Audit_Question__mdt') ?? [];
        const asked = byCode(
            questions.map(({ values }) => Object.fromEntries(values)),
            'Code__c'
        );
        const found = await evaluator.query(
            `SELECT Question_Code__c, ${columns.join(', ')} FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${sheet.id}'`
        );
        const copied = byCode(found.list('records'), 'Question_Code__c');

        assert.equal(copied.size, 31);
        assert.deepEqual(copied, asked);
        assert.ok([...asked.values()].every((values) => values.slice(0, 9).every((value) => value !== null)));
    });
});
