import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import { notFound } from '../api-error.ts';
import { pathParameter, sessionOf, versionOf } from '../api-request.ts';

/** The version the org names; older ones that Salesforce still has are answered alike. */
const VERSIONS = [{ label: "Spring '26", url: '/services/data/v66.0', version: '66.0' }];
const RESOURCES = ['query', 'sobjects', 'composite', 'graphql', 'ui-api'];

const addressOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`;

const identityUrlOf = (org: Org, request: FastifyRequest): string =>
    `${addressOf(request)}/id/${org.organizationId}/${sessionOf(request).userId}`;

/** The identity URL, outside `/services`: who signed in, and where their org answers. Nobody is told of others. */
export const registerIdentityUrl = (server: FastifyInstance, org: Org): void => {
    server.get('/:organization/:user', (request) => {
        const { user, userId, username } = sessionOf(request);
        if (
            pathParameter(request, 'organization') !== org.organizationId ||
            pathParameter(request, 'user') !== userId
        ) {
            throw notFound();
        }
        const rest = `${addressOf(request)}/services/data/v{version}/`;
        return {
            id: identityUrlOf(org, request),
            asserted_user: true,
            user_id: userId,
            organization_id: org.organizationId,
            username,
            nick_name: username.split('@')[0],
            display_name: user['Name'],
            email: user['Email'],
            email_verified: true,
            first_name: user['FirstName'] ?? null,
            last_name: user['LastName'] ?? null,
            timezone: 'GMT',
            urls: { rest, sobjects: `${rest}sobjects/`, query: `${rest}query/` },
            active: user['IsActive'],
            user_type: 'STANDARD',
            language: 'en_US',
            locale: 'en_US',
            utcOffset: 0
        };
    });
};

/** Who am I, which versions, which resources. */
export const registerIdentityRoutes = (server: FastifyInstance, org: Org): void => {
    server.get('/oauth2/userinfo', (request) => {
        const { user, userId, username } = sessionOf(request);
        return {
            sub: `https://login.salesforce.com/id/${org.organizationId}/${userId}`,
            user_id: userId,
            organization_id: org.organizationId,
            preferred_username: username,
            nickname: username.split('@')[0],
            name: user['Name'],
            email: user['Email'],
            email_verified: true,
            active: user['IsActive'],
            user_type: 'STANDARD',
            language: 'en_US',
            locale: 'en_US',
            zoneinfo: 'GMT'
        };
    });
    server.get('/data', () => VERSIONS);
    server.get('/data/:version', (request) => {
        const version = versionOf(request);
        const resources = RESOURCES.map((name) => [name, `/services/data/${version}/${name}`] as const);
        return { ...Object.fromEntries(resources), identity: identityUrlOf(org, request) };
    });
};
