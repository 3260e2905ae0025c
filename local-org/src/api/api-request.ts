import type { FastifyRequest } from 'fastify';
import { findObject } from '../metadata/names.ts';
import type { ObjectModel } from '../metadata/model.ts';
import type { Org } from '../org.ts';
import type { Session } from '../security/index.ts';
import { ApiError, notFound } from './api-error.ts';
import type { Naming } from './field-paths.ts';

const sessions = new WeakMap<FastifyRequest, Session>();

/** Signs a request in by its Bearer token. @throws ApiError 401 INVALID_SESSION_ID */
export const signIn = (org: Org, request: FastifyRequest): void => {
    const token = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const session = token === undefined ? null : org.sessionFor(token);
    if (session === null) {
        throw new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    }
    sessions.set(request, session);
};

/** The session of a request that has signed in. */
export const sessionOf = (request: FastifyRequest): Session => {
    const session = sessions.get(request);
    if (session === undefined) {
        throw new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    }
    return session;
};

/** What names mean to the user of a request. */
export const namingOf = (org: Org, request: FastifyRequest): Naming => ({
    model: org.metadata,
    session: sessionOf(request)
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON object, or the parser's complaint. */
export const asJsonObject = (value: unknown): Record<string, unknown> => {
    if (!isRecord(value)) {
        throw new ApiError(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is required, and must be a JSON object');
    }
    return value;
};

/** A path parameter. */
export const pathParameter = (request: FastifyRequest, name: string): string => {
    const value = asJsonObject(request.params)[name];
    return typeof value === 'string' ? value : '';
};

/** A query parameter, or null; given twice, the first counts. */
export const queryParameter = (request: FastifyRequest, name: string): string | null => {
    const value: unknown = asJsonObject(request.query)[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : null;
};

/** Salesforce has retired what came before. */
const FIRST_RELEASE = 31;
/** Spring '26. */
const LAST_RELEASE = 66;

/** API version of the path, such as `v66.0`. @throws ApiError 404 for anything else */
export const versionOf = (request: FastifyRequest): string => {
    const version = pathParameter(request, 'version');
    const release = Number(/^v(\d\d)\.0$/.exec(version)?.[1] ?? 0);
    if (release < FIRST_RELEASE || release > LAST_RELEASE) {
        throw notFound();
    }
    return version;
};

/** The object of a path, when the user may read it. @throws ApiError 404 otherwise */
export const objectOf = (org: Org, request: FastifyRequest, name = pathParameter(request, 'object')): ObjectModel => {
    const object = findObject(org.metadata, name);
    if (object === null || !sessionOf(request).access.on(object).read) {
        throw notFound();
    }
    return object;
};
