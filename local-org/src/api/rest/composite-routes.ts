import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { toRecordId } from '../../database/index.ts';
import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import { findObject } from '../../metadata/names.ts';
import type { Org } from '../../org.ts';
import { ApiError, invalidType } from '../api-error.ts';
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
import type { Change, Outcome } from '../record-changes.ts';
import { applyChanges } from '../record-changes.ts';
import { objectOfId, readByIds } from '../record-reading.ts';
import { recordJson } from '../soql/soql-records.ts';
import type { Upsert } from '../upsert.ts';
import { applyUpserts, externalIdField } from '../upsert.ts';
import { valuesOf } from './sobject-routes.ts';
import { createTree } from './tree.ts';

const MOST_RECORDS = 200;

const outcomeJson = (outcome: Outcome) =>
    outcome.success
        ? { id: outcome.id, success: true, errors: [] }
        : {
              success: false,
              errors: outcome.errors.map(({ code, message, fields }) => ({ statusCode: code, message, fields }))
          };

const limited = <T>(items: readonly T[]): readonly T[] => {
    if (items.length > MOST_RECORDS) {
        throw new ApiError(
            400,
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${MOST_RECORDS} records into this call`
        );
    }
    return items;
};

const recordsOf = (request: FastifyRequest): { records: Record<string, unknown>[]; allOrNone: boolean } => {
    const body = asJsonObject(request.body);
    const { records, allOrNone } = body;
    if (!Array.isArray(records)) {
        throw new ApiError(400, 'JSON_PARSER_ERROR', 'records is missing, or is not a list');
    }
    return { records: [...limited(records)].map(asJsonObject), allOrNone: allOrNone === true };
};

const typeOf = (org: Org, request: FastifyRequest, record: Record<string, unknown>): ObjectModel => {
    const attributes = asJsonObject(record['attributes'] ?? {});
    const name = String(attributes['type'] ?? '');
    const object = findObject(org.metadata, name);
    if (object === null || !sessionOf(request).access.on(object).read) {
        throw invalidType(name);
    }
    return object;
};

const withoutId = (record: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(valuesOf(record)).filter(([name]) => name.toLowerCase() !== 'id'));

const idIn = (record: Record<string, unknown>): string => {
    const entry = Object.entries(record).find(([name]) => name.toLowerCase() === 'id');
    return typeof entry?.[1] === 'string' ? entry[1] : '';
};

const upsertOf = (field: FieldModel, record: Record<string, unknown>): Upsert => {
    const isKey = (name: string): boolean => name.toLowerCase() === field.name.toLowerCase();
    const entries = Object.entries(valuesOf(record));
    return {
        externalId: entries.find(([name]) => isKey(name))?.[1],
        values: Object.fromEntries(entries.filter(([name]) => !isKey(name)))
    };
};

const apply = async (org: Org, request: FastifyRequest, changes: readonly Change[], allOrNone: boolean) => {
    versionOf(request);
    const outcomes = await org.transaction(sessionOf(request), (context) =>
        applyChanges(org, context, changes, allOrNone)
    );
    return outcomes.map(outcomeJson);
};

const registerChanges = (server: FastifyInstance, org: Org): void => {
    server.post('/data/:version/composite/sobjects', async (request) => {
        const { records, allOrNone } = recordsOf(request);
        const changes = records.map((record): Change => ({
            kind: 'create',
            object: typeOf(org, request, record),
            values: valuesOf(record)
        }));
        return await apply(org, request, changes, allOrNone);
    });

    server.patch('/data/:version/composite/sobjects', async (request) => {
        const { records, allOrNone } = recordsOf(request);
        const changes = records.map((record): Change => ({
            kind: 'update',
            object: typeOf(org, request, record),
            id: idIn(record),
            values: withoutId(record)
        }));
        return await apply(org, request, changes, allOrNone);
    });

    server.delete('/data/:version/composite/sobjects', async (request) => {
        const ids = limited((queryParameter(request, 'ids') ?? '').split(',').filter((id) => id !== ''));
        const changes = ids.map((id): Change => {
            const found = objectOfId(org, sessionOf(request), id);
            if (found === null) {
                throw new ApiError(400, 'MALFORMED_ID', `malformed id ${id}`);
            }
            return { kind: 'delete', object: found.object, id };
        });
        return await apply(org, request, changes, queryParameter(request, 'allOrNone') === 'true');
    });
};

const registerUpserts = (server: FastifyInstance, org: Org): void => {
    server.patch('/data/:version/composite/sobjects/:object/:field', async (request) => {
        versionOf(request);
        const session = sessionOf(request);
        const object = objectOf(org, request);
        const field = externalIdField(session, object, pathParameter(request, 'field'));
        const { records, allOrNone } = recordsOf(request);
        const upserts = records.map((record) => {
            if (typeOf(org, request, record) !== object) {
                throw new ApiError(400, 'INVALID_INPUT', `Records of this request are of type ${object.name}`);
            }
            return upsertOf(field, record);
        });
        const outcomes = await org.transaction(session, (context) =>
            applyUpserts(org, context, object, field, upserts, allOrNone)
        );
        return outcomes.map((outcome) => ({ ...outcomeJson(outcome), created: outcome.isCreated }));
    });
};

const read = async (org: Org, request: FastifyRequest, ids: readonly string[], names: readonly string[]) => {
    const version = versionOf(request);
    const object = objectOf(org, request);
    const fields = names.map((name) => fieldPath(namingOf(org, request), object, name.trim()));
    const known = limited(ids).map((id) => toRecordId(id.trim()));
    const found = await readByIds(
        org.sql,
        sessionOf(request),
        object,
        known.filter((id) => id !== null),
        fields
    );
    const query = { object, fields, where: null, orderBy: [], limit: null, offset: 0, children: [] };
    const byId = new Map(found.map((record) => [record.id, recordJson(query, record, version)]));
    return known.map((id) => byId.get(id ?? '') ?? null);
};

const registerReading = (server: FastifyInstance, org: Org): void => {
    server.get('/data/:version/composite/sobjects/:object', async (request) =>
        read(
            org,
            request,
            (queryParameter(request, 'ids') ?? '').split(','),
            (queryParameter(request, 'fields') ?? 'Id').split(',')
        )
    );

    server.post('/data/:version/composite/sobjects/:object', async (request) => {
        const { ids, fields } = asJsonObject(request.body);
        if (!Array.isArray(ids) || !Array.isArray(fields)) {
            throw new ApiError(400, 'JSON_PARSER_ERROR', 'ids and fields are lists');
        }
        return await read(org, request, ids.map(String), fields.map(String));
    });
};

const registerTree = (server: FastifyInstance, org: Org): void => {
    server.post('/data/:version/composite/tree/:object', async (request, reply: FastifyReply) => {
        versionOf(request);
        const result = await createTree(org, sessionOf(request), objectOf(org, request), request.body);
        return await reply.code(result.hasErrors ? 400 : 201).send(result);
    });
};

/** `composite/sobjects` and `composite/tree`: many records in one transaction. */
export const registerCompositeRoutes = (server: FastifyInstance, org: Org): void => {
    registerChanges(server, org);
    registerUpserts(server, org);
    registerReading(server, org);
    registerTree(server, org);
};
