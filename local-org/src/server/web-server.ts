import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import type { SessionUser } from '../metadata/pages/page-model.ts';
import { BundleError } from './bundle/bundle-error.ts';
import { MAIN } from './bundle/joined-modules.ts';
import { STYLES } from './bundle/page-bundles.ts';
import { failurePage, shellPage } from './html-page.ts';
import type { HtmlPage } from './html-page.ts';
import { componentsAt, modulesOf } from './page-modules.ts';
import type { PageSource } from './page-source.ts';
import { sessionFor } from './session.ts';

const require = createRequire(import.meta.url);
const BUNDLES = '/local-org/bundles';

export interface WebPages {
    readonly projectDirectory: string;
    readonly source: Pick<PageSource, 'current' | 'directory'>;
    /** First three characters of an object's record ids, by object. */
    readonly keyPrefixes: ReadonlyMap<string, string>;
    /** Tells the person at the terminal. */
    readonly report: (line: string) => void;
}

const isSourceError = (error: unknown): error is Error =>
    error instanceof BundleError || error instanceof MetadataError;

const send = (reply: FastifyReply, status: number, { html, contentSecurityPolicy }: HtmlPage): FastifyReply =>
    reply
        .code(status)
        .header('Content-Security-Policy', contentSecurityPolicy)
        .header('Cache-Control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(html);

/** The users of the org as its own API gives them. */
const usersOf = async (server: FastifyInstance, authorization: string): Promise<SessionUser[] | null> => {
    const query = encodeURIComponent('SELECT Id, Username, Name FROM User ORDER BY Name');
    const { statusCode, body } = await server.inject({
        url: `/services/data/v66.0/query?q=${query}`,
        headers: { authorization }
    });
    if (statusCode !== 200) {
        return null;
    }
    const { records } = JSON.parse(body) as { records: { Id: string; Username: string; Name: string }[] };
    return records.map(({ Id, Username, Name }) => ({ id: Id, username: Username, name: Name }));
};

const registerFiles = async (server: FastifyInstance, source: WebPages['source']): Promise<void> => {
    const design = dirname(require.resolve('@salesforce-ux/design-system/package.json'));
    await server.register(fastifyStatic, {
        root: source.directory,
        prefix: `${BUNDLES}/`,
        immutable: true,
        maxAge: '30d'
    });
    await server.register(fastifyStatic, {
        decorateReply: false,
        root: join(design, 'assets'),
        prefix: '/assets/',
        maxAge: '1d'
    });
};

/** Serves the pages, the components and what they need, beside the API that is already registered. */
export const registerPages = async (server: FastifyInstance, pages: WebPages): Promise<void> => {
    const { projectDirectory, source, keyPrefixes, report } = pages;
    await registerFiles(server, source);

    const showPage = async ({ url }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        try {
            const { pages: built, bundle } = await source.current();
            const addressOf = (file: string): string => `${BUNDLES}/${bundle.name}/${file}`;
            const needed = modulesOf(bundle.modules, componentsAt(url, built));
            const page = shellPage({
                title: built.app.label,
                main: addressOf(MAIN),
                styles: addressOf(STYLES),
                preloads: needed.map(addressOf)
            });
            return send(reply, 200, page);
        } catch (error) {
            if (!isSourceError(error)) {
                throw error;
            }
            report(error.message);
            return send(reply, 500, failurePage(error.message));
        }
    };
    server.get('/', showPage);
    server.get('/lightning/*', showPage);
    // A browser may ask for it before it has read that the page has none, and note a failure otherwise.
    server.get('/favicon.ico', (_request, reply) => reply.code(204).send());

    server.get<{ Querystring: { formFactor?: string } }>('/local-org/session', async (request, reply) => {
        const authorization = request.headers.authorization ?? '';
        const users = await usersOf(server, authorization);
        const { model, pages: built } = await source.current();
        const session =
            users &&
            sessionFor({
                projectDirectory,
                username: authorization.split('!')[1] ?? '',
                formFactor: request.query.formFactor === 'Small' ? 'Small' : 'Large',
                users,
                keyPrefixes,
                model,
                pages: built
            });
        reply.header('Cache-Control', 'no-store');
        return session ?? reply.code(401).send();
    });
};
