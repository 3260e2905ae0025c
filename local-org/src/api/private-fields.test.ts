import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readMetadata } from '../metadata/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { GrantedRights } from '../../testing/granted-rights.ts';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../testing/test-client.ts';
import { WrittenValues } from '../../testing/written-values.ts';

const SHEET = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';
const model = readMetadata(PROJECT);
const objects = [SHEET, ANSWER].flatMap((name) => model.objects.get(name) ?? []);

/** Everything the APIs say by means of one field, whether they answer or refuse. */
const questions = (object: ObjectModel, { name }: FieldModel): readonly string[] => {
    const children = object.name === SHEET ? ['Opportunity', 'Vendor_Evaluations__r'] : [SHEET, 'Audit_Answers__r'];
    const [parent = '', list = ''] = children;
    const key = object.name === SHEET ? 'Opportunity__c' : SHEET;
    return [
        `SELECT COUNT() FROM ${object.name} WHERE ${name} != null`,
        `SELECT Id FROM ${object.name} ORDER BY ${name} DESC NULLS LAST LIMIT 1`,
        `SELECT ${name}, COUNT(Id) n FROM ${object.name} GROUP BY ${name}`,
        `SELECT COUNT(${name}) n FROM ${object.name}`,
        `SELECT MIN(${name}) a, MAX(${name}) z FROM ${object.name}`,
        `SELECT Id, (SELECT ${name} FROM ${list} ORDER BY ${name}) FROM ${parent}`,
        `SELECT COUNT() FROM ${parent} WHERE Id IN (SELECT ${key} FROM ${object.name} WHERE ${name} != null)`,
        `{ uiapi { query { ${object.name} { totalCount edges { cursor node { Id ${name === 'Id' ? '' : `${name} { value displayValue }`} } } } } } }`,
        `{ uiapi { query { ${object.name}(where: { ${name}: { ne: null } }) { totalCount } } } }`,
        `{ uiapi { query { ${object.name}(orderBy: { ${name}: { order: DESC, nulls: LAST } }, first: 1) { edges { node { Id } } pageInfo { hasNextPage } } } } }`,
        `{ uiapi { query { ${parent} { edges { node { Id ${list}(where: { ${name}: { ne: null } }, orderBy: { ${name}: { order: ASC } }) { totalCount edges { node { Id } } } } } } } } }`,
        `{ uiapi { aggregate { ${object.name}(groupBy: { ${name}: { group: true } }) { totalCount edges { node { aggregate { ${name} { value count { value } } } } } } } } }`
    ];
};

describe('by no field, and by no way of asking, a private sheet shows to others', () => {
    let testOrg: TestOrg;
    let owner: TestClient;
    let sheet: string;
    let answer: string;
    let values: WrittenValues;

    before(async () => {
        testOrg = await openTestOrg();
        owner = testOrg.as('evaluator1@local.org');
        const lookups = new Map<string, string[]>();
        for (const serial of [1, 2]) {
            const account = await owner.create('Account', { Name: `Vendor ${serial}` });
            const deal = { Name: `Deal ${serial}`, StageName: 'Prospecting', CloseDate: '2026-12-31' };
            const opportunity = await owner.create('Opportunity', deal);
            lookups.set('Account', [...(lookups.get('Account') ?? []), account]);
            lookups.set('Opportunity', [...(lookups.get('Opportunity') ?? []), opportunity]);
        }
        values = new WrittenValues((object) => lookups.get(object) ?? []);
        sheet = await owner.create(SHEET, { Name: 'Private' });
        await testOrg.as('evaluator2@local.org').create(SHEET, { Name: 'Own' });
        const found = await owner.query(`SELECT Id FROM ${ANSWER} WHERE Answer_Key__c = '${sheet}-SD-2'`);
        answer = String(found.at('records', 0, 'Id'));
    });
    after(() => testOrg.close());

    /** Fills whatever the owner may fill with the first or the last value each field takes. */
    const fill = async (at: 0 | -1): Promise<void> => {
        const rights = new GrantedRights(['Standard_User', 'Integration_Audit_Evaluator']);
        const fixed: Readonly<Record<string, object>> = {
            [SHEET]: { Status__c: at === 0 ? 'Draft' : 'In Progress', Sheet_Type__c: 'Individual' },
            [ANSWER]: { Status__c: 'Answered', Rating__c: at === 0 ? 1 : 2 }
        };
        for (const object of objects) {
            const given = rights
                .writable(object, 'Edit')
                .filter((name) => !['OwnerId', 'Hard_Stop_Waiver_Reason__c'].includes(name))
                .flatMap((name) => object.fields.get(name) ?? [])
                .map((field) => [field.name, values.for(field).at(at) ?? null] as const);
            const id = object.name === SHEET ? sheet : answer;
            const fields = { ...Object.fromEntries(given), ...fixed[object.name] };
            const saved = await owner.send('PATCH', `sobjects/${object.name}/${id}`, fields);
            assert.equal(saved.status, 204, JSON.stringify(saved.body));
        }
    };

    const answersOf = async (username: string, asked = objects): Promise<ReadonlyMap<string, string>> => {
        const client = testOrg.as(username);
        const answers = new Map<string, string>();
        for (const object of asked) {
            for (const field of object.fields.values()) {
                for (const text of questions(object, field)) {
                    const { status, body } = await (text.startsWith('{') ? client.graphql(text) : client.query(text));
                    answers.set(text, JSON.stringify([status, body]));
                }
            }
        }
        return answers;
    };

    const changed = async (username: string, asked = objects): Promise<string[]> => {
        await fill(0);
        const earlier = await answersOf(username, asked);
        await fill(-1);
        const later = await answersOf(username, asked);
        return [...later].filter(([text, json]) => earlier.get(text) !== json).map(([text]) => text);
    };

    for (const username of ['evaluator2@local.org', 'viewer@local.org']) {
        it(`to ${username}`, async () => {
            assert.deepEqual(await changed(username), []);
        });
    }

    it('but it does to its owner: the questions can tell', async () => {
        assert.ok((await changed('evaluator1@local.org', objects.slice(0, 1))).length > 60);
    });

    it('its pages, which a query leaves to be asked for, are its owner’s', async () => {
        const batch = { 'sforce-query-options': 'batchSize=200' };
        for (let at = 0; at < 7; at += 1) {
            await owner.create(SHEET, { Name: `More ${at}` });
        }
        const soql = encodeURIComponent(`SELECT Id FROM ${ANSWER}`);
        const next = String((await owner.send('GET', `query?q=${soql}`, undefined, batch)).at('nextRecordsUrl'));
        assert.match(next, /-200$/);
        const nobodys = next.replace(/01g\w+/, '01g000000000999AAA');
        const [other, missing] = await Promise.all(
            [next, nobodys].map(async (url) => (await testOrg.as('evaluator2@local.org').send('GET', url)).body)
        );
        assert.deepEqual(other, missing);
        assert.equal((await owner.send('GET', next)).at('done'), true);
    });
});
