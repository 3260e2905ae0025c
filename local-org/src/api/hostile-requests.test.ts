import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import { readPages } from '../metadata/pages/presentation.ts';
import type { Org } from '../org.ts';
import { openOrg } from '../org.ts';
import { refuseForeignRequests } from '../server/foreign-requests.ts';
import { registerPages } from '../server/web-server.ts';
import { registerApi } from './index.ts';
import { SERVER_OPTIONS } from './server-options.ts';
import { PROJECT } from '../../testing/test-client.ts';

const TOKEN = '00D00000LOCALOR!admin@local.org';
const DATA = '/services/data/v66.0';
const SECRET = 'this file is not served';

interface RawAnswer {
    readonly status: number;
    readonly body: string;
}

/** Nothing a client library would send, so it goes over a plain connection. */
describe('a request made by hand', () => {
    const directory = mkdtempSync(join(tmpdir(), 'hostile-'));
    let org: Org;
    let server: FastifyInstance;
    let port: number;
    let account: string;

    before(async () => {
        const bundles = join(directory, 'served');
        mkdirSync(join(bundles, 'bundle1'), { recursive: true });
        writeFileSync(join(directory, 'secret.js'), SECRET);
        writeFileSync(join(bundles, 'bundle1', 'main.js'), 'export {};');
        org = await openOrg({ projectDirectory: PROJECT, dataDirectory: null });
        server = Fastify(SERVER_OPTIONS);
        refuseForeignRequests(server);
        registerApi(server, org);
        const built = {
            model: org.metadata,
            pages: readPages(PROJECT, org.metadata),
            bundle: { name: 'bundle1', modules: { shell: ['main.js'], loadedLater: {} } }
        };
        await registerPages(server, {
            projectDirectory: PROJECT,
            source: { directory: bundles, current: () => Promise.resolve(built) },
            keyPrefixes: org.keyPrefixes,
            report: () => undefined
        });
        await server.listen({ host: '127.0.0.1', port: 0 });
        port = (server.server.address() as AddressInfo).port;
        const created = await send(request('POST', `${DATA}/sobjects/Account`, '{"Name":"Kept"}'));
        account = String((JSON.parse(created.body) as { id: string }).id);
    });
    after(async () => {
        await server.close();
        await org.close();
        rmSync(directory, { recursive: true });
    });

    /** Sends bytes as they are, and reads until the other side closes. */
    const send = (text: string): Promise<RawAnswer> =>
        new Promise((resolve, reject) => {
            const socket = connect(port, '127.0.0.1');
            const parts: Buffer[] = [];
            socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${text.slice(0, 100)}`)));
            socket.on('data', (part) => parts.push(part));
            socket.on('error', reject);
            socket.on('close', () => {
                const answer = Buffer.concat(parts).toString('utf8');
                const [head = '', ...rest] = answer.split('\r\n\r\n');
                resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), body: rest.join('\r\n\r\n') });
            });
            socket.write(text, 'latin1');
        });

    const lines = (...given: readonly string[]): string => `${given.join('\r\n')}\r\n\r\n`;
    const common = (): string[] => [`Host: 127.0.0.1:${port}`, 'Connection: close'];
    const signed = (): string[] => [...common(), `Authorization: Bearer ${TOKEN}`];
    const request = (method: string, path: string, body: string, ...more: readonly string[]): string =>
        lines(
            `${method} ${path} HTTP/1.1`,
            ...signed(),
            'Content-Type: application/json',
            `Content-Length: ${Buffer.byteLength(body)}`,
            ...more
        ) + body;

    const rows = async (): Promise<readonly unknown[]> =>
        await org.database.read('SELECT "Id", "Name", "IsDeleted" FROM "Account" ORDER BY "Id"');

    /** After anything hostile: nothing was written, and the next honest request is answered. */
    const assertUnharmed = async (): Promise<void> => {
        assert.deepEqual(await rows(), [{ Id: account, Name: 'Kept', IsDeleted: false }]);
        const honest = await send(lines(`GET ${DATA}/sobjects/Account/${account} HTTP/1.1`, ...signed()));
        assert.equal(honest.status, 200);
    };

    const assertRefused = ({ status, body }: RawAnswer, expected: readonly number[]): void => {
        assert.ok(expected.includes(status), `${status}: ${body.slice(0, 300)}`);
        const [error] = JSON.parse(body) as { message: unknown; errorCode: unknown }[];
        assert.deepEqual([typeof error?.message, typeof error?.errorCode], ['string', 'string']);
    };

    const CLIMBS = [
        '../secret.js',
        '../../secret.js',
        '..%2fsecret.js',
        '..%2F..%2Fsecret.js',
        '%2e%2e/secret.js',
        '%2e%2e%2f%2e%2e%2fsecret.js',
        '.%2e/secret.js',
        '%252e%252e%252fsecret.js',
        '%252e%252e/%252e%252e/secret.js',
        '..%5csecret.js',
        String.raw`..\secret.js`,
        String.raw`..\..\secret.js`,
        '..%c0%afsecret.js',
        '%c0%ae%c0%ae/secret.js',
        '....//secret.js',
        '..;/secret.js',
        './../secret.js',
        '//secret.js',
        '%00../secret.js',
        'x/../../secret.js',
        '%2fetc%2fpasswd',
        '../../../../../../../../etc/passwd'
    ];
    const PLACES = ['/assets/', '/local-org/bundles/bundle1/', '/local-org/bundles/', '/local-org/', '/'];
    for (const place of PLACES) {
        it(`leaves no folder that is served: ${place}`, async () => {
            for (const climb of CLIMBS) {
                const { status, body } = await send(lines(`GET ${place}${climb} HTTP/1.1`, ...signed()));
                assert.ok(status >= 400 && status < 500, `${place}${climb}: ${status} ${body.slice(0, 200)}`);
                assert.ok(!body.includes(SECRET) && !body.includes('root:'), climb);
            }
            await assertUnharmed();
        });
    }

    it('finds what is served, so that the climbs start from somewhere', async () => {
        const served = '/local-org/bundles/bundle1/main.js';
        assert.equal((await send(lines(`GET ${served} HTTP/1.1`, ...signed()))).status, 200);
    });

    it('reaches nothing by a path that climbs in the API', async () => {
        for (const place of [`${DATA}/sobjects/Account/`, `${DATA}/ui-api/records/`, `${DATA}/query/`, `${DATA}/`]) {
            for (const climb of CLIMBS) {
                assertRefused(await send(lines(`GET ${place}${climb} HTTP/1.1`, ...signed())), [400, 404]);
            }
        }
        await assertUnharmed();
    });

    const planted = '{"Name":"Planted"}';
    const path = `${DATA}/sobjects/Account`;
    const row = (): string => `${path}/${account}`;
    const refused: readonly (readonly [title: string, text: () => string, status: number])[] = [
        ['two lengths of the body', () => request('POST', path, planted, 'Content-Length: 5'), 400],
        ['a length beside chunks', () => request('POST', path, planted, 'Transfer-Encoding: chunked'), 400],
        ['a length that is no number', () => lines(`POST ${path} HTTP/1.1`, ...signed(), 'Content-Length: x'), 400],
        [
            'a chunk that is no chunk',
            () => lines(`POST ${path} HTTP/1.1`, ...signed(), 'Transfer-Encoding: chunked') + 'xyz\r\n',
            400
        ],
        [
            'a header of 20,000 bytes',
            () => lines(`GET ${row()} HTTP/1.1`, ...signed(), `X: ${'x'.repeat(20_000)}`),
            431
        ],
        ['an address of 20,000 bytes', () => lines(`GET ${row()}?x=${'x'.repeat(20_000)} HTTP/1.1`, ...signed()), 431],
        [
            '2,000 headers',
            () =>
                lines(
                    `GET ${row()} HTTP/1.1`,
                    ...signed(),
                    ...Array.from({ length: 2000 }, (_, at) => `X-${at}: xxxxx`)
                ),
            431
        ],
        ['a NUL in a header', () => lines(`GET ${row()} HTTP/1.1`, ...signed(), 'X: a\u0000b'), 400],
        ['a header folded over two lines', () => lines(`GET ${row()} HTTP/1.1`, ...signed(), 'X: a', ' : b'), 400],
        ['a space before the colon', () => lines(`GET ${row()} HTTP/1.1`, ...signed(), 'X : a'), 400],
        ['a bare line feed', () => `GET ${row()} HTTP/1.1\nHost: x\n\n`, 400],
        ['no HTTP', () => 'EHLO evil.example\r\n\r\n', 400],
        ['a method nobody knows', () => lines(`HACK ${row()} HTTP/1.1`, ...signed()), 400],
        ['TRACE', () => lines(`TRACE ${row()} HTTP/1.1`, ...signed()), 405],
        ['PROPFIND', () => lines(`PROPFIND ${row()} HTTP/1.1`, ...signed()), 405],
        [
            'OPTIONS, as a browser asks before a foreign page writes',
            () => lines(`OPTIONS ${path} HTTP/1.1`, ...signed()),
            405
        ],
        ['no host', () => lines(`GET ${row()} HTTP/1.1`, `Authorization: Bearer ${TOKEN}`, 'Connection: close'), 403],
        ['two hosts', () => lines(`GET ${row()} HTTP/1.1`, 'Host: evil.example', ...signed()), 403],
        [
            'an address with a host of its own',
            () => lines(`GET http://evil.example${row()} HTTP/1.1`, ...signed()),
            403
        ],
        [
            'another method in a header',
            () => request('POST', row(), planted, 'X-HTTP-Method-Override: PATCH', 'X-HTTP-Method: PATCH'),
            405
        ],
        ['another method in the address', () => request('POST', `${row()}?_method=DELETE`, planted), 405],
        ['a session in a cookie', () => lines(`GET ${row()} HTTP/1.1`, ...common(), `Cookie: sid=${TOKEN}`), 401],
        ['a session in the address', () => lines(`GET ${row()}?access_token=${TOKEN} HTTP/1.1`, ...common()), 401],
        [
            'a session in a header of another name',
            () => lines(`GET ${row()} HTTP/1.1`, ...common(), `X-Authorization: Bearer ${TOKEN}`),
            401
        ],
        [
            'a session of nobody before one of somebody',
            () =>
                lines(
                    `GET ${row()} HTTP/1.1`,
                    ...common(),
                    'Authorization: Bearer x',
                    `Authorization: Bearer ${TOKEN}`
                ),
            401
        ],
        ['a foreign origin', () => request('POST', path, planted, 'Origin: https://evil.example'), 403],
        ['an origin that is null', () => request('POST', path, planted, 'Origin: null'), 403],
        ['an expectation nobody knows', () => request('POST', path, planted, 'Expect: miracles'), 417],
        ['a packed body', () => request('POST', path, '\u001fx', 'Content-Encoding: gzip'), 400]
    ];
    for (const [title, text, status] of refused) {
        it(`is refused with ${status}, in Salesforce's shape: ${title}`, async () => {
            assertRefused(await send(text()), [status]);
            await assertUnharmed();
        });
    }

    it('that asks for another method in a header is answered as what it is', async () => {
        const override = 'X-HTTP-Method-Override: DELETE';
        const { status } = await send(lines(`GET ${row()} HTTP/1.1`, ...signed(), override));
        assert.equal(status, 200);
        await assertUnharmed();
    });

    it('is signed in by a scheme in any case, as HTTP has it', async () => {
        for (const scheme of ['bearer', 'BEARER', 'OAuth', 'Bearer ']) {
            const header = `authorization: ${scheme} ${TOKEN}`;
            const { status } = await send(lines(`GET ${row()} HTTP/1.1`, ...common(), header));
            assert.equal(status, 200, scheme);
        }
    });

    it('cut off in its body writes nothing, and the org goes on', async () => {
        await new Promise<void>((resolve) => {
            const socket = connect(port, '127.0.0.1', () => {
                socket.write(request('POST', path, planted).slice(0, -5));
                socket.end();
            });
            socket.resume();
            socket.on('close', () => resolve());
        });
        await assertUnharmed();
    });
});
