import type { GraphQLResolveInfo } from 'graphql';
import type { AggregateQuery } from '../../database/index.ts';
import { aggregateRecords, countRecords } from '../../database/index.ts';
import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import { ownField } from '../record-reading.ts';
import type { AggregateRow } from './aggregate-types.ts';
import { isGroupable, MEASURES } from './aggregate-types.ts';
import { filterCondition, ordering } from './arguments.ts';
import { cursorAt } from './node-source.ts';
import { queryFailure } from './query-failure.ts';
import type { GraphqlContext } from './schema.ts';
import { SelectionPlan } from './selection-plan.ts';

export interface AggregateConnection {
    readonly edges: readonly { readonly node: { readonly aggregate: AggregateRow }; readonly cursor: string }[];
    readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string | null;
        readonly endCursor: string | null;
    };
    readonly totalCount: number;
    readonly pageResultCount: number;
}

const groupedFields = (object: ObjectModel, groupBy: unknown): FieldModel[] => {
    if (typeof groupBy !== 'object' || groupBy === null) {
        return [];
    }
    return Object.entries(groupBy).flatMap(([name, clause]: [string, unknown]) => {
        if (name === 'type') {
            if (clause !== 'GROUP_BY' && clause !== null) {
                throw queryFailure('OperationNotSupported', `grouping by ${String(clause)} is not supported`);
            }
            return [];
        }
        const field = object.fields.get(name);
        const isWanted = typeof clause === 'object' && clause !== null && 'group' in clause && clause.group === true;
        return isWanted && field !== undefined && isGroupable(field) ? [field] : [];
    });
};

const measuresOf = (plan: SelectionPlan, object: ObjectModel): AggregateQuery['measures'] =>
    plan.below('edges', 'node', 'aggregate').flatMap((item) => {
        const field = object.fields.get(item.name);
        const asked = plan.inside(item).map(({ name }) => name);
        return field === undefined
            ? []
            : MEASURES.filter((name) => asked.includes(name)).map((name) => ({
                  alias: `${field.name}.${name}`,
                  function: name,
                  path: ownField(object, field)
              }));
    });

/** Groups and measures records for one user: only fields they may read, only records they may see. */
export const aggregateConnection = async (
    { org, session, now }: GraphqlContext,
    info: GraphQLResolveInfo,
    object: ObjectModel,
    args: Readonly<Record<string, unknown>>
): Promise<AggregateConnection> => {
    const plan = new SelectionPlan(org.metadata, info, now);
    const grouped = groupedFields(object, args['groupBy']);
    const scope = { model: org.metadata, object, lookups: [], now };
    const orderBy = ordering(scope, args['orderBy']);
    const stray = orderBy.find(({ path }) => path.lookups.length > 0 || !grouped.includes(path.field));
    if (stray !== undefined) {
        throw queryFailure('ValidationError', `Ordered field must be grouped: ${stray.path.field.name}`);
    }
    const query: AggregateQuery = {
        object,
        where: filterCondition(scope, args['where']),
        orderBy,
        limit: null,
        offset: 0,
        groups: grouped.map((field) => ({ alias: field.name, path: ownField(object, field) })),
        // Without a group there is one result, whether anything is measured or not.
        measures: [...measuresOf(plan, object), { alias: ' ', function: 'count', path: null }],
        having: null
    };
    const rows = await aggregateRecords(org.sql, query, session.canSee);
    const total = grouped.length > 0 ? rows.length : await countRecords(org.sql, query, session.canSee);
    const offset = plan.offset(args['after']);
    const page = rows.slice(offset, offset + plan.pageSize(args['first']));
    const edges = page.map((row, index) => ({ node: { aggregate: row }, cursor: cursorAt(offset + index) }));
    return {
        edges,
        pageInfo: {
            hasNextPage: rows.length > offset + page.length,
            hasPreviousPage: offset > 0,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null
        },
        totalCount: total,
        pageResultCount: page.length
    };
};
