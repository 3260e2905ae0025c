import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readMetadata } from '../metadata/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { loadSampleData } from '../sample-data.ts';
import { GrantedRights } from '../../testing/granted-rights.ts';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../../testing/test-client.ts';
import { WrittenValues } from '../../testing/written-values.ts';

const SHEET = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';

type Values = Readonly<Record<string, unknown>>;

/** What else a save must hold so that the package's rules let the field through. */
const COMPANIONS: Readonly<Record<string, Values>> = {
    [`${ANSWER}.Status__c`]: { Rating__c: null },
    [`${ANSWER}.Rating__c`]: { Status__c: 'Answered' },
    [`${ANSWER}.Hard_Stop_Waiver_Reason__c`]: { Status__c: 'No Answer', Rating__c: null },
    [`${SHEET}.Decision__c`]: { Decision_Reason__c: 'Too shallow.' },
    [`${SHEET}.Decision_Reason__c`]: { Decision__c: 'Not Selected' }
};

/** Fields whose value keeps others as they are: what is tried next needs another record. */
const ENDS_A_RECORD = ['OwnerId', 'Hard_Stop_Waiver_Reason__c', 'Decision__c', 'Decision_Reason__c'];

/** Fields a permission set grants and a rule of the package still keeps as they are. */
const KEPT_BY_A_RULE: Readonly<Record<string, readonly string[]>> = {
    'Integration_Audit_Admin Edit': [
        'Allows_Not_Applicable__c',
        'Answer_Key__c',
        'Catalog_Version__c',
        'Good_Answer__c',
        'Question__c',
        'Shallow_Answer__c',
        ...['0', '1', '2', '3', '4', '5'].map((rating) => `Rating_${rating}_Meaning__c`),
        'Rating_Thresholds__c',
        'Why_It_Matters__c',
        'Follow_Up_Question__c',
        'Fact_Kind__c',
        'Dimension__c',
        'Is_Hard_Stop__c',
        'Question_Code__c',
        'Scoring_Method__c'
    ].map((name) => `${ANSWER}.${name}`),
    'Integration_Audit_Admin Create': [`${SHEET}.Decision_Reason__c`],
    'Integration_Audit_Moderator Create': [`${SHEET}.Decision_Reason__c`],
    'Integration_Audit_Evaluator Edit': [`${SHEET}.OwnerId`, `${SHEET}.Sheet_Type__c`],
    'Integration_Audit_Moderator Edit': [`${SHEET}.OwnerId`]
};

const BY_A_RULE =
    /The answer was not saved|Consensus sheet is the score of record|create an evaluation for yourself only|no decision stands on this evaluation/;

/** Fields whose value a flow writes, whatever the request says. */
const WRITTEN_BY_A_FLOW = [
    `${ANSWER}.Answer_Key__c`,
    `${ANSWER}.Answered_On__c`,
    `${ANSWER}.Scoring_Method__c`,
    'Vendor_Evaluation__c.Consensus_Key__c'
];

interface Written {
    readonly isDone: boolean;
    readonly id: string;
    readonly code: string;
    readonly answer: Answer;
}

interface Api {
    readonly create: (client: TestClient, object: string, values: Values) => Promise<Written>;
    readonly update: (client: TestClient, object: string, id: string, values: Values) => Promise<Written>;
}

const written = (answer: Answer, isDone: boolean, id: unknown, code: unknown): Written => ({
    answer,
    isDone,
    id: String(id ?? ''),
    code: String(code ?? '')
});
const collected = (answer: Answer): Written =>
    written(
        answer,
        answer.at(0, 'success') === true,
        answer.at(0, 'id'),
        answer.at(0, 'errors', 0, 'statusCode') ?? answer.at(0, 'errorCode')
    );
const uiWritten = (answer: Answer): Written => {
    const [fieldError] = Object.values((answer.at('output', 'fieldErrors') ?? {}) as Record<string, unknown[]>).flat();
    const error = (fieldError ?? answer.at('output', 'errors', 0) ?? answer.at(0)) as
        { errorCode?: string } | undefined;
    return written(answer, answer.status < 300, answer.at('id'), error?.errorCode);
};
const graphqlWritten = (answer: Answer): Written =>
    written(
        answer,
        answer.list('errors').length === 0,
        answer.at('data', 'uiapi', 'done', 'Record', 'Id'),
        answer.at('errors', 0, 'extensions', 'ErrorType')
    );
const mutate = async (client: TestClient, name: string, input: object): Promise<Written> =>
    graphqlWritten(
        await client.graphql(
            `mutation m($input: ${name}Input!) { uiapi { done: ${name}(input: $input) { Record { Id } } } }`,
            { input }
        )
    );

