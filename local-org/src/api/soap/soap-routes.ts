import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SaveContext, SaveError } from '../../automation/index.ts';
import { LimitExceeded, SaveFailed, undeleteRecord } from '../../automation/index.ts';
import { quoted, SqlParameters } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { Org } from '../../org.ts';
import { objectOfId } from '../record-reading.ts';
import { faultXml, readCall, responseXml } from './envelope.ts';

const MOST_RECORDS = 200;

const send = async (reply: FastifyReply, status: number, xml: string): Promise<FastifyReply> =>
    await reply.code(status).type('text/xml; charset=utf-8').send(xml);

const fault = async (reply: FastifyReply, code: string, message: string): Promise<FastifyReply> =>
    await send(reply, 500, faultXml(code, message));

const refused = ({ code, message, fields }: SaveError) => ({
    errors: { ...(fields.length === 0 ? {} : { fields }), message, statusCode: code },
    id: { '@xsi:nil': 'true' },
    success: false
});

const NO_RIGHT: SaveError = {
    code: 'INSUFFICIENT_ACCESS_OR_READONLY',
    message: 'insufficient access rights on object id',
    fields: []
};

/** Whoever deleted a record brings it back, and who may change everything; both still need the right to delete it. */
const mayRestore = async ({ session, sql }: SaveContext, object: ObjectModel, id: string): Promise<boolean> => {
    const rights = session.access.on(object);
    if (!rights.delete) {
        return false;
    }
    const parameters = new SqlParameters();
    const guard = session.canDelete.condition(object, 't', parameters);
    const rows = await sql.query(
        `SELECT t."LastModifiedById" AS by FROM ${quoted(object.name)} AS t
         WHERE t."Id" = ${parameters.add(id, 'text')}${guard === null ? '' : ` AND ${guard}`}`,
        parameters.values
    );
    return rows.length > 0 && (rights.modifyAll || rows[0]?.['by'] === session.userId);
};

const undelete = async (org: Org, context: SaveContext, given: string) => {
    const found = objectOfId(org, context.session, given);
    if (found === null) {
        return refused({ code: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] });
    }
    const { object, id } = found;
    if (!(await mayRestore(context, object, id))) {
        return refused(NO_RIGHT);
    }
    try {
        await context.undoable(() => undeleteRecord(context, object, id));
        return { id, success: true };
    } catch (error) {
        const [first] = error instanceof SaveFailed ? [...error.errors.values()].flat() : [];
        if (first === undefined) {
            throw error;
        }
        return refused(first);
    }
};

/** `undelete` of the partner SOAP API: the only way without Apex or a page to bring a record back. */
export const registerSoapRoutes = (server: FastifyInstance, org: Org): void => {
    server.addContentTypeParser(['text/xml', 'application/soap+xml'], { parseAs: 'string' }, (_request, text, done) => {
        done(null, text);
    });
    server.post('/Soap/u/:version', async (request, reply) => {
        const call = typeof request.body === 'string' ? readCall(request.body) : null;
        if (call === null) {
            return await fault(reply, 'UNKNOWN_EXCEPTION', 'the request is no SOAP envelope with an operation');
        }
        const session = org.sessionFor(call.sessionId);
        if (session === null) {
            const message = 'Invalid Session ID found in SessionHeader: Illegal Session';
            return await fault(reply, 'INVALID_SESSION_ID', message);
        }
        if (call.operation !== 'undelete') {
            const message = `of the SOAP API the local org has undelete only, not ${call.operation.slice(0, 80)}`;
            return await fault(reply, 'UNSUPPORTED_API_VERSION', message);
        }
        if (call.ids.length > MOST_RECORDS) {
            const message = `record limit reached. cannot submit more than ${MOST_RECORDS} records into this call`;
            return await fault(reply, 'EXCEEDED_ID_LIMIT', message);
        }
        try {
            const results = await org.transaction(session, async (context) => {
                const done = [];
                for (const id of call.ids) {
                    done.push(await undelete(org, context, id));
                }
                return done;
            });
            return await send(reply, 200, responseXml('undelete', results));
        } catch (error) {
            if (error instanceof LimitExceeded) {
                return await fault(reply, 'UNKNOWN_EXCEPTION', error.message);
            }
            throw error;
        }
    });
};
