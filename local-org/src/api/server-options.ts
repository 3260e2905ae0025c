import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyReply } from 'fastify';

/** Most that one request may send: a batch of 200 records with long texts, or a deployment. */
const BODY_LIMIT = 50 * 1024 * 1024;

/** Longest external id value in a path, every character percent-encoded from three bytes. */
const PATH_PARAMETER_LIMIT = 255 * 9;

/** Salesforce's limit for the address and the headers together, in bytes. */
const HEADER_LIMIT = 16_384;

interface ConnectionError extends Error {
    readonly code?: string;
}

const TOO_LARGE = [
    431,
    'Request Header Fields Too Large',
    `The combined length of the URI and headers exceeds the ${HEADER_LIMIT} byte limit`
] as const;
const TOO_SLOW = [408, 'Request Timeout', 'The request was not complete in time'] as const;
const NO_REQUEST = [400, 'Bad Request', 'This is no HTTP request'] as const;

/** Answers what is no request at all, and ends its connection: whatever follows cannot be trusted either. */
const refuseConnection = (error: ConnectionError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
    }
    const [status, reason, message] =
        error.code === 'HPE_HEADER_OVERFLOW'
            ? TOO_LARGE
            : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
              ? TOO_SLOW
              : NO_REQUEST;
    const body = JSON.stringify([{ message, errorCode: 'BAD_REQUEST' }]);
    socket.end(
        [
            `HTTP/1.1 ${status} ${reason}`,
            'Content-Type: application/json; charset=utf-8',
            `Content-Length: ${Buffer.byteLength(body)}`,
            'Connection: close',
            '',
            body
        ].join('\r\n')
    );
};

/** How a server that carries the API reads requests; what is no request at all is refused in Salesforce's shape too. */
export const SERVER_OPTIONS = {
    bodyLimit: BODY_LIMIT,
    // Clients write `query/?q=` as well as `query?q=`.
    routerOptions: { maxParamLength: PATH_PARAMETER_LIMIT, ignoreTrailingSlash: true },
    // A request without a host is refused where foreign hosts are, with a body.
    http: { maxHeaderSize: HEADER_LIMIT, requireHostHeader: false },
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) => {
        void reply.code(400).send([{ message: error.message, errorCode: 'BAD_REQUEST' }]);
    }
} satisfies FastifyHttpOptions<Server>;
