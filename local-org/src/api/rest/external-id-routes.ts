import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import type { Org } from '../../org.ts';
import { ApiError, notFound } from '../api-error.ts';
import { asJsonObject, objectOf, pathParameter, queryParameter, sessionOf, versionOf } from '../api-request.ts';
import { typedValue } from '../input-values.ts';
import { applyUpserts, externalIdField, idsByExternalId } from '../upsert.ts';
import { changeOne, readRecord, savedId, valuesOf } from './sobject-routes.ts';

interface Target {
    readonly object: ObjectModel;
    readonly field: FieldModel;
    /** As the path has it. */
    readonly externalId: string;
    /** Records that have it and that the user may see. */
    readonly ids: readonly string[];
}

const NUMBERS = new Set(['Number', 'Currency', 'Percent']);

const targetOf = async (org: Org, request: FastifyRequest): Promise<Target> => {
    versionOf(request);
    const object = objectOf(org, request);
    const session = sessionOf(request);
    const field = externalIdField(session, object, pathParameter(request, 'id'));
    const externalId = pathParameter(request, 'value');
    if (externalId === '' || (NUMBERS.has(field.type) && !/^-?\d+(\.\d+)?$/.test(externalId))) {
        throw notFound();
    }
    const found = await idsByExternalId(org.sql, session, object, field, [typedValue(field, externalId)]);
    return { object, field, externalId, ids: [...found.values()].flat() };
};

/** Several records have the external id: Salesforce answers with where they are. */
const choices = (request: FastifyRequest, { object, ids }: Target): string[] =>
    ids.map((id) => `/services/data/${versionOf(request)}/sobjects/${object.name}/${id}`);

const refuseKeys = (values: Readonly<Record<string, unknown>>, field: FieldModel): void => {
    const keys = ['id', field.name.toLowerCase()];
    const given = Object.keys(values).find((name) => keys.includes(name.toLowerCase()));
    if (given !== undefined) {
        throw new ApiError(400, 'INVALID_FIELD', `The ${given} field should not be specified in the sobject data.`);
    }
};

/** Adds `sobjects/<object>/<external id field>/<value>`: a record by what another system calls it. */
export const registerExternalIdRoutes = (server: FastifyInstance, org: Org): void => {
    const path = '/data/:version/sobjects/:object/:id/:value';

    server.get(path, async (request, reply: FastifyReply) => {
        const target = await targetOf(org, request);
        const [id, ...others] = target.ids;
        if (id === undefined) {
            throw notFound();
        }
        return others.length > 0
            ? await reply.code(300).send(choices(request, target))
            : await readRecord(org, request, target.object, id);
    });

    server.patch(path, async (request, reply: FastifyReply) => {
        const target = await targetOf(org, request);
        const { object, field, externalId, ids } = target;
        const values = valuesOf(asJsonObject(request.body));
        refuseKeys(values, field);
        if (ids.length > 1) {
            return await reply.code(300).send(choices(request, target));
        }
        if (ids.length === 0 && queryParameter(request, 'updateOnly') === 'true') {
            throw notFound();
        }
        const [outcome] = await org.transaction(sessionOf(request), (context) =>
            applyUpserts(org, context, object, field, [{ externalId, values }], true)
        );
        const created = outcome?.isCreated === true;
        return await reply.code(created ? 201 : 200).send({ id: savedId(outcome), success: true, errors: [], created });
    });

    server.delete(path, async (request, reply: FastifyReply) => {
        const target = await targetOf(org, request);
        const [id, ...others] = target.ids;
        if (id === undefined) {
            throw notFound();
        }
        if (others.length > 0) {
            return await reply.code(300).send(choices(request, target));
        }
        await changeOne(org, request, { kind: 'delete', object: target.object, id });
        return await reply.code(204).send();
    });
};
