import type { Query } from '@jetstreamapp/soql-parser-js';
import { parseQuery } from '@jetstreamapp/soql-parser-js';
import type { RecordQuery, Selection } from '../../database/index.ts';
import type { Naming } from '../field-paths.ts';
import type { CompiledAggregate } from './aggregate-queries.ts';
import { aggregateQuery } from './aggregate-queries.ts';
import { malformed } from './malformed.ts';
import { allowOnly, QueryParts } from './query-parts.ts';
import { recordQuery } from './record-queries.ts';

export type CompiledSoql =
    | { readonly kind: 'records'; readonly query: RecordQuery }
    | { readonly kind: 'count'; readonly selection: Selection }
    | ({ readonly kind: 'aggregate' } & CompiledAggregate);

const MOST_CHARACTERS = 100_000;

const parsed = (soql: string): Query => {
    if (soql.length > MOST_CHARACTERS) {
        throw malformed(`SOQL statements cannot be longer than ${MOST_CHARACTERS} characters.`);
    }
    try {
        return parseQuery(soql);
    } catch (error) {
        throw malformed(`unexpected token: ${error instanceof Error ? error.message.slice(0, 300) : 'unknown'}`);
    }
};

/** The object that a query is of. @throws ApiError MALFORMED_QUERY */
export const objectNameOf = (soql: string): string => parsed(soql).sObject ?? '';

/**
 * Compiles a SOQL query for one user.
 * @param now what TODAY and the other date literals count from
 * @throws ApiError MALFORMED_QUERY, INVALID_TYPE, INVALID_FIELD or INVALID_QUERY_FILTER_OPERATOR
 */
export const compileSoql = (naming: Naming, soql: string, now: Date): CompiledSoql => {
    const query = parsed(soql);
    const parts = new QueryParts(naming, now);
    const source = parts.source(query);
    const functions = (query.fields ?? [])
        .filter((field) => field.type === 'FieldFunctionExpression')
        .filter((field) => field.functionName.toUpperCase() !== 'FIELDS');
    const [only] = functions;
    if (functions.length === 1 && only?.functionName.toUpperCase() === 'COUNT' && only.parameters.length === 0) {
        if (query.fields?.length !== 1 || only.alias !== undefined) {
            throw malformed('COUNT() stands alone');
        }
        allowOnly(query, 'fields', 'sObject', 'sObjectAlias', 'where', 'limit');
        return { kind: 'count', selection: parts.selection(source, query) };
    }
    return functions.length > 0 || query.groupBy !== undefined
        ? { kind: 'aggregate', ...aggregateQuery(parts, source, query) }
        : { kind: 'records', query: recordQuery(parts, source, query) };
};
