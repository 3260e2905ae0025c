import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import { readMetadata } from '../metadata/index.ts';
import { readPages } from '../metadata/pages/presentation.ts';
import { BundleError } from './bundle/bundle-error.ts';
import type { BuiltPages } from './page-source.ts';
import { registerPages } from './web-server.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const directory = mkdtempSync(join(tmpdir(), 'pages-'));
after(() => rmSync(directory, { recursive: true }));

mkdirSync(join(directory, 'bundle1'));
writeFileSync(join(directory, 'bundle1', 'main.js'), 'export {};');
writeFileSync(join(directory, 'bundle1', 'styles.css'), '');

const model = readMetadata(PROJECT);
const built: BuiltPages = {
    model,
    pages: readPages(PROJECT, model),
    bundle: { name: 'bundle1', modules: { shell: ['main.js'], loadedLater: { auditScorecard: ['card.js'] } } }
};

describe('the web server', () => {
    let server: FastifyInstance;
    let current: () => Promise<BuiltPages>;
    let reported: string[];

    beforeEach(async () => {
        current = async () => built;
        reported = [];
        server = Fastify();
        server.get('/services/data/v66.0/query', async ({ headers }, reply) =>
            headers.authorization === 'Bearer 00D00000LOCALOR!admin@local.org'
                ? { records: [{ Id: '005A', Username: 'admin@local.org', Name: 'Local Admin' }] }
                : reply.code(401).send([])
        );
        await registerPages(server, {
            projectDirectory: PROJECT,
            source: { directory, current: () => current() },
            keyPrefixes: new Map([['Account', '001']]),
            report: (line) => reported.push(line)
        });
    });

    afterEach(() => server.close());

    it('serves one page for every address of Lightning Experience, under a policy', async () => {
        for (const url of ['/', '/lightning/o/Opportunity/list', '/lightning/r/Opportunity/006A/view']) {
            const { statusCode, headers, body } = await server.inject({ url });

            assert.equal(statusCode, 200, url);
            assert.match(String(headers['content-security-policy']), /default-src 'self'/);
            assert.match(body, /<script type="module" src="\/local-org\/bundles\/bundle1\/main\.js">/);
            assert.equal(body.includes('/card.js'), url.startsWith('/lightning/r/'), 'what the page places alone');
        }
    });

    it('has no icon, and says so without a failure to a browser that asks for one', async () => {
        assert.equal((await server.inject({ url: '/favicon.ico' })).statusCode, 204);
    });

    it('serves what the page names: modules and styles', async () => {
        const { body } = await server.inject({ url: '/' });
        const named = [...body.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, url = '']) => url);

        assert.ok(named.length > 2, body);
        const always = [
            '/local-org/bundles/bundle1/main.js',
            '/assets/styles/salesforce-lightning-design-system.min.css'
        ];
        for (const url of [...always, ...named]) {
            assert.equal((await server.inject({ url })).statusCode, 200, url);
        }
    });

    for (const error of [
        new BundleError('force-app/lwc/a/a.html:3:1', 'unclosed element'),
        new MetadataError('force-app/a.flexipage-meta.xml', 'FlexiPage.template', 'cannot be drawn')
    ]) {
        it(`shows a ${error.name} in the page and at the terminal`, async () => {
            current = () => Promise.reject(error);
            const { statusCode, body } = await server.inject({ url: '/' });

            assert.equal(statusCode, 500);
            assert.ok(body.includes(error.message));
            assert.deepEqual(reported, [error.message]);
        });
    }

    it('opens a session for a user of the org, and for nobody else', async () => {
        const open = (username: string) =>
            server.inject({
                url: '/local-org/session',
                headers: { authorization: `Bearer 00D00000LOCALOR!${username}` }
            });
        const { userId, keyPrefixes } = (await open('admin@local.org')).json();

        assert.deepEqual([userId, keyPrefixes], ['005A', { Account: '001' }]);
        assert.equal((await open('nobody@local.org')).statusCode, 401);
    });
});