const APIS: Readonly<Record<string, Api>> = {
    REST: {
        create: async (client, object, values) => {
            const answer = await client.send('POST', `sobjects/${object}`, values);
            return written(answer, answer.status === 201, answer.at('id'), answer.at(0, 'errorCode'));
        },
        update: async (client, object, id, values) => {
            const answer = await client.send('PATCH', `sobjects/${object}/${id}`, values);
            return written(answer, answer.status === 204, id, answer.at(0, 'errorCode'));
        }
    },
    'REST collections': {
        create: async (client, object, values) =>
            collected(
                await client.send('POST', 'composite/sobjects', {
                    records: [{ attributes: { type: object }, ...values }]
                })
            ),
        update: async (client, object, id, values) =>
            collected(
                await client.send('PATCH', 'composite/sobjects', {
                    records: [{ attributes: { type: object }, id, ...values }]
                })
            )
    },
    'the UI API': {
        create: async (client, object, values) =>
            uiWritten(await client.send('POST', 'ui-api/records', { apiName: object, fields: values })),
        update: async (client, _object, id, values) =>
            uiWritten(await client.send('PATCH', `ui-api/records/${id}`, { fields: values }))
    },
    GraphQL: {
        create: (client, object, values) => mutate(client, `${object}Create`, { [object]: values }),
        update: (client, object, id, values) => mutate(client, `${object}Update`, { Id: id, [object]: values })
    }
};

const model = readMetadata(PROJECT);
const personas = model.users.filter(
    ({ permissionSets }, index) =>
        model.users.findIndex((user) => user.permissionSets.join() === permissionSets.join()) === index
);

