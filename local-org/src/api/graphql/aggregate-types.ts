import type { GraphQLFieldConfig, GraphQLFieldConfigMap } from 'graphql';
import {
    GraphQLBoolean,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLString
} from 'graphql';
import type { MeasureFunction } from '../../database/index.ts';
import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import type { FieldValue } from '../../metadata/values.ts';
import type { Access } from '../../security/index.ts';
import { toUiValue } from '../json-values.ts';
import { fits } from '../soql/measures.ts';
import { wrapped } from './node-source.ts';
import { queryFailure } from './query-failure.ts';
import type { RecordTypes } from './record-types.ts';
import { PageInfo } from './record-types.ts';
import { scalarFor, valueTypeFor } from './value-types.ts';

/** Measures of a field, in the order in which the schema has them. */
export const MEASURES: readonly MeasureFunction[] = ['count', 'countDistinct', 'sum', 'avg', 'min', 'max'];
const UNGROUPED: readonly FieldType[] = [
    'Number',
    'Currency',
    'Percent',
    'LongTextArea',
    'MultiselectPicklist',
    'DateTime'
];

/** Whether results can be grouped by a field. */
export const isGroupable = (field: FieldModel): boolean => !UNGROUPED.includes(field.type);

/** One group of results: values and measures by `Field` and `Field.measure`. */
export type AggregateRow = ReadonlyMap<string, FieldValue>;

interface FieldOfRow {
    readonly field: FieldModel;
    readonly row: AggregateRow;
}

const LongValue = new GraphQLObjectType({
    name: 'LongValue',
    fields: { value: { type: GraphQLInt }, displayValue: { type: GraphQLString } }
});

const GroupByClause = new GraphQLInputObjectType({
    name: 'GroupByClause',
    fields: { group: { type: GraphQLBoolean } }
});
const GroupByType = new GraphQLEnumType({ name: 'GroupByType', values: { GROUP_BY: {}, ROLLUP: {}, CUBE: {} } });

const fieldTypes = new Map<FieldType, GraphQLObjectType<FieldOfRow, unknown>>();

const counted = (value: FieldValue) => {
    const count = toUiValue(value);
    return { value: count, displayValue: count === null ? null : String(count) };
};

/** What can be asked of a field: its value in the group, and its measures. */
const aggregateTypeFor = (type: FieldType): GraphQLObjectType<FieldOfRow, unknown> => {
    const known = fieldTypes.get(type);
    if (known !== undefined) {
        return known;
    }
    const valueOf = ({ field, row }: FieldOfRow) => {
        if (!row.has(field.name)) {
            throw queryFailure('ValidationError', `Field must be grouped or aggregated: ${field.name}`);
        }
        return wrapped(field, row.get(field.name) ?? null);
    };
    const fields: GraphQLFieldConfigMap<FieldOfRow, unknown> = {
        value: { type: scalarFor(type), resolve: (source) => valueOf(source).value },
        displayValue: { type: GraphQLString, resolve: (source) => valueOf(source).displayValue }
    };
    for (const measure of MEASURES.filter((name) => fits(name, type))) {
        const isCount = measure === 'count' || measure === 'countDistinct';
        fields[measure] = {
            type: isCount ? LongValue : valueTypeFor(type),
            resolve: ({ field, row }) => {
                const value = row.get(`${field.name}.${measure}`) ?? null;
                return isCount ? counted(value) : wrapped(field, value);
            }
        };
    }
    const created = new GraphQLObjectType<FieldOfRow, unknown>({ name: `${type}Aggregate`, fields });
    fieldTypes.set(type, created);
    return created;
};

/** The GraphQL types of aggregate queries, for the objects and fields one kind of user may read. */
export class AggregateTypes {
    readonly #access: Access;
    readonly #types: RecordTypes;

    constructor(access: Access, types: RecordTypes) {
        this.#access = access;
        this.#types = types;
    }

    /** A field of `uiapi.aggregate`. */
    connectionField(object: ObjectModel): GraphQLFieldConfig<unknown, unknown> {
        const readable = [...object.fields.values()].filter((field) => this.#access.canReadField(object, field));
        const aggregate = new GraphQLObjectType<AggregateRow, unknown>({
            name: `${object.name}Aggregate`,
            fields: Object.fromEntries(
                readable
                    .filter((field) => field.type !== 'LongTextArea')
                    .map((field) => [
                        field.name,
                        { type: aggregateTypeFor(field.type), resolve: (row: AggregateRow) => ({ field, row }) }
                    ])
            )
        });
        const node = new GraphQLObjectType({
            name: `${object.name}Result`,
            fields: { aggregate: { type: aggregate } }
        });
        const edge = new GraphQLObjectType({
            name: `${object.name}AggregateEdge`,
            fields: { node: { type: node }, cursor: { type: new GraphQLNonNull(GraphQLString) } }
        });
        const groupBy = new GraphQLInputObjectType({
            name: `${object.name}_GroupBy`,
            fields: {
                type: { type: GroupByType },
                ...Object.fromEntries(
                    readable.filter(isGroupable).map((field) => [field.name, { type: GroupByClause }])
                )
            }
        });
        return {
            type: new GraphQLObjectType({
                name: `${object.name}AggregateConnection`,
                fields: {
                    edges: { type: new GraphQLList(edge) },
                    pageInfo: { type: new GraphQLNonNull(PageInfo) },
                    totalCount: { type: new GraphQLNonNull(GraphQLInt) },
                    pageResultCount: { type: new GraphQLNonNull(GraphQLInt) }
                }
            }),
            args: {
                first: { type: GraphQLInt },
                after: { type: GraphQLString },
                where: { type: this.#types.filter(object) },
                orderBy: { type: this.#types.order(object) },
                groupBy: { type: groupBy }
            }
        };
    }
}
