import type { FastifyInstance, FastifyRequest } from 'fastify';
import { aggregateRecords, countRecords, findRecords, toRecordId } from '../../database/index.ts';
import type { Org } from '../../org.ts';
import { ApiError, invalidType } from '../api-error.ts';
import { namingOf, pathParameter, queryParameter, sessionOf, versionOf } from '../api-request.ts';
import { toRestValue, toUiValue } from '../json-values.ts';
import type { CompiledAggregate } from '../soql/aggregate-queries.ts';
import { compileSoql, objectNameOf } from '../soql/compile-soql.ts';
import { recordJson } from '../soql/soql-records.ts';
import { columnMetadata } from './column-metadata.ts';

const DEFAULT_BATCH = 2000;
const MOST_CURSORS = 1000;

interface Cursor {
    readonly userId: string;
    readonly soql: string;
    readonly batch: number;
}

/** Queries whose next page somebody may ask for; the oldest are forgotten first. */
class Cursors {
    readonly #open = new Map<string, Cursor>();
    #serial = 0;

    open(cursor: Cursor): string {
        this.#serial += 1;
        const id = toRecordId(`01g${String(this.#serial).padStart(12, '0')}`) ?? '';
        this.#open.set(id, cursor);
        for (const oldest of [...this.#open.keys()].slice(0, Math.max(0, this.#open.size - MOST_CURSORS))) {
            this.#open.delete(oldest);
        }
        return id;
    }

    /** @throws ApiError INVALID_QUERY_LOCATOR for a cursor that is not this user's */
    find(id: string, userId: string): Cursor {
        const cursor = this.#open.get(id);
        if (cursor === undefined || cursor.userId !== userId) {
            throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return cursor;
    }
}

const soqlOf = (request: FastifyRequest): string => {
    const soql = queryParameter(request, 'q');
    if (soql === null) {
        throw new ApiError(400, 'MALFORMED_QUERY', 'A query string has to be specified');
    }
    return soql;
};

const batchOf = (request: FastifyRequest): number => {
    const header = request.headers['sforce-query-options'];
    const size = /batchSize=(\d+)/i.exec(typeof header === 'string' ? header : '')?.[1];
    return size === undefined ? DEFAULT_BATCH : Math.min(DEFAULT_BATCH, Math.max(200, Number(size)));
};

const aggregateJson = async (org: Org, request: FastifyRequest, compiled: CompiledAggregate) => {
    const rows = await aggregateRecords(org.sql, compiled.query, sessionOf(request).canSee);
    const records = rows.map((row) => ({
        attributes: { type: 'AggregateResult' },
        ...Object.fromEntries(
            compiled.columns.map((column) => {
                const { path } = 'path' in column ? column : column.measure;
                const value = row.get(column.alias) ?? null;
                return [column.alias, path === null ? toUiValue(value) : toRestValue(path.field, value)];
            })
        )
    }));
    return { totalSize: records.length, done: true, records };
};

/** `query`, its pages and its columns. */
export const registerQueryRoutes = (server: FastifyInstance, org: Org): void => {
    const cursors = new Cursors();

    const page = async (request: FastifyRequest, cursor: Cursor, start: number, id: string | null) => {
        const version = versionOf(request);
        const compiled = compileSoql(namingOf(org, request), cursor.soql, new Date());
        const { canSee } = sessionOf(request);
        if (compiled.kind === 'count') {
            const counted = await countRecords(org.sql, compiled.selection, canSee);
            return { totalSize: Math.min(counted, compiled.selection.limit ?? counted), done: true, records: [] };
        }
        if (compiled.kind === 'aggregate') {
            return await aggregateJson(org, request, compiled);
        }
        const { query } = compiled;
        const found = await countRecords(org.sql, query, canSee);
        const totalSize = Math.min(Math.max(0, found - query.offset), query.limit ?? found);
        const limit = Math.min(cursor.batch, Math.max(0, totalSize - start));
        const records = await findRecords(org.sql, { ...query, limit, offset: query.offset + start }, canSee);
        const next = start + records.length;
        const json = {
            totalSize,
            done: next >= totalSize,
            records: records.map((item) => recordJson(query, item, version))
        };
        if (json.done) {
            return json;
        }
        return { ...json, nextRecordsUrl: `/services/data/${version}/query/${id ?? cursors.open(cursor)}-${next}` };
    };

    server.get('/data/:version/query', async (request) => {
        const soql = soqlOf(request);
        if (queryParameter(request, 'columns') === 'true') {
            return columnMetadata(compileSoql(namingOf(org, request), soql, new Date()));
        }
        return await page(request, { userId: sessionOf(request).userId, soql, batch: batchOf(request) }, 0, null);
    });

    server.get('/data/:version/query/:locator', async (request) => {
        const [id = '', start = ''] = pathParameter(request, 'locator').split('-');
        const cursor = cursors.find(id, sessionOf(request).userId);
        if (!/^\d{1,9}$/.test(start)) {
            throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return await page(request, cursor, Number(start), id);
    });

    // The CLI asks whether the org is a sandbox; no object of the Tooling API is here to say so.
    server.get('/data/:version/tooling/query', (request) => {
        versionOf(request);
        throw invalidType(objectNameOf(soqlOf(request)));
    });
};
