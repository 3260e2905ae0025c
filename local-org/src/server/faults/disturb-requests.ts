import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FaultPlan, FaultRule } from './fault-plan.ts';

/** Subrequests of a composite are injected: they come through no port, and only the whole composite is disturbed. */
const cameOverNetwork = ({ socket }: FastifyRequest): boolean => {
    const port: number | undefined = socket.localPort;
    return port !== undefined;
};

/**
 * Lets a plan disturb a server's requests. The plan is an object of the process that starts the server: nothing that a
 * request carries can add to it. Call it before routes are registered.
 */
export const disturbRequests = (server: FastifyInstance, plan: FaultPlan): void => {
    const taken = new WeakMap<FastifyRequest, FaultRule>();

    server.addHook('onRequest', async (request, reply) => {
        const rule = cameOverNetwork(request) ? plan.take(request.method, request.url) : null;
        if (rule === null) {
            return;
        }
        taken.set(request, rule);
        await setTimeout(rule.delay ?? 0);
        if (rule.fault?.kind === 'dropBefore') {
            reply.hijack();
            request.socket.destroy();
        } else if (rule.fault?.kind === 'error') {
            const { status, errorCode, message } = rule.fault;
            await reply.code(status).send([{ message, errorCode }]);
        }
    });

    server.addHook('onSend', async (request, reply) => {
        // A browser silently repeats a request when a connection that it has used before breaks, and a page would
        // never see the fault: so no connection serves two requests.
        reply.header('connection', 'close');
        if (taken.get(request)?.fault?.kind === 'dropAfterCommit') {
            reply.hijack();
            request.socket.destroy();
        }
        await Promise.resolve();
    });
};
