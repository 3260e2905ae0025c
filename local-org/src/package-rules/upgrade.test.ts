import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { EVERY_OBJECT } from '../../testing/acceptance-cases.ts';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../testing/test-client.ts';
import { copyPackage } from '../../testing/package-rules/package-copy.ts';
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

const CATALOGUE = 'force-app/main/catalog/customMetadata';
const QUERY = 'force-app/main/sheet/lwc/auditRecords/query.ts';
const EVALUATOR = 'evaluator1@local.org';

/** What version 2026.2 of the catalogue brought to a question, and the answer copies. */
const GUIDE = [
    ...['0', '1', '2', '3', '4', '5'].map((rating) => `Rating_${rating}_Meaning__c`),
    'Why_It_Matters__c',
    'Follow_Up_Question__c',
    'Fact_Kind__c',
    'Rating_Thresholds__c'
];
/** What it brought to an answer alone. */
const FACTS = [
    'Stated_Seconds__c',
    'Sync_Mechanism__c',
    'Conflict_Modes__c',
    'Error_Categories__c',
    'History_Years__c',
    'Price_Terms__c',
    'Dependent_Workflow__c'
];
/** Where an evaluation has its core objects since, by the field that held them before. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
    Salesforce_Objects__c: ['Salesforce_Objects_Read__c', 'Salesforce_Objects_Written__c'],
    HubSpot_Objects__c: ['HubSpot_Objects_Read__c', 'HubSpot_Objects_Written__c']
};
const RESULT = ['Status__c', 'Total_Score__c', 'Verdict__c'];

const asBefore = (question: string): string =>
    question
        .replace(/ *<values>\s*<field>(\w+)<\/field>.*?<\/values>\n/gs, (value, field: string) =>
            GUIDE.includes(field) ? '' : value
        )
        .replace('>2026.2<', '>2026.1<');

/** Opens an org whose questions and answers are those of version 2026.1, and lets it work. */
const inVersionBefore = async (
    dataDirectory: string,
    work: (evaluator: TestClient) => Promise<void>
): Promise<void> => {
    const copy = copyPackage();
    try {
        for (const name of readdirSync(join(copy.directory, CATALOGUE))) {
            copy.change(join(CATALOGUE, name), asBefore);
        }
        const testOrg = await openTestOrg(copy.directory, undefined, dataDirectory);
        await work(testOrg.as(EVALUATOR));
        const drop = (table: string, columns: readonly string[]): Promise<unknown> =>
            testOrg.org.sql.query(
                `ALTER TABLE "${table}" ${columns.map((column) => `DROP COLUMN "${column}"`).join(', ')}`
            );
        await drop(ANSWER, [...GUIDE, ...FACTS]);
        for (const [before, since] of Object.entries(LISTS)) {
            await testOrg.org.sql.query(`UPDATE "${EVALUATION}" SET "${before}" = "${since[0]}"`);
            await drop(EVALUATION, since);
        }
        // The copy has the fields in its model, so the org would take its data for data of today.
        await testOrg.org.sql.query(`UPDATE org_state SET value = 'version before' WHERE name = 'fingerprint'`);
        await testOrg.close();
    } finally {
        copy.remove();
    }
};

type Fields = Readonly<Record<string, { readonly value: unknown } | undefined>>;

