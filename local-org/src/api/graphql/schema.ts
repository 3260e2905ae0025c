import type { GraphQLFieldConfig, GraphQLFieldConfigMap, GraphQLResolveInfo } from 'graphql';
import {
    DirectiveLocation,
    GraphQLDirective,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    specifiedDirectives
} from 'graphql';
import { countRecords, findRecords } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { Org } from '../../org.ts';
import type { Session } from '../../security/index.ts';
import type { AggregateConnection } from './aggregates.ts';
import { aggregateConnection } from './aggregates.ts';
import { AggregateTypes } from './aggregate-types.ts';
import { mutationFields, UiapiMutationsInput } from './mutation-types.ts';
import type { MutationResults } from './mutations.ts';
import { runMutations } from './mutations.ts';
import type { Connection } from './node-source.ts';
import { connection } from './node-source.ts';
import { countSubqueries } from './query-limits.ts';
import { RecordTypes } from './record-types.ts';
import { SelectionPlan } from './selection-plan.ts';

/** What resolvers know of the request they answer. */
export interface GraphqlContext {
    readonly org: Org;
    readonly session: Session;
    readonly now: Date;
    /** Counts what the request has made the org do. */
    readonly work: { subqueries: number };
}

/** Marks a field the user may lack: it is then left out instead of failing the query. */
export const OptionalDirective = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

const isContext = (value: unknown): value is GraphqlContext =>
    typeof value === 'object' && value !== null && 'session' in value;

const mutationType = (org: Org, session: Session, types: RecordTypes): GraphQLObjectType | null => {
    const operations = mutationFields(org.metadata, types, session.access);
    const fields = [...operations].map(([name, { field }]) => {
        const resolve = (source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo): unknown => {
            const result = source instanceof Map ? (source as MutationResults).get(String(info.path.key)) : undefined;
            if (result instanceof Error) {
                throw result;
            }
            return result ?? null;
        };
        return [name, { ...field, resolve }] as const;
    });
    if (fields.length === 0) {
        return null;
    }
    const uiapi: GraphQLFieldConfig<unknown, unknown, { readonly input?: { readonly allOrNone?: boolean } }> = {
        type: new GraphQLNonNull(new GraphQLObjectType({ name: 'UIAPIMutations', fields: Object.fromEntries(fields) })),
        args: { input: { type: UiapiMutationsInput } },
        resolve: async (_source, { input }, context, info) =>
            isContext(context) ? await runMutations(context, info, operations, input?.allOrNone !== false) : null
    };
    return new GraphQLObjectType({ name: 'Mutation', fields: { uiapi } });
};

const schemas = new WeakMap<Org, Map<string, GraphQLSchema>>();

type Resolve<Answer> = (
    source: unknown,
    args: Record<string, unknown>,
    context: unknown,
    info: GraphQLResolveInfo
) => Promise<Answer | null>;

const resolveRecords =
    (org: Org, object: ObjectModel): Resolve<Connection> =>
    async (_source, args, context, info) => {
        if (!isContext(context)) {
            return null;
        }
        const { query, needsTotal } = new SelectionPlan(org.metadata, info, context.now).plan(object, args);
        context.work.subqueries += 1 + query.children.length;
        countSubqueries(context.work.subqueries);
        const size = query.limit ?? 0;
        const visibility = context.session.canSee;
        // One more than the page tells whether there is a next one.
        const found = await findRecords(org.sql, { ...query, limit: size + 1 }, visibility);
        const total = needsTotal ? await countRecords(org.sql, query, visibility) : null;
        return connection(query, found.slice(0, size), total, found.length > size);
    };

const resolveAggregate =
    (object: ObjectModel): Resolve<AggregateConnection> =>
    async (_source, args, context, info) => {
        if (!isContext(context)) {
            return null;
        }
        context.work.subqueries += 1;
        countSubqueries(context.work.subqueries);
        return await aggregateConnection(context, info, object, args);
    };

const below = (name: string, fields: GraphQLFieldConfigMap<unknown, unknown>) => ({
    type: new GraphQLNonNull(new GraphQLObjectType({ name, fields })),
    resolve: () => ({})
});

const buildSchema = (org: Org, session: Session): GraphQLSchema => {
    const types = new RecordTypes(org.metadata, session.access);
    const aggregations = new AggregateTypes(session.access, types);
    const records: GraphQLFieldConfigMap<unknown, unknown> = {};
    const aggregates: GraphQLFieldConfigMap<unknown, unknown> = {};
    for (const object of session.access.readableObjects(org.metadata)) {
        records[object.name] = { ...types.connectionField(object), resolve: resolveRecords(org, object) };
        aggregates[object.name] = { ...aggregations.connectionField(object), resolve: resolveAggregate(object) };
    }
    const query = below('RecordQuery', records);
    const aggregate = below('RecordQueryAggregate', aggregates);
    const mutation = mutationType(org, session, types);
    return new GraphQLSchema({
        query: new GraphQLObjectType({ name: 'Query', fields: { uiapi: below('UIAPI', { query, aggregate }) } }),
        ...(mutation === null ? {} : { mutation }),
        directives: [...specifiedDirectives, OptionalDirective]
    });
};

/** The schema as one user sees it; users with the same rights share it. */
export const schemaFor = (org: Org, session: Session): GraphQLSchema => {
    const known = schemas.get(org) ?? new Map<string, GraphQLSchema>();
    schemas.set(org, known);
    const schema = known.get(session.access.key) ?? buildSchema(org, session);
    known.set(session.access.key, schema);
    return schema;
};
