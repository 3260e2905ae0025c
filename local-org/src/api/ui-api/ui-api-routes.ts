import type { FastifyInstance } from 'fastify';
import type { Org } from '../../org.ts';
import { ApiError } from '../api-error.ts';
import { namingOf, objectOf, pathParameter, sessionOf, versionOf } from '../api-request.ts';
import { readableField } from '../field-paths.ts';
import { objectInfo, picklistValues } from './object-info.ts';
import { registerRecordRoutes } from './record-routes.ts';

/** `ui-api`: records, object info and picklist values. */
export const registerUiApiRoutes = (server: FastifyInstance, org: Org): void => {
    registerRecordRoutes(server, org);

    server.get('/data/:version/ui-api/object-info/:object', (request) => {
        versionOf(request);
        return objectInfo(org, sessionOf(request), objectOf(org, request));
    });

    server.get('/data/:version/ui-api/object-info/:object/picklist-values/:recordType', (request) => {
        const version = versionOf(request);
        const object = objectOf(org, request);
        const { access } = sessionOf(request);
        const fields = [...object.fields.values()].filter(
            (field) => field.picklist !== null && access.canReadField(object, field)
        );
        const entries = fields.map((field) => [field.name, picklistValues(org, object, field, version)] as const);
        return { eTag: org.metadata.fingerprint.slice(0, 32), picklistFieldValues: Object.fromEntries(entries) };
    });

    server.get('/data/:version/ui-api/object-info/:object/picklist-values/:recordType/:field', (request) => {
        const version = versionOf(request);
        const object = objectOf(org, request);
        const field = readableField(
            namingOf(org, request),
            object,
            pathParameter(request, 'field').split('.').at(-1) ?? ''
        );
        if (field.picklist === null) {
            throw new ApiError(400, 'INVALID_FIELD', `${field.name} is no picklist`);
        }
        return picklistValues(org, object, field, version);
    });
};
