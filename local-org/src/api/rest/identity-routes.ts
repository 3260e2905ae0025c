import type { FastifyInstance } from 'fastify';
import type { Org } from '../../org.ts';
import { sessionOf, versionOf } from '../api-request.ts';

/** Versions the org names; any other two-digit version in a path is answered alike. */
const VERSIONS = [{ label: "Spring '26", url: '/services/data/v66.0', version: '66.0' }];
const RESOURCES = ['query', 'sobjects', 'composite', 'graphql', 'ui-api'];

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
        return Object.fromEntries(RESOURCES.map((name) => [name, `/services/data/${version}/${name}`]));
    });
};
