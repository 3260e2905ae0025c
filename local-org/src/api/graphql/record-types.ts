import type { GraphQLFieldConfig } from 'graphql';
import {
    GraphQLBoolean,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString
} from 'graphql';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import type { ChildRelationship } from '../../metadata/names.ts';
import { childRelationshipsOf } from '../../metadata/names.ts';
import type { Access } from '../../security/index.ts';
import { operatorsFor, OrderByClause } from './filter-types.ts';
import type { NodeSource } from './node-source.ts';
import { wrapped } from './node-source.ts';
import { valueTypeFor } from './value-types.ts';

/** Where a page of an answer stands among the others. */
export const PageInfo = new GraphQLObjectType({
    name: 'PageInfo',
    fields: {
        hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
        hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
        startCursor: { type: GraphQLString },
        endCursor: { type: GraphQLString }
    }
});

type NodeField = GraphQLFieldConfig<NodeSource, unknown>;

/** The GraphQL types of the objects one kind of user may read; what they may not read has no type or field. */
export class RecordTypes {
    readonly #model: OrgModel;
    readonly #access: Access;
    readonly #nodes = new Map<string, GraphQLObjectType<NodeSource, unknown>>();
    readonly #connections = new Map<string, GraphQLObjectType>();
    readonly #filters = new Map<string, GraphQLInputObjectType>();
    readonly #orders = new Map<string, GraphQLInputObjectType>();

    constructor(model: OrgModel, access: Access) {
        this.#model = model;
        this.#access = access;
    }

    /** Fields of `uiapi.query`: a connection for each readable object. */
    connectionField(object: ObjectModel): GraphQLFieldConfig<unknown, unknown> {
        return {
            type: this.#connection(object),
            args: {
                first: { type: GraphQLInt },
                after: { type: GraphQLString },
                where: { type: this.filter(object) },
                orderBy: { type: this.order(object) }
            }
        };
    }

    #readable(object: ObjectModel): FieldModel[] {
        return [...object.fields.values()].filter((field) => this.#access.canReadField(object, field));
    }

    #parents(object: ObjectModel): { field: FieldModel; traversal: string; target: ObjectModel }[] {
        return this.#readable(object).flatMap((field) => {
            const target = field.reference === null ? undefined : this.#model.objects.get(field.reference.to);
            return field.reference === null || target === undefined || !this.#access.on(target).read
                ? []
                : [{ field, traversal: field.reference.traversal, target }];
        });
    }

    #children(object: ObjectModel): ChildRelationship[] {
        return childRelationshipsOf(this.#model, object).filter(
            ({ child, field }) => this.#access.on(child).read && this.#access.canReadField(child, field)
        );
    }

    #connection(object: ObjectModel): GraphQLObjectType {
        return this.#once(this.#connections, object, () => {
            const edge = new GraphQLObjectType({
                name: `${object.name}Edge`,
                fields: () => ({
                    node: { type: this.node(object) },
                    cursor: { type: new GraphQLNonNull(GraphQLString) }
                })
            });
            return new GraphQLObjectType({
                name: `${object.name}Connection`,
                fields: () => ({
                    edges: { type: new GraphQLList(edge) },
                    pageInfo: { type: new GraphQLNonNull(PageInfo) },
                    totalCount: { type: new GraphQLNonNull(GraphQLInt) },
                    pageResultCount: { type: new GraphQLNonNull(GraphQLInt) }
                })
            });
        });
    }

    /** The type of an object's records. */
    node(object: ObjectModel): GraphQLObjectType<NodeSource, unknown> {
        return this.#once(
            this.#nodes,
            object,
            () =>
                new GraphQLObjectType<NodeSource, unknown>({
                    name: object.name,
                    fields: () => this.#nodeFields(object)
                })
        );
    }

    #nodeFields(object: ObjectModel): Record<string, NodeField> {
        const fields: Record<string, NodeField> = {
            ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: (source) => source.apiName },
            Id: { type: new GraphQLNonNull(GraphQLID), resolve: (source) => source.id }
        };
        for (const field of this.#readable(object).filter((item) => item.name !== 'Id')) {
            fields[field.name] = {
                type: valueTypeFor(field.type),
                resolve: (source) => wrapped(field, source.value(field))
            };
        }
        for (const { field, traversal, target } of this.#parents(object)) {
            fields[traversal] = { type: this.node(target), resolve: (source) => source.parent({ field, target }) };
        }
        for (const { name, child } of this.#children(object)) {
            const { type, args } = this.connectionField(child);
            fields[name] = {
                type,
                args,
                resolve: (source, _args, _context, info) => source.children(String(info.path.key))
            };
        }
        return fields;
    }

    /** The filter of an object's records, by the fields the user may read. */
    filter(object: ObjectModel): GraphQLInputObjectType {
        return this.#once(
            this.#filters,
            object,
            () =>
                new GraphQLInputObjectType({
                    name: `${object.name}_Filter`,
                    fields: () => {
                        const own = this.filter(object);
                        const operators = this.#readable(object).flatMap((field) => {
                            const type = operatorsFor(field);
                            return type === null ? [] : [[field.name, { type }] as const];
                        });
                        const parents = this.#parents(object).map(
                            ({ traversal, target }) => [traversal, { type: this.filter(target) }] as const
                        );
                        return {
                            and: { type: new GraphQLList(own) },
                            or: { type: new GraphQLList(own) },
                            not: { type: own },
                            ...Object.fromEntries([...operators, ...parents])
                        };
                    }
                })
        );
    }

    /** The order of an object's records. */
    order(object: ObjectModel): GraphQLInputObjectType {
        return this.#once(
            this.#orders,
            object,
            () =>
                new GraphQLInputObjectType({
                    name: `${object.name}_OrderBy`,
                    fields: () => {
                        const sortable = this.#readable(object).filter(
                            (field) => field.type !== 'LongTextArea' && field.type !== 'MultiselectPicklist'
                        );
                        return Object.fromEntries([
                            ...sortable.map((field) => [field.name, { type: OrderByClause }] as const),
                            ...this.#parents(object).map(
                                ({ traversal, target }) => [traversal, { type: this.order(target) }] as const
                            )
                        ]);
                    }
                })
        );
    }

    #once<T>(known: Map<string, T>, object: ObjectModel, create: () => T): T {
        const found = known.get(object.name);
        if (found !== undefined) {
            return found;
        }
        const created = create();
        known.set(object.name, created);
        return created;
    }
}