/** Reads the answers of an evaluation as the sheet does: by the two queries of its component, one after the other. */
const asTheSheetReads = async (client: TestClient, recordId: string): Promise<Fields[]> => {
    const queries = [...readFileSync(join(PROJECT, QUERY), 'utf8').matchAll(/gql`([^`]*)`/g)];
    const edgesOf = async (place: number, ...path: (string | number)[]): Promise<readonly { node: Fields }[]> => {
        const reply = await client.graphql(queries[place]?.[1] ?? '', { recordId, codeInHand: null });
        assert.deepEqual(reply.list('errors'), []);
        return reply.list('data', 'uiapi', 'query', ...path, 'edges');
    };
    const entered = await edgesOf(0, EVALUATION, 'edges', 0, 'node', 'Audit_Answers__r');
    const brought = await edgesOf(1, ANSWER);
    assert.equal(brought.length, entered.length);
    return entered.map(({ node }, place) => ({ ...node, ...brought[place]?.node }));
};

describe('an evaluation of the version before ladders', () => {
    const directory = mkdtempSync(join(tmpdir(), 'upgrade-'));
    let testOrg: TestOrg;
    let evaluator: TestClient;
    let underWay: Sheet;
    let completed: Sheet;
    let earlier: readonly unknown[];

    before(async () => {
        const dataDirectory = join(directory, 'data');
        await inVersionBefore(dataDirectory, async (client) => {
            underWay = await newSheet(client);
            await set(client, ANSWER, answerTo(underWay, 'SD-2'), { Status__c: 'Answered', Rating__c: 4 });
            earlier = await read(client, EVALUATION, underWay.id, ...RESULT);
            completed = await newSheet(client);
            await complete(client, completed);
        });
        testOrg = await openTestOrg(PROJECT, undefined, dataDirectory);
        evaluator = testOrg.as(EVALUATOR);
    });
    after(async () => {
        await testOrg.close();
        rmSync(directory, { recursive: true, force: true });
    });

    it('keeps its status, its total and its verdict', async () => {
        assert.deepEqual(await read(evaluator, EVALUATION, underWay.id, ...RESULT), earlier);
        assert.deepEqual(await read(evaluator, EVALUATION, completed.id, ...RESULT), ['Completed', 32, 'Partial']);
    });

    it('is read by the queries of the sheet, with its own questions and without a ladder', async () => {
        const answers = await asTheSheetReads(evaluator, underWay.id);

        assert.equal(answers.length, 31);
        for (const answer of answers) {
            assert.ok(answer['Question__c']?.value, 'a question without words');
            assert.deepEqual(
                [...GUIDE, ...FACTS].filter((field) => answer[field]?.value !== null),
                []
            );
        }
        const [version] = await read(evaluator, ANSWER, answerTo(underWay, 'SD-2'), 'Catalog_Version__c');
        assert.equal(version, '2026.1');
    });

    it('has its core objects in both directions, and moves them when it is next saved', async () => {
        const fields = ['Core_Objects_Missing__c', ...Object.keys(LISTS), ...Object.values(LISTS).flat()];
        const asBeforeTheUpgrade = [0, EVERY_OBJECT, null, null, null, null, null];
        assert.deepEqual(await read(evaluator, EVALUATION, underWay.id, ...fields), asBeforeTheUpgrade);
        assert.deepEqual(await read(evaluator, EVALUATION, completed.id, ...fields), asBeforeTheUpgrade);

        await set(evaluator, EVALUATION, underWay.id, { Demo_Date__c: '2026-11-30' });

        assert.deepEqual(await read(evaluator, EVALUATION, underWay.id, ...fields), [
            0,
            null,
            null,
            EVERY_OBJECT,
            EVERY_OBJECT,
            null,
            null
        ]);
    });

    it('is rated, told of a fact, completed, reopened, changed and completed again', async () => {
        await rateAll(evaluator, underWay, 4);
        await set(evaluator, ANSWER, answerTo(underWay, 'SD-2'), { Stated_Seconds__c: 40 });
        await set(evaluator, EVALUATION, underWay.id, { Status__c: 'Completed' });
        assert.deepEqual(await read(evaluator, EVALUATION, underWay.id, ...RESULT), ['Completed', 32, 'Partial']);

        await set(evaluator, EVALUATION, underWay.id, { Status__c: 'In Progress' });
        await set(evaluator, ANSWER, answerTo(underWay, 'SD-2'), { Rating__c: 0 });
        await set(evaluator, EVALUATION, underWay.id, { Status__c: 'Completed' });
        assert.deepEqual((await read(evaluator, EVALUATION, underWay.id, ...RESULT)).slice(0, 2), ['Completed', 31]);
    });

    it('stays locked while it is completed, and is reopened like any other', async () => {
        const id = answerTo(completed, 'SD-2');
        const refused = await evaluator.send('PATCH', `sobjects/${ANSWER}/${id}`, { Rating__c: 3 });
        assert.match(JSON.stringify(refused.body), /is Completed, so its answers are locked/);

        await set(evaluator, EVALUATION, completed.id, { Status__c: 'In Progress' });
        await set(evaluator, ANSWER, id, { Rating__c: 3 });
        await set(evaluator, EVALUATION, completed.id, { Status__c: 'Completed' });
        assert.deepEqual(await read(evaluator, EVALUATION, completed.id, 'Total_Score__c'), [31.75]);
    });

    it('stands beside new ones, which get the ladders', async () => {
        const id = answerTo(await newSheet(evaluator), 'SD-2');
        assert.deepEqual(await read(evaluator, ANSWER, id, 'Catalog_Version__c', 'Rating_5_Meaning__c'), [
            '2026.2',
            'Takes 30 seconds or less'
        ]);
    });
});
