import type { FieldType, OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { AggregateOrdering, AggregateQuery, FieldPath, MeasureOf } from '../../database/index.ts';
import { isSamePath } from '../../database/index.ts';
import { groupable } from '../field-paths.ts';
import { havingCondition } from './having.ts';
import { malformed } from './malformed.ts';
import { measureOf } from './measures.ts';
import type { QueryParts, Source } from './query-parts.ts';
import { allowOnly, listOf, nameOf } from './query-parts.ts';

/** One value of each result, in the order of the SELECT. */
export type AggregateColumn =
    { readonly alias: string; readonly path: FieldPath } | { readonly alias: string; readonly measure: MeasureOf };

export interface CompiledAggregate {
    readonly query: AggregateQuery;
    /** What of the query's groups and measures is selected: each is in the results by its alias. */
    readonly columns: readonly AggregateColumn[];
}

const groupsOf = (parts: QueryParts, source: Source, query: Query): FieldPath[] =>
    listOf(query.groupBy).map((clause) => {
        if (!('field' in clause)) {
            throw malformed('GROUP BY a function is not supported');
        }
        return groupable(parts.path(source, clause.field));
    });

/** Names a column as Salesforce does: by its alias, its field, or `expr` and its place among the unnamed aggregates. */
const columnsOf = (
    parts: QueryParts,
    source: Source,
    groups: readonly FieldPath[],
    fields: readonly FieldType[]
): AggregateColumn[] => {
    let unnamed = 0;
    const columns = fields.map((field): AggregateColumn => {
        if (field.type === 'FieldFunctionExpression') {
            const measure = measureOf(parts, source, field);
            const alias = field.alias ?? `expr${unnamed}`;
            unnamed += field.alias === undefined ? 1 : 0;
            return { alias, measure };
        }
        const name = nameOf(field);
        const path = groupable(parts.path(source, name));
        if (!groups.some((group) => isSamePath(group, path))) {
            throw malformed(`Field must be grouped or aggregated: ${name}`);
        }
        return { alias: ('alias' in field ? field.alias : undefined) ?? path.field.name, path };
    });
    const aliases = columns.map(({ alias }) => alias.toLowerCase());
    const twice = columns.find((_, index) => aliases.indexOf(aliases[index] ?? '') !== index);
    if (twice !== undefined) {
        throw malformed(`duplicate alias: ${twice.alias}`);
    }
    return columns;
};

const orderOf = (
    parts: QueryParts,
    source: Source,
    groups: readonly FieldPath[],
    clause: OrderByClause
): AggregateOrdering => {
    if ('fn' in clause) {
        const measure = measureOf(parts, source, clause.fn);
        return { measure, descending: clause.order === 'DESC', nullsFirst: clause.nulls !== 'LAST' };
    }
    const order = parts.order(source, clause);
    if (!groups.some((group) => isSamePath(group, order.path))) {
        throw malformed(`Ordered field must be grouped or aggregated: ${clause.field}`);
    }
    return order;
};

/** A query with GROUP BY or aggregate functions. */
export const aggregateQuery = (parts: QueryParts, source: Source, query: Query): CompiledAggregate => {
    allowOnly(query, 'fields', 'sObject', 'sObjectAlias', 'where', 'groupBy', 'having', 'orderBy', 'limit', 'offset');
    const groups = groupsOf(parts, source, query);
    if (groups.length === 0 && (query.limit !== undefined || query.having !== undefined)) {
        throw malformed('LIMIT and HAVING go with aggregate functions only where there is a GROUP BY');
    }
    const columns = columnsOf(parts, source, groups, query.fields ?? []);
    const hidden = groups.filter(
        (path) => !columns.some((column) => 'path' in column && isSamePath(column.path, path))
    );
    return {
        columns,
        query: {
            object: source.object,
            where: parts.where(source, query),
            groups: [
                ...columns.flatMap((column) => ('path' in column ? [column] : [])),
                // An alias has letters, digits and underscores, so these are nobody's.
                ...hidden.map((path, index) => ({ alias: ` ${index}`, path }))
            ],
            measures: columns.flatMap((column) =>
                'measure' in column ? [{ alias: column.alias, ...column.measure }] : []
            ),
            having: query.having === undefined ? null : havingCondition(parts, source, groups, query.having),
            orderBy: listOf(query.orderBy).map((clause) => orderOf(parts, source, groups, clause)),
            ...parts.page(query)
        }
    };
};
