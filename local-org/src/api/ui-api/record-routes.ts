import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldPath } from '../../database/index.ts';
import type { Sql } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import { findObject } from '../../metadata/names.ts';
import type { Org } from '../../org.ts';
import { ApiError, invalidType, notFound, RecordError, statusOf } from '../api-error.ts';
import { asJsonObject, namingOf, pathParameter, queryParameter, sessionOf, versionOf } from '../api-request.ts';
import { fieldPath } from '../field-paths.ts';
import { WrongKind } from '../input-values.ts';
import type { Since } from '../preconditions.ts';
import { changedRecord, momentOf } from '../preconditions.ts';
import { applyChanges } from '../record-changes.ts';
import type { Change } from '../record-changes.ts';
import { objectOfId, ownField, readByIds } from '../record-reading.ts';
import { collision, parseFailure, recordFailure } from './record-failure.ts';
import { uiRecord } from './record-json.ts';

const STAMPS = ['LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

const recordOf = (org: Org, request: FastifyRequest): { object: ObjectModel; id: string } => {
    const found = objectOfId(org, sessionOf(request), pathParameter(request, 'id'));
    if (found === null) {
        throw notFound();
    }
    return found;
};

const namesIn = (request: FastifyRequest, parameter: string): string[] =>
    (queryParameter(request, parameter) ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');

/** `Object.Field` as a path; the object must be the record's. */
const pathOf = (org: Org, request: FastifyRequest, object: ObjectModel, name: string): FieldPath => {
    const [prefix, ...rest] = name.split('.');
    if (prefix?.toLowerCase() !== object.name.toLowerCase() || rest.length === 0) {
        throw new ApiError(400, 'INVALID_FIELD', `${name} is no field of ${object.name}: write Object.Field`);
    }
    return fieldPath(namingOf(org, request), object, rest.join('.'));
};

const requested = (org: Org, request: FastifyRequest, object: ObjectModel): FieldPath[] => {
    const needed = namesIn(request, 'fields').map((name) => pathOf(org, request, object, name));
    const optional = namesIn(request, 'optionalFields').flatMap((name) => {
        try {
            return [pathOf(org, request, object, name)];
        } catch (error) {
            // An optional field the user may not read is left out: that is what makes it optional.
            if (error instanceof ApiError && error.items[0]?.errorCode === 'INVALID_FIELD') {
                return [];
            }
            throw error;
        }
    });
    return [...needed, ...optional];
};

const allReadable = (request: FastifyRequest, object: ObjectModel): FieldPath[] => {
    const { access } = sessionOf(request);
    return [...object.fields.values()]
        .filter((field) => field.name !== 'Id' && access.canReadField(object, field))
        .map((field) => ownField(object, field));
};

const readRecord = async (
    sql: Sql,
    request: FastifyRequest,
    object: ObjectModel,
    id: string,
    shown: readonly FieldPath[]
): Promise<Record<string, unknown> | null> => {
    const stamps = STAMPS.flatMap((name) => object.fields.get(name) ?? []).map((field) => ownField(object, field));
    const fields = [...shown, ...stamps];
    const [record] = await readByIds(sql, sessionOf(request), object, [id], fields);
    return record === undefined ? null : uiRecord(fields, shown, record);
};

/** A record after its change, with all the user may read: nothing of one they have just given away. */
const readChanged = async (org: Org, request: FastifyRequest, object: ObjectModel, id: string) =>
    (await readRecord(org.sql, request, object, id, allReadable(request, object))) ?? {
        apiName: object.name,
        childRelationships: {},
        fields: {},
        id
    };

/** `If-Modified-Since`, as Salesforce's page on this resource has it, or `If-Unmodified-Since`. */
const unmodifiedSince = (request: FastifyRequest): Since | null =>
    momentOf(request, 'if-unmodified-since') ?? momentOf(request, 'if-modified-since');

const bodyFields = (request: FastifyRequest): { apiName: string; fields: Record<string, unknown> } => {
    const body = asJsonObject(request.body);
    const fields = asJsonObject(body['fields']);
    return { apiName: typeof body['apiName'] === 'string' ? body['apiName'] : '', fields };
};

/** Makes one change in the UI API's manner. @throws ApiError or a record failure */
const change = async (org: Org, request: FastifyRequest, given: Change): Promise<string> => {
    const since = given.kind === 'update' ? unmodifiedSince(request) : null;
    return await org.transaction(sessionOf(request), async (context) => {
        const changed =
            since !== null && given.kind === 'update'
                ? await changedRecord(context, given.object, given.id, since)
                : null;
        if (changed !== null) {
            const editors = await context.store.byIds(userObject(org), [String(changed['LastModifiedById'])]);
            throw collision(String([...editors.values()][0]?.['Name'] ?? ''));
        }
        const [outcome] = await applyChanges(org, context, [given], true).catch((error: unknown) => {
            throw error instanceof WrongKind ? parseFailure(given.object, error) : error;
        });
        if (outcome?.success === true) {
            return outcome.id;
        }
        const errors = outcome?.errors ?? [];
        const status = statusOf(errors[0]?.code ?? '');
        if (status !== 400) {
            throw new RecordError(
                status,
                errors.map(({ code, message }) => ({ message, errorCode: code }))
            );
        }
        throw recordFailure(given, errors);
    });
};

const userObject = (org: Org): ObjectModel => {
    const user = org.metadata.objects.get('User');
    if (user === undefined) {
        throw new Error('the org has no users');
    }
    return user;
};

/** `ui-api/records`: read, create, change and delete one record. */
export const registerRecordRoutes = (server: FastifyInstance, org: Org): void => {
    server.get('/data/:version/ui-api/records/:id', async (request) => {
        versionOf(request);
        const { object, id } = recordOf(org, request);
        const shown = requested(org, request, object);
        if (shown.length === 0) {
            throw new ApiError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'Specify fields or optionalFields');
        }
        const record = await readRecord(org.sql, request, object, id, shown);
        if (record === null) {
            throw notFound();
        }
        return record;
    });

    server.post('/data/:version/ui-api/records', async (request, reply: FastifyReply) => {
        versionOf(request);
        const { apiName, fields } = bodyFields(request);
        const object = findObject(org.metadata, apiName);
        if (object === null || !sessionOf(request).access.on(object).read) {
            throw invalidType(apiName);
        }
        const id = await change(org, request, { kind: 'create', object, values: fields });
        return await reply.code(201).send(await readChanged(org, request, object, id));
    });

    server.patch('/data/:version/ui-api/records/:id', async (request) => {
        versionOf(request);
        const { object, id } = recordOf(org, request);
        // Clients send the record's id among its fields, too.
        const values = Object.fromEntries(Object.entries(bodyFields(request).fields).filter(([name]) => name !== 'Id'));
        await change(org, request, { kind: 'update', object, id, values });
        return await readChanged(org, request, object, id);
    });

    server.delete('/data/:version/ui-api/records/:id', async (request, reply: FastifyReply) => {
        versionOf(request);
        const { object, id } = recordOf(org, request);
        await change(org, request, { kind: 'delete', object, id });
        return await reply.code(204).send();
    });
};
