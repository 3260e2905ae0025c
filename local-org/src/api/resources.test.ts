import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const SHEET = 'Vendor_Evaluation__c';

describe('a resource of the API', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let sheet: string;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        sheet = await admin.create(SHEET, { Name: 'Sheet', Copy_Questions__c: false });
    });
    after(() => testOrg.close());

    const paths = (): readonly (readonly [method: 'GET' | 'POST', path: string])[] => [
        ['GET', 'query?q=SELECT+Id+FROM+User'],
        ['GET', `sobjects/${SHEET}/${sheet}`],
        ['GET', `sobjects/${SHEET}/describe`],
        ['POST', `sobjects/${SHEET}`],
        ['POST', 'composite'],
        ['POST', 'composite/sobjects'],
        ['POST', `composite/tree/${SHEET}`],
        ['POST', 'graphql'],
        ['GET', `ui-api/object-info/${SHEET}`],
        ['POST', 'ui-api/records'],
        ['GET', 'nowhere']
    ];

    it('is given to nobody without a session: 401 INVALID_SESSION_ID', async () => {
        const tokens = ['', 'Bearer', 'Bearer x', 'Bearer 00D00000LOCALOR!nobody@local.org', 'Basic YWRtaW46YWRtaW4='];
        for (const [method, path] of paths()) {
            for (const authorization of [...tokens, 'Bearer 00D00000LOCALOR!admin@local.org, Bearer x']) {
                const body = method === 'GET' ? undefined : { query: '{ uiapi { query { User { totalCount } } } }' };
                const answer = await admin.send(method, path, body, { authorization });
                assert.deepEqual(
                    [path, answer.status, answer.body],
                    [path, 401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]]
                );
            }
        }
    });

    // Order and words as in omniphx/forrest issues 59 and 191.
    const methods: readonly (readonly [
        method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
        path: string,
        allowed: string
    ])[] = [
        ['PATCH', `sobjects/${SHEET}`, 'HEAD,GET,POST'],
        ['PUT', `sobjects/${SHEET}/ID`, 'HEAD,GET,PATCH,DELETE'],
        ['POST', `sobjects/${SHEET}/ID`, 'HEAD,GET,PATCH,DELETE'],
        ['POST', `sobjects/${SHEET}/describe`, 'HEAD,GET'],
        ['DELETE', 'sobjects', 'HEAD,GET'],
        ['DELETE', 'query?q=SELECT+Id+FROM+User', 'HEAD,GET'],
        ['GET', 'graphql', 'POST'],
        ['PUT', 'ui-api/records/ID', 'HEAD,GET,PATCH,DELETE'],
        ['POST', `ui-api/object-info/${SHEET}`, 'HEAD,GET'],
        ['GET', `composite/tree/${SHEET}`, 'POST']
    ];
    for (const [method, path, allowed] of methods) {
        it(`refuses ${method} of ${path} with 405 and what it allows`, async () => {
            const answer = await admin.send(method, path.replace('ID', sheet));
            const message = `HTTP Method '${method}' not allowed. Allowed are ${allowed}`;
            assert.deepEqual([answer.status, answer.body], [405, [{ message, errorCode: 'METHOD_NOT_ALLOWED' }]]);
        });
    }

    it('that does not exist is 404 NOT_FOUND, whatever the method', async () => {
        for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const) {
            for (const path of ['nowhere', 'ui-api', 'composite/sobjects/a/b/c', '/services/nowhere', '/services/']) {
                const answer = await admin.send(method, path);
                assert.deepEqual(
                    [method, path, answer.status, answer.body],
                    [method, path, 404, [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }]]
                );
            }
        }
    });

    it('refuses a body that is no JSON by its type: 415, in the words Salesforce uses', async () => {
        for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x']) {
            const answer = await admin.send('POST', `sobjects/${SHEET}`, '{"Name":"Planted"}', {
                'content-type': type
            });
            const message = `MediaType of '${type}' is not supported by this resource`;
            assert.deepEqual([answer.status, answer.body], [415, [{ message, errorCode: 'UNSUPPORTED_MEDIA_TYPE' }]]);
        }
    });

    it('takes JSON with a charset', async () => {
        const type = { 'content-type': 'application/json; charset=UTF-8' };
        const answer = await admin.send('PATCH', `sobjects/${SHEET}/${sheet}`, '{"Hourly_Rate__c":1}', type);
        assert.equal(answer.status, 204);
    });

    describe('with a condition', () => {
        const path = (): string => `sobjects/${SHEET}/${sheet}`;
        const rate = async (): Promise<unknown> => (await admin.send('GET', path())).at('Hourly_Rate__c');
        const change = (value: number, since: string) =>
            admin.send('PATCH', path(), { Hourly_Rate__c: value }, { 'if-unmodified-since': since });

        it('changes a record only as the caller read it: 412 PRECONDITION_FAILED otherwise', async () => {
            await admin.send('PATCH', path(), { Hourly_Rate__c: 1 });
            const read = new Date(String((await admin.send('GET', path())).at('LastModifiedDate')));
            const early = new Date(read.getTime() - 1000);

            for (const stale of [early.toUTCString(), early.toISOString()]) {
                const answer = await change(2, stale);
                assert.deepEqual([answer.status, answer.errorCodes], [412, ['PRECONDITION_FAILED']]);
            }
            assert.equal(await rate(), 1);
            assert.equal((await change(3, read.toUTCString())).status, 204);
            assert.equal(await rate(), 3);
        });

        it('that is no date is 400', async () => {
            const answer = await change(4, 'yesterday');
            assert.deepEqual([answer.status, await rate()], [400, 3]);
        });

        it('says nothing of a record the caller may not see', async () => {
            const other = testOrg.as('evaluator2@local.org');
            const answer = await other.send('PATCH', path(), {}, { 'if-unmodified-since': new Date(0).toUTCString() });
            assert.deepEqual([answer.status, answer.errorCodes], [404, ['NOT_FOUND']]);
        });

        it('is not sent again while the caller has it: 304', async () => {
            await setTimeout(1000);
            const now = new Date().toUTCString();
            assert.equal((await admin.send('GET', path(), undefined, { 'if-modified-since': now })).status, 304);
            const before = new Date(Date.now() - 60_000).toUTCString();
            assert.equal((await admin.send('GET', path(), undefined, { 'if-modified-since': before })).status, 200);
            assert.equal((await admin.send('GET', path(), undefined, { 'if-unmodified-since': before })).status, 412);
        });
    });
});
