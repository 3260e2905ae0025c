import type { FastifyInstance, FastifyRequest } from 'fastify';

const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);
const DEFAULT_PORT = 80;

/** Why a request is not answered; null when it may be. */
const refusal = ({ headers, socket, url }: FastifyRequest): string | null => {
    const host = /^(\[[0-9a-f:]+\]|[^:]*)(?::(\d{1,5}))?$/i.exec(headers.host ?? '');
    // A request injected by a test comes through no port.
    const servedPort: number | undefined = socket.localPort;
    const isServedPort = servedPort === undefined || Number(host?.[2] ?? DEFAULT_PORT) === servedPort;
    // An address with a host of its own is for a proxy, which this server is not.
    const isOwnPath = url.startsWith('/');
    if (!isOwnPath || host === null || !LOCAL_NAMES.has((host[1] ?? '').toLowerCase()) || !isServedPort) {
        return 'The local org answers only requests to this machine, at the port it serves';
    }
    if (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${headers.host ?? ''}`.toLowerCase()) {
        return 'The local org answers no other web page than its own';
    }
    // A navigation only shows the org's own page; anything else is a foreign page using what the browser may reach.
    const site = headers['sec-fetch-site'];
    const isForeign = site === 'cross-site' || site === 'same-site';
    return isForeign && headers['sec-fetch-mode'] !== 'navigate'
        ? 'The local org answers no other web page than its own'
        : null;
};

/**
 * Refuses requests that a foreign web page makes, also one whose host name was pointed at this machine, with 403 before
 * anything else looks at them. Clients other than browsers send no Origin and are not concerned.
 * Call it before routes are registered.
 */
export const refuseForeignRequests = (server: FastifyInstance): void => {
    server.addHook('onRequest', async (request, reply) => {
        const message = refusal(request);
        if (message === null) {
            return;
        }
        await (/^(https?:\/\/[^/]*)?\/+services(\/|\?|$)/i.test(request.url)
            ? reply.code(403).send([{ message, errorCode: 'FORBIDDEN' }])
            : reply.code(403).type('text/plain; charset=utf-8').send(message));
    });
};