describe('every persona writes what the permission sets grant, and nothing else, through every API', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        await loadSampleData(testOrg.org, `${PROJECT}/data`);
    });
    after(() => testOrg.close());

    const idsOf = async (client: TestClient, soql: string): Promise<string[]> =>
        (await client.query(soql)).list<{ Id: string }>('records').map(({ Id }) => Id);

    const countOf = async (object: ObjectModel): Promise<number> =>
        Number((await testOrg.org.database.read(`SELECT count(*) AS n FROM "${object.name}"`))[0]?.['n']);

    /** Everything that is stored of an object, whoever sees it. */
    const stored = async (object: ObjectModel): Promise<ReadonlyMap<string, Values>> => {
        const rows = await testOrg.org.database.read(`SELECT * FROM "${object.name}"`);
        return new Map(rows.map((row) => [String(row['Id']), row]));
    };

    const valueOf = async (object: ObjectModel, id: string, field: FieldModel): Promise<unknown> =>
        (await admin.query(`SELECT ${field.name} FROM ${object.name} WHERE Id = '${id}'`)).at('records', 0, field.name);

    for (const { username, permissionSets } of personas) {
        const rights = new GrantedRights(permissionSets);
        const persona = permissionSets.at(-1) ?? '';
        for (const object of [...model.objects.values()].filter((item) => rights.may(item, 'Read'))) {
            const companions = (field: FieldModel, values: WrittenValues): Values => {
                const vendor = object.fields.get('Vendor__c');
                // A Consensus names its account.
                return vendor && field.name === 'Sheet_Type__c'
                    ? { Vendor__c: values.for(vendor)[0] }
                    : (COMPANIONS[`${object.name}.${field.name}`] ?? {});
            };
            /** A new evaluation is not decided on: neither field of a decision brings the other along. */
            const companionsOfNew = (field: FieldModel, values: WrittenValues): Values =>
                ['Decision__c', 'Decision_Reason__c'].includes(field.name) ? {} : companions(field, values);
            const isByAFlow = (field: FieldModel): boolean =>
                WRITTEN_BY_A_FLOW.includes(`${object.name}.${field.name}`);
            const isKept = (field: FieldModel, right: 'Create' | 'Edit'): boolean =>
                KEPT_BY_A_RULE[`${persona} ${right}`]?.includes(`${object.name}.${field.name}`) === true;

            /** Ids a lookup may be set to, and values for each field. */
            const valuesFor = async (client: TestClient): Promise<WrittenValues> => {
                const ids = new Map<string, readonly string[]>();
                for (const target of new Set([...object.fields.values()].flatMap((item) => item.reference?.to ?? []))) {
                    const where = target === SHEET ? " WHERE Status__c != 'Completed'" : '';
                    ids.set(target, await idsOf(client, `SELECT Id FROM ${target}${where} ORDER BY Name LIMIT 5`));
                }
                return new WrittenValues((name) => ids.get(name) ?? []);
            };

            /** A record the persona may change, or, where they may change none, one they may read. */
            const aRecord = async (client: TestClient, values: WrittenValues): Promise<string> => {
                if (rights.may(object, 'Create')) {
                    return await client.create(object.name, { ...values.required(object), ...extra(object) });
                }
                if (object.name === ANSWER && rights.may(object, 'Edit')) {
                    const sheet = await client.create(SHEET, { Name: 'Mine' });
                    return String((await idsOf(client, `SELECT Id FROM ${ANSWER} WHERE ${SHEET} = '${sheet}'`))[0]);
                }
                return String((await idsOf(client, `SELECT Id FROM ${object.name} LIMIT 1`))[0]);
            };
            let codes = 0;
            const extra = ({ name }: ObjectModel): Values => {
                codes += 1;
                return name === ANSWER
                    ? { Question_Code__c: `W-${codes}`, Dimension__c: 'Sync Timing', Is_Hard_Stop__c: true }
                    : {};
            };

            it(`${username} on ${object.name}: changes every field granted`, async () => {
                const client = testOrg.as(username);
                const values = await valuesFor(client);
                const granted = rights.writable(object, 'Edit').flatMap((name) => object.fields.get(name) ?? []);
                let id = await aRecord(client, values);
                for (const field of granted) {
                    for (const [name, api] of Object.entries(APIS)) {
                        const title = `${name} ${field.name}`;
                        if (ENDS_A_RECORD.includes(field.name)) {
                            id = await aRecord(client, values);
                        }
                        const earlier = await valueOf(object, id, field);
                        const tried: Written[] = [];
                        for (const value of values.for(field, earlier)) {
                            const given = { ...companions(field, values), [field.name]: value };
                            const result = await api.update(client, object.name, id, given);
                            tried.push(result);
                            if (result.isDone) {
                                const stored = await valueOf(object, id, field);
                                assert.equal(stored, isByAFlow(field) ? earlier : value, title);
                                break;
                            }
                        }
                        const reasons = JSON.stringify(tried.map(({ answer }) => answer.body));
                        assert.equal(tried.at(-1)?.isDone, !isKept(field, 'Edit'), `${title}: ${reasons}`);
                        if (isKept(field, 'Edit')) {
                            assert.match(reasons, BY_A_RULE, title);
                            assert.equal(await valueOf(object, id, field), earlier, title);
                        }
                        if (ENDS_A_RECORD.includes(field.name)) {
                            id = await aRecord(client, values);
                        }
                    }
                }
            });

            it(`${username} on ${object.name}: changes no other field`, async () => {
                const client = testOrg.as(username);
                const values = await valuesFor(client);
                const id = await aRecord(client, values);
                const before = await stored(object);
                const granted = rights.writable(object, 'Edit');
                const others = [...object.fields.values()].filter(
                    ({ name }) => name !== 'Id' && !granted.includes(name)
                );
                for (const field of others) {
                    for (const [name, api] of Object.entries(APIS)) {
                        const value = values.for(field)[0] ?? null;
                        const given = { ...companions(field, values), [field.name]: value };
                        const result = await api.update(client, object.name, id, given);
                        assert.deepEqual(
                            [
                                name,
                                field.name,
                                result.isDone,
                                expectedCodes(name, rights.may(object, 'Edit')).includes(result.code)
                            ],
                            [name, field.name, false, true],
                            JSON.stringify(result.answer.body)
                        );
                    }
                }
                assert.deepEqual(await stored(object), before);
            });

            it(`${username} on ${object.name}: sets every field granted on a new record, and no other`, async () => {
                const client = testOrg.as(username);
                const values = await valuesFor(client);
                const granted = rights.writable(object, 'Create');
                for (const field of object.fields.values()) {
                    for (const [name, api] of Object.entries(APIS)) {
                        const title = `${name} ${field.name}`;
                        const isGranted = granted.includes(field.name);
                        const count = await countOf(object);
                        const isKeptNew = isKept(field, 'Create');
                        const candidates = isGranted ? values.for(field) : [values.for(field)[0] ?? null];
                        const tried: Written[] = [];
                        for (const value of candidates) {
                            const base = rights.may(object, 'Create')
                                ? { ...values.required(object), ...extra(object), ...companionsOfNew(field, values) }
                                : {};
                            const result = await api.create(client, object.name, { ...base, [field.name]: value });
                            tried.push(result);
                            if (result.isDone) {
                                const isWritten = (await valueOf(object, result.id, field)) === value;
                                assert.equal(isWritten, !isByAFlow(field), title);
                                break;
                            }
                        }
                        const reasons = JSON.stringify(tried.map(({ answer }) => answer.body));
                        const isExpected = isGranted && !isKeptNew;
                        assert.equal(tried.at(-1)?.isDone, isExpected, `${title}: ${reasons}`);
                        assert.equal(await countOf(object), isExpected ? count + 1 : count, title);
                        if (isKeptNew) {
                            assert.match(reasons, BY_A_RULE, title);
                        }
                        if (!isGranted) {
                            const codesOf = expectedCodes(name, rights.may(object, 'Create'));
                            assert.ok(codesOf.includes(tried.at(-1)?.code ?? ''), `${title}: ${reasons}`);
                        }
                    }
                }
            });
        }
    }
});

/** How an API refuses a field that the user may not write. */
const expectedCodes = (api: string, mayWriteObject: boolean): readonly string[] =>
    api === 'GraphQL'
        ? ['ValidationError']
        : mayWriteObject
          ? ['INVALID_FIELD', 'INVALID_FIELD_FOR_INSERT_UPDATE']
          : ['INSUFFICIENT_ACCESS_OR_READONLY'];
