import type { FastifyReply, FastifyServerOptions } from 'fastify';

/** Most that one request may send: a batch of 200 records with long texts, or a deployment. */
const BODY_LIMIT = 50 * 1024 * 1024;

/** Longest external id value in a path, every character percent-encoded from three bytes. */
const PATH_PARAMETER_LIMIT = 255 * 9;

/** How a server that carries the API reads requests; what is no request at all is refused in Salesforce's shape too. */
export const SERVER_OPTIONS = {
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: PATH_PARAMETER_LIMIT },
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) => {
        void reply.code(400).send([{ message: error.message, errorCode: 'BAD_REQUEST' }]);
    }
} satisfies FastifyServerOptions;
