import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Org } from '../org.ts';
import { ApiError, asApiError, notAllowed, notFound } from './api-error.ts';
import { AllowedMethods } from './allowed-methods.ts';
import { signIn } from './api-request.ts';
import { refuseDeepJson } from './request-limits.ts';
import { registerGraphqlRoutes } from './graphql/graphql-routes.ts';
import { registerCompositeRequests } from './rest/composite-requests.ts';
import { registerCompositeRoutes } from './rest/composite-routes.ts';
import { registerIdentityRoutes, registerIdentityUrl } from './rest/identity-routes.ts';
import { registerQueryRoutes } from './rest/query-routes.ts';
import { registerExternalIdRoutes } from './rest/external-id-routes.ts';
import { registerSobjectRoutes } from './rest/sobject-routes.ts';
import { registerSoapRoutes } from './soap/soap-routes.ts';
import { UiRecordError } from './ui-api/record-failure.ts';
import { registerUiApiRoutes } from './ui-api/ui-api-routes.ts';

type Register = (server: FastifyInstance, org: Org) => void;

const registerServices: Register = (services, org) => {
    registerIdentityRoutes(services, org);
    registerQueryRoutes(services, org);
    registerSobjectRoutes(services, org);
    registerExternalIdRoutes(services, org);
    registerCompositeRoutes(services, org);
    registerCompositeRequests(services, org);
    registerGraphqlRoutes(services, org);
    registerUiApiRoutes(services, org);
    registerSoapRoutes(services, org);
};

/** What is served where. The CLI stores the address with a trailing slash, so its paths often begin with two. */
const PLACES: readonly (readonly [prefix: string, register: Register])[] = [
    ['/services', registerServices],
    ['//services', registerServices],
    ['/id', registerIdentityUrl]
];

/** What clients look for in vain. Said before sign-in, which these do by other means than a Bearer token. */
const ABSENT = /^\/+services\/(Soap|async)\//i;
/** The one SOAP resource there is; it finds its session inside the request. */
const PARTNER = /^\/+services\/Soap\/u\/\d+\.0\/?(\?|$)/i;
const ABSENT_MESSAGE =
    'The local org has no Metadata or Bulk API, and of the SOAP API only undelete: it reads metadata from the project, and takes records through REST';

const fromFastify = (error: FastifyError, contentType: string): ApiError | null => {
    switch (error.code) {
        case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
            return new ApiError(
                415,
                'UNSUPPORTED_MEDIA_TYPE',
                `MediaType of '${contentType.slice(0, 80)}' is not supported by this resource`
            );
        case 'FST_ERR_CTP_BODY_TOO_LARGE':
            return new ApiError(413, 'REQUEST_TOO_LARGE', 'The request body is too large');
        default:
            return error.statusCode !== undefined && error.statusCode < 500
                ? new ApiError(400, 'JSON_PARSER_ERROR', error.message)
                : null;
    }
};

/** Node itself answers an expectation that it does not know, and without a body. */
const refuseExpectations = (server: FastifyInstance): void => {
    server.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
        const message = 'No expectation but 100-continue can be met';
        const body = JSON.stringify([{ message, errorCode: 'BAD_REQUEST' }]);
        response
            .writeHead(417, {
                'Content-Type': 'application/json; charset=utf-8',
                'Content-Length': Buffer.byteLength(body),
                Connection: 'close'
            })
            .end(body);
    });
};

/** Only JSON is read: a plain text body is also what a foreign web page could send unasked. */
const readOnlyJson = (services: FastifyInstance): void => {
    services.removeContentTypeParser('text/plain');
    const parseJson = services.getDefaultJsonParser('error', 'error');
    services.removeContentTypeParser('application/json');
    services.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, parsed) => {
        // The CLI names a content type on a DELETE that has no body.
        if (text === '') {
            parsed(null, undefined);
            return;
        }
        try {
            refuseDeepJson(String(text));
        } catch (error) {
            parsed(error instanceof Error ? error : new Error(String(error)), undefined);
            return;
        }
        void parseJson(request, String(text), parsed);
    });
};

const requireSignIn = (services: FastifyInstance, org: Org): void => {
    services.addHook('onRequest', async (request) => {
        if (PARTNER.test(request.url)) {
            return;
        }
        if (ABSENT.test(request.url)) {
            throw new ApiError(404, 'NOT_FOUND', ABSENT_MESSAGE);
        }
        // The list of versions is public, as it is at Salesforce.
        if (!/^\/+services\/data\/?(\?|$)/.test(request.url)) {
            signIn(org, request);
        }
        await Promise.resolve();
    });
};

const answerErrors = (services: FastifyInstance): void => {
    services.setErrorHandler(async (error: FastifyError | UiRecordError, request, reply) => {
        if (error instanceof UiRecordError) {
            return await reply.code(400).send(error.body);
        }
        const known = asApiError(error) ?? fromFastify(error, request.headers['content-type'] ?? '');
        if (known === null) {
            request.log.error(error);
            process.stderr.write(`${error.stack ?? error.message}\n`);
            const message = 'An unexpected error occurred in the local org';
            return await reply.code(500).send([{ message, errorCode: 'UNKNOWN_EXCEPTION' }]);
        }
        return await reply.code(known.status).send(known.items);
    });
};

const answerUnknownRoutes = (services: FastifyInstance, allowedMethods: AllowedMethods): void => {
    services.setNotFoundHandler((request, reply) => {
        const allowed = allowedMethods.of(request.url);
        const { status, items } = allowed.length === 0 ? notFound() : notAllowed(request.method, allowed);
        void reply
            .code(status)
            .headers(allowed.length === 0 ? {} : { Allow: allowed.join(', ') })
            .send(items);
    });
};

/** Gives a server every `/services/...` route of the org and the identity URL, with Salesforce's sign-in and error bodies. */
export const registerApi = (server: FastifyInstance, org: Org): void => {
    refuseExpectations(server);
    for (const [prefix, register] of PLACES) {
        void server.register(
            (services, _options, done) => {
                const allowedMethods = new AllowedMethods(services);
                readOnlyJson(services);
                requireSignIn(services, org);
                answerErrors(services);
                answerUnknownRoutes(services, allowedMethods);
                register(services, org);
                done();
            },
            { prefix }
        );
    }
};
