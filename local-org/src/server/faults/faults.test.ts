import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import type { TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';
import { disturbRequests } from './disturb-requests.ts';
import type { Fault } from './fault-plan.ts';
import { FaultPlan } from './fault-plan.ts';

const ACCOUNTS = '/services/data/v66.0/sobjects/Account';
const REFUSED: Fault = { kind: 'error', status: 503, errorCode: 'SERVER_UNAVAILABLE', message: 'Try later' };

describe('a fault plan', () => {
    it('disturbs by method and path, the first rule first, as often as asked', () => {
        const plan = new FaultPlan();
        plan.add({ method: 'POST', path: /Account$/, times: 1, delay: 1 });
        plan.add({ path: /Account/, times: 2, delay: 2 });

        const delays = [
            plan.take('GET', '/Account'),
            plan.take('POST', '/Account'),
            plan.take('POST', '/Contact'),
            plan.take('POST', '/Account'),
            plan.take('POST', '/Account')
        ].map((rule) => rule?.delay ?? null);

        assert.deepEqual(delays, [2, 1, null, 2, null]);
    });

    it('refuses a count or a delay that cannot be', () => {
        const plan = new FaultPlan();
        for (const wrong of [{ times: -1 }, { times: NaN }, { delay: -1 }, { delay: NaN }]) {
            assert.throws(() => plan.add({ path: /./, ...wrong }), RangeError);
        }
    });
});

describe('a server with a fault plan', () => {
    const plan = new FaultPlan();
    let testOrg: TestOrg;
    let port: number;

    before(async () => {
        testOrg = await openTestOrg(undefined, (server) => disturbRequests(server, plan));
        await testOrg.server.listen({ host: '127.0.0.1', port: 0 });
        port = (testOrg.server.server.address() as AddressInfo).port;
    });
    afterEach(() => plan.clear());
    after(() => testOrg.close());

    /** Sends over a connection. @returns the answer's status and text, or `broken` */
    const send = (
        method: string,
        path: string,
        body: object,
        headers: Record<string, string> = {}
    ): Promise<{ status: number; text: string } | 'broken'> =>
        new Promise((resolve) => {
            const sent = request(
                {
                    host: '127.0.0.1',
                    port,
                    path,
                    method,
                    headers: {
                        authorization: 'Bearer 00D00000LOCALOR!admin@local.org',
                        'content-type': 'application/json',
                        ...headers
                    }
                },
                (answer) => {
                    let text = '';
                    answer.setEncoding('utf8').on('data', (part: string) => (text += part));
                    answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
                }
            );
            sent.on('error', () => resolve('broken'));
            sent.end(JSON.stringify(body));
        });
    const createAccount = async (name: string): Promise<number | 'broken'> => {
        const answer = await send('POST', ACCOUNTS, { Name: name });
        return answer === 'broken' ? answer : answer.status;
    };
    const stored = async (name: string): Promise<unknown> =>
        (await testOrg.as('admin@local.org').query(`SELECT COUNT() FROM Account WHERE Name = '${name}'`)).at(
            'totalSize'
        );

    const faults: readonly (readonly [title: string, fault: Fault, answer: number | 'broken', stored: number])[] = [
        ['breaks the connection before anything is carried out', { kind: 'dropBefore' }, 'broken', 0],
        ['breaks the connection when all is committed', { kind: 'dropAfterCommit' }, 'broken', 1],
        ['refuses without carrying out', REFUSED, 503, 0]
    ];
    for (const [title, fault, answer, count] of faults) {
        it(`${title}, and then serves as ever`, async () => {
            plan.add({ method: 'POST', path: /\/sobjects\/Account$/, times: 1, fault });

            assert.equal(await createAccount(title), answer);
            assert.equal(await stored(title), count);
            assert.equal(await createAccount(`${title}, again`), 201);
        });
    }

    it('answers an error in Salesforce’s shape', async () => {
        plan.add({ path: /Account/, fault: REFUSED });
        assert.deepEqual(await send('POST', ACCOUNTS, { Name: 'Any' }), {
            status: 503,
            text: '[{"message":"Try later","errorCode":"SERVER_UNAVAILABLE"}]'
        });
    });

    it('holds a delayed request back, while others pass it', async () => {
        plan.add({ path: /Account$/, times: 1, delay: 300 });
        const arrived: string[] = [];
        const slow = createAccount('Slow').then(() => arrived.push('slow'));
        await once(testOrg.server.server, 'request');
        const fast = createAccount('Fast').then(() => arrived.push('fast'));

        await Promise.all([slow, fast]);

        assert.deepEqual(arrived, ['fast', 'slow']);
        assert.equal(await stored('Slow'), 1);
    });

    it('disturbs a composite as a whole, never its parts', async () => {
        const composite = (name: string) =>
            send('POST', '/services/data/v66.0/composite', {
                compositeRequest: [{ method: 'POST', url: ACCOUNTS, referenceId: 'one', body: { Name: name } }]
            });
        plan.add({ path: /Account$/, fault: { kind: 'dropBefore' } });
        assert.notEqual(await composite('Part'), 'broken');
        assert.equal(await stored('Part'), 1);

        plan.add({ path: /composite$/, fault: { kind: 'dropAfterCommit' } });
        assert.equal(await composite('Whole'), 'broken');
        assert.equal(await stored('Whole'), 1);
    });

    it('hears no request that asks for a fault, however it asks', async () => {
        const rule = { method: 'POST', path: 'Account', times: 1, delay: 1, fault: { kind: 'dropBefore' } };
        const text = JSON.stringify(rule);
        const paths = [
            `${ACCOUNTS}?fault=dropBefore&faults=${encodeURIComponent(text)}&delay=100000`,
            '/faults',
            '/local-org/faults',
            '/services/data/v66.0/faults'
        ];
        const headers = { fault: 'dropBefore', 'x-fault': text, 'x-faults': text, 'x-delay': '100000' };
        for (const path of paths) {
            for (const method of ['POST', 'PUT', 'PATCH']) {
                assert.notEqual(
                    await send(method, path, { ...rule, faults: [rule], ['__proto__']: rule }, headers),
                    'broken'
                );
            }
        }

        assert.equal(plan.take('POST', ACCOUNTS), null);
        assert.equal(await createAccount('Asked in vain'), 201);
    });
});
