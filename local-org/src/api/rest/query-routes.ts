import type { FastifyInstance, FastifyRequest } from 'fastify';
import { aggregateRecords, countRecords, findRecords } from '../../database/index.ts';
import type { Condition, RecordQuery } from '../../database/index.ts';
import type { Org } from '../../org.ts';
import { ApiError, invalidType } from '../api-error.ts';
import { namingOf, pathParameter, queryParameter, sessionOf, versionOf } from '../api-request.ts';
import { toRestValue, toUiValue } from '../json-values.ts';
import type { CompiledAggregate } from '../soql/aggregate-queries.ts';
import { ownField } from '../record-reading.ts';
import { compileSoql, objectNameOf } from '../soql/compile-soql.ts';
import { recordJson } from '../soql/soql-records.ts';
import { columnMetadata } from './column-metadata.ts';
import type { Cursor } from './query-cursors.ts';
import { Cursors } from './query-cursors.ts';

const DEFAULT_BATCH = 2000;
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

/** The records a cursor reads on in: those of its query, or the children of one of its records. */
const queryOf = (query: RecordQuery, list: Cursor['list']): RecordQuery => {
    const child = query.children.find(({ key }) => key === list?.key);
    if (list === null || child === undefined) {
        return query;
    }
    const { object, where } = child.query;
    const ofParent: Condition = {
        kind: 'compare',
        path: ownField(object, child.foreignKey),
        operator: '=',
        value: list.parentId
    };
    return { ...child.query, where: where === null ? ofParent : { kind: 'and', parts: [ofParent, where] } };
};

/** Lists of children come a page at a time too. */
const withPages = (query: RecordQuery, batch: number): RecordQuery => ({
    ...query,
    children: query.children.map((child) => ({
        ...child,
        query: { ...child.query, limit: Math.min(child.query.limit ?? batch, batch) }
    }))
});

/** Where a page begins; without an id, its cursor is kept only when another page follows. */
interface PageStart {
    readonly cursor: Cursor;
    readonly start: number;
    readonly id: string | null;
}

const pageJson = async (org: Org, request: FastifyRequest, cursors: Cursors, { cursor, start, id }: PageStart) => {
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
    const query = queryOf(compiled.query, cursor.list);
    const found = await countRecords(org.sql, query, canSee);
    const totalSize = Math.min(Math.max(0, found - query.offset), query.limit ?? found);
    const limit = Math.min(cursor.batch, Math.max(0, totalSize - start));
    const paged = { ...withPages(query, cursor.batch), limit, offset: query.offset + start };
    const records = await findRecords(org.sql, paged, canSee);
    const next = start + records.length;
    const addressOf = (locator: string, from: number): string => `/services/data/${version}/query/${locator}-${from}`;
    const moreChildren = (parentId: string, key: string, from: number): string =>
        addressOf(cursors.open({ ...cursor, list: { parentId, key } }), from);
    const json = {
        totalSize,
        done: next >= totalSize,
        records: records.map((item) => recordJson(query, item, version, moreChildren))
    };
    if (json.done) {
        return json;
    }
    return { ...json, nextRecordsUrl: addressOf(id ?? cursors.open(cursor), next) };
};

/** `query`, its pages and its columns. */
export const registerQueryRoutes = (server: FastifyInstance, org: Org): void => {
    const cursors = new Cursors();

    server.get('/data/:version/query', async (request) => {
        const soql = soqlOf(request);
        if (queryParameter(request, 'columns') === 'true') {
            return columnMetadata(compileSoql(namingOf(org, request), soql, new Date()));
        }
        const { userId } = sessionOf(request);
        const cursor = { userId, soql, batch: batchOf(request), list: null };
        return await pageJson(org, request, cursors, { cursor, start: 0, id: null });
    });

    server.get('/data/:version/query/:locator', async (request) => {
        const [id = '', start = ''] = pathParameter(request, 'locator').split('-');
        const cursor = cursors.find(id, sessionOf(request).userId);
        if (!/^\d{1,9}$/.test(start)) {
            throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return await pageJson(org, request, cursors, { cursor, start: Number(start), id });
    });

    // The CLI asks whether the org is a sandbox; no object of the Tooling API is here to say so.
    server.get('/data/:version/tooling/query', (request) => {
        versionOf(request);
        throw invalidType(objectNameOf(soqlOf(request)));
    });
};
