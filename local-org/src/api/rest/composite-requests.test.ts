import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';
const BASE = '/services/data/v66.0';

interface Sub {
    readonly referenceId: string;
    readonly method: string;
    readonly url: string;
    readonly body?: unknown;
    readonly httpHeaders?: object;
}

const create = (referenceId: string, fields: object, object = OBJECT): Sub => ({
    referenceId,
    method: 'POST',
    url: `${BASE}/sobjects/${object}`,
    body: { Name: referenceId, ...fields }
});

describe('a composite request', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
    });
    after(() => testOrg.close());

    const send = (compositeRequest: readonly unknown[], allOrNone = false, client = admin): Promise<Answer> =>
        client.send('POST', 'composite', { allOrNone, compositeRequest });
    const statuses = (answer: Answer): unknown[] =>
        answer.list<{ httpStatusCode: number }>('compositeResponse').map(({ httpStatusCode }) => httpStatusCode);
    const count = async (name: string): Promise<unknown> =>
        (await admin.query(`SELECT COUNT() FROM ${OBJECT} WHERE Name = '${name}'`)).at('totalSize');

    const chain = (allOrNone: boolean): Promise<Answer> =>
        send(
            [
                create('vendor', {}, 'Account'),
                create('sheet', { Vendor__c: '@{vendor.id}', Copy_Questions__c: false }),
                { referenceId: 'read', method: 'GET', url: `${BASE}/sobjects/${OBJECT}/@{sheet.id}?fields=Vendor__c` },
                {
                    referenceId: 'found',
                    method: 'GET',
                    url: `${BASE}/query?q=SELECT+Name+FROM+${OBJECT}+WHERE+Id='@{sheet.id}'`
                },
                {
                    referenceId: 'change',
                    method: 'PATCH',
                    url: `${BASE}/sobjects/${OBJECT}/@{sheet.id}`,
                    body: { Name: '@{found.records[0].Name}-@{read.Vendor__c}' }
                }
            ],
            allOrNone
        );
    for (const allOrNone of [false, true]) {
        it(`uses answers of earlier subrequests, ${allOrNone ? 'all or none' : 'each on its own'}`, async () => {
            const answer = await chain(allOrNone);
            assert.deepEqual(statuses(answer), [201, 201, 200, 200, 204], JSON.stringify(answer.body));
            const vendor = String(answer.at('compositeResponse', 0, 'body', 'id'));
            const { Location } = answer.at('compositeResponse', 0, 'httpHeaders') as { Location: string };
            assert.equal(Location, `${BASE}/sobjects/Account/${vendor}`);
            assert.equal(answer.at('compositeResponse', 2, 'body', 'Vendor__c'), vendor);
            assert.equal(await count(`sheet-${vendor}`), 1);
        });
    }

    it('goes on after a failure, but not with what refers to it', async () => {
        const answer = await send([
            create('bad', { Hourly_Rate__c: -1 }),
            create('child', { Opportunity__c: '@{bad.id}' }),
            create('alone', { Copy_Questions__c: false })
        ]);
        assert.deepEqual(statuses(answer), [400, 400, 201]);
        assert.equal(answer.at('compositeResponse', 1, 'body', 0, 'errorCode'), 'PROCESSING_HALTED');
        assert.equal(await count('alone'), 1);
    });

    it('undoes everything when it is all or none, collections included', async () => {
        const collection = {
            referenceId: 'collection',
            method: 'POST',
            url: `${BASE}/composite/sobjects`,
            body: { records: [{ attributes: { type: OBJECT }, Name: 'kept?' }, { attributes: { type: OBJECT } }] }
        };
        for (const failing of [create('bad', { Hourly_Rate__c: -1 }), collection]) {
            const answer = await send([create('first', {}), failing, create('last', {})], true);
            assert.equal(answer.status, 200);
            assert.equal(answer.at('compositeResponse', 0, 'body', 0, 'errorCode'), 'PROCESSING_HALTED');
            assert.deepEqual([await count('first'), await count('kept?'), await count('last')], [0, 0, 0]);
        }
    });

    it('keeps to the rights of who sends it', async () => {
        const viewer = testOrg.as('viewer@local.org');
        const answer = await send([create('planted', {})], true, viewer);
        assert.equal(answer.at('compositeResponse', 0, 'httpStatusCode'), 403);
        const header = { httpHeaders: { Authorization: 'Bearer 00D00000LOCALOR!admin@local.org' } };
        assert.equal((await send([{ ...create('planted', {}), ...header }], false, viewer)).status, 400);
        assert.equal(await count('planted'), 0);
    });

    const get = (url: string, referenceId = 'it'): Sub => ({ referenceId, method: 'GET', url });
    const refused: readonly (readonly [title: string, subrequests: readonly unknown[], code: string])[] = [
        [
            'more than 25 subrequests',
            Array.from({ length: 26 }, (_, at) => get(`${BASE}/sobjects`, `r${at}`)),
            'LIMIT_EXCEEDED'
        ],
        ['none', [], 'INVALID_INPUT'],
        ['a name twice', [get(`${BASE}/sobjects`), get(`${BASE}/sobjects`)], 'INVALID_INPUT'],
        ['a name with other characters', [get(`${BASE}/sobjects`, 'a.b')], 'INVALID_INPUT'],
        ['an unknown method', [{ ...get(`${BASE}/sobjects`), method: 'TRACE' }], 'INVALID_INPUT'],
        ['an address outside the API', [get('http://evil.example/services/data')], 'INVALID_INPUT'],
        ['null', [null], 'JSON_PARSER_ERROR']
    ];
    for (const [title, subrequests, code] of refused) {
        it(`is refused with ${code}: ${title}`, async () => {
            const answer = await send(subrequests);
            assert.deepEqual([answer.status, answer.errorCodes], [400, [code]]);
        });
    }

    for (const url of [
        `${BASE}/composite`,
        `${BASE}/graphql`,
        `${BASE}/sobjects/../composite`,
        `${BASE}/sobjects/%2e%2e/graphql`,
        `${BASE}/sobjects/${OBJECT}/@{nothing.id}`,
        `${BASE}/sobjects/${OBJECT}/@{first.constructor}`,
        `${BASE}/sobjects/${OBJECT}/@{first.__proto__.x}`
    ]) {
        it(`does not call ${url}`, async () => {
            const answer = await send([get(`${BASE}/sobjects`, 'first'), get(url)]);
            assert.equal(answer.at('compositeResponse', 1, 'httpStatusCode'), 400);
            assert.equal(answer.at('compositeResponse', 1, 'body', 0, 'errorCode'), 'INVALID_INPUT');
        });
    }
});
