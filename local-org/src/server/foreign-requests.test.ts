import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { refuseForeignRequests } from './foreign-requests.ts';

const TOKEN = { authorization: 'Bearer 00D00000LOCALOR!admin@local.org', 'content-type': 'application/json' };

describe('the server of the local org', () => {
    let testOrg: TestOrg;
    let port: number;

    before(async () => {
        testOrg = await openTestOrg(undefined, (server) => {
            refuseForeignRequests(server);
            server.get('/', () => 'page');
        });
        await testOrg.server.listen({ host: '127.0.0.1', port: 0 });
        port = (testOrg.server.server.address() as AddressInfo).port;
    });
    after(() => testOrg.close());

    const send = (
        path: string,
        headers: Record<string, string>,
        method = 'GET',
        body = ''
    ): Promise<{ status: number; text: string }> =>
        new Promise((resolve, reject) => {
            const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
                const parts: Buffer[] = [];
                answer.on('data', (part: Buffer) => parts.push(part));
                answer.on('end', () =>
                    resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') })
                );
            });
            sent.on('error', reject);
            sent.end(body);
        });

    const foreign: readonly (readonly [title: string, headers: () => Record<string, string>])[] = [
        ['a host name pointed at this machine', () => ({ host: `evil.example:${port}` })],
        ['a host name that begins like ours', () => ({ host: `localhost.evil.example:${port}` })],
        ['another port', () => ({ host: '127.0.0.1:1' })],
        ['no port, though it does not serve port 80', () => ({ host: 'localhost' })],
        ['a user before the host', () => ({ host: `evil@localhost:${port}` })],
        ['a port without a name', () => ({ host: `:${port}` })],
        ['a foreign origin', () => ({ origin: 'https://evil.example' })],
        ['another server on this machine', () => ({ origin: 'http://127.0.0.1:1' })],
        ['an opaque origin', () => ({ origin: 'null' })],
        ['an origin with our scheme missing', () => ({ origin: `//127.0.0.1:${port}` })],
        ['a foreign page without an origin', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })],
        ['a forwarded host', () => ({ host: `evil.example:${port}`, 'x-forwarded-host': `127.0.0.1:${port}` })]
    ];
    for (const [title, headers] of foreign) {
        it(`refuses ${title}, in the shape of what was asked for, and writes nothing`, async () => {
            const api = await send(
                '/services/data/v66.0/sobjects/Account',
                { ...TOKEN, ...headers() },
                'POST',
                '{"Name":"Planted"}'
            );
            assert.equal(api.status, 403);
            assert.equal((JSON.parse(api.text) as { errorCode: string }[])[0]?.errorCode, 'FORBIDDEN');
            assert.equal((await send('//services/data', { ...TOKEN, ...headers() })).status, 403);

            const page = await send('/', headers());
            assert.deepEqual([page.status, page.text.startsWith('The local org answers')], [403, true]);

            const written = await testOrg
                .as('admin@local.org')
                .query("SELECT COUNT() FROM Account WHERE Name = 'Planted'");
            assert.equal(written.at('totalSize'), 0);
        });
    }

    it('does not allow what a browser asks before it sends a foreign page’s request', async () => {
        const answer = await send(
            '/services/data/v66.0/sobjects/Account',
            { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
            'OPTIONS'
        );
        assert.equal(answer.status, 403);
    });

    const own: readonly (readonly [title: string, headers: () => Record<string, string>])[] = [
        ['a client that is no browser', () => ({})],
        ['its own page', () => ({ origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' })],
        [
            'its own page under another local name',
            () => ({ host: `localhost:${port}`, origin: `http://localhost:${port}` })
        ],
        ['the IPv6 name of this machine', () => ({ host: `[::1]:${port}` })],
        ['a link that somebody follows', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })]
    ];
    for (const [title, headers] of own) {
        it(`answers ${title}`, async () => {
            assert.equal((await send('/', headers())).status, 200);
            assert.equal((await send('/services/data/v66.0/sobjects', { ...TOKEN, ...headers() })).status, 200);
        });
    }
});
