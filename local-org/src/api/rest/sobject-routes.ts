import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldPath } from '../../database/index.ts';
import { toRecordId } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { Org } from '../../org.ts';
import { ApiError, notFound, RecordError, statusOf } from '../api-error.ts';
import {
    asJsonObject,
    namingOf,
    objectOf,
    pathParameter,
    queryParameter,
    sessionOf,
    versionOf
} from '../api-request.ts';
import { fieldPath } from '../field-paths.ts';
import type { Since } from '../preconditions.ts';
import { changedRecord, isChangedSince, momentOf, preconditionFailed } from '../preconditions.ts';
import { ownField, readByIds } from '../record-reading.ts';
import type { Change, Outcome } from '../record-changes.ts';
import { applyChanges } from '../record-changes.ts';
import { recordJson } from '../soql/soql-records.ts';
import { describeBriefly, describeObject } from './describe.ts';

/** A record of a request without its `attributes`, which name the object and carry no data. */
export const valuesOf = (json: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'attributes'));

/**
 * Makes one change and gives the record's id.
 * @param since refuses a change of a record that somebody changed after this moment
 * @throws ApiError when it is refused
 */
export const changeOne = async (
    org: Org,
    request: FastifyRequest,
    change: Change,
    since: Since | null = null
): Promise<string> => {
    const session = sessionOf(request);
    const [outcome] = await org.transaction(session, async (context) => {
        if (since !== null && change.kind === 'update') {
            const changed = await changedRecord(context, change.object, change.id, since);
            if (changed !== null) {
                throw preconditionFailed();
            }
        }
        return await applyChanges(org, context, [change], true);
    });
    return savedId(outcome);
};

/** The id of a record that was saved. @throws RecordError when it was refused */
export const savedId = (outcome: Outcome | undefined): string => {
    if (outcome?.success === true) {
        return outcome.id;
    }
    const items = (outcome?.errors ?? []).map(({ code, message, fields }) => ({ message, errorCode: code, fields }));
    throw new RecordError(statusOf(items[0]?.errorCode ?? ''), items);
};

const requestedFields = (org: Org, request: FastifyRequest, object: ObjectModel): FieldPath[] => {
    const names = queryParameter(request, 'fields');
    if (names !== null) {
        return names.split(',').map((name) => fieldPath(namingOf(org, request), object, name.trim()));
    }
    const { access } = sessionOf(request);
    return [...object.fields.values()]
        .filter((field) => access.canReadField(object, field))
        .map((field) => ownField(object, field));
};

/** A record with the fields the request names, or all. @throws ApiError 404 when the user may not see it */
export const readRecord = async (org: Org, request: FastifyRequest, object: ObjectModel, id: string) => {
    const version = versionOf(request);
    const fields = requestedFields(org, request, object);
    const [record] = await readByIds(org.sql, sessionOf(request), object, [id], fields);
    if (record === undefined) {
        throw notFound();
    }
    const query = { object, fields, where: null, orderBy: [], limit: null, offset: 0, children: [] };
    return recordJson(query, record, version);
};

/** Whether the caller's copy is still right. @throws ApiError 412 when it wants the record only as it was before */
const isUnchanged = async (org: Org, request: FastifyRequest, object: ObjectModel, id: string): Promise<boolean> => {
    const unmodified = momentOf(request, 'if-unmodified-since');
    const modified = momentOf(request, 'if-modified-since');
    const field = object.fields.get('LastModifiedDate');
    if (field === undefined || (unmodified === null && modified === null)) {
        return false;
    }
    const [record] = await readByIds(org.sql, sessionOf(request), object, [id], [ownField(object, field)]);
    const stamp = record?.values[0];
    if (stamp !== undefined && unmodified !== null && isChangedSince(stamp, unmodified)) {
        throw preconditionFailed();
    }
    return stamp !== undefined && modified !== null && !isChangedSince(stamp, modified);
};

const idOf = (request: FastifyRequest): string => {
    const id = toRecordId(pathParameter(request, 'id'));
    if (id === null) {
        throw notFound();
    }
    return id;
};

const registerDescriptions = (server: FastifyInstance, org: Org): void => {
    server.get('/data/:version/sobjects', (request) => {
        const version = versionOf(request);
        const session = sessionOf(request);
        const sobjects = session.access
            .readableObjects(org.metadata)
            .map((object) => describeBriefly(org, session, object, version));
        return { encoding: 'UTF-8', maxBatchSize: 200, sobjects };
    });

    server.get('/data/:version/sobjects/:object', (request) => {
        const object = objectOf(org, request);
        return {
            objectDescribe: describeBriefly(org, sessionOf(request), object, versionOf(request)),
            recentItems: []
        };
    });

    server.get('/data/:version/sobjects/:object/describe', (request) =>
        describeObject(org, sessionOf(request), objectOf(org, request), versionOf(request))
    );
};

const registerRecords = (server: FastifyInstance, org: Org): void => {
    server.post('/data/:version/sobjects/:object', async (request, reply: FastifyReply) => {
        const version = versionOf(request);
        const object = objectOf(org, request);
        const id = await changeOne(org, request, {
            kind: 'create',
            object,
            values: valuesOf(asJsonObject(request.body))
        });
        reply.header('Location', `/services/data/${version}/sobjects/${object.name}/${id}`);
        return await reply.code(201).send({ id, success: true, errors: [] });
    });

    server.get('/data/:version/sobjects/:object/:id', async (request, reply: FastifyReply) => {
        versionOf(request);
        const object = objectOf(org, request);
        const id = idOf(request);
        return (await isUnchanged(org, request, object, id))
            ? await reply.code(304).send()
            : await readRecord(org, request, object, id);
    });

    server.patch('/data/:version/sobjects/:object/:id', async (request, reply: FastifyReply) => {
        versionOf(request);
        const object = objectOf(org, request);
        const values = valuesOf(asJsonObject(request.body));
        if (Object.keys(values).some((name) => name.toLowerCase() === 'id')) {
            throw new ApiError(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
        }
        const since = momentOf(request, 'if-unmodified-since');
        await changeOne(org, request, { kind: 'update', object, id: idOf(request), values }, since);
        return await reply.code(204).send();
    });

    server.delete('/data/:version/sobjects/:object/:id', async (request, reply: FastifyReply) => {
        versionOf(request);
        await changeOne(org, request, { kind: 'delete', object: objectOf(org, request), id: idOf(request) });
        return await reply.code(204).send();
    });
};

/** `sobjects`: the list, descriptions and single records. */
export const registerSobjectRoutes = (server: FastifyInstance, org: Org): void => {
    registerDescriptions(server, org);
    registerRecords(server, org);
};
