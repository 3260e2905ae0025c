import type { FieldNode, GraphQLField, GraphQLResolveInfo, GraphQLSchema, SelectionSetNode } from 'graphql';
import {
    getArgumentValues,
    getDirectiveValues,
    getNamedType,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
    isObjectType,
    Kind
} from 'graphql';
import type { ChildSelection, FieldPath, LookupStep, RecordQuery } from '../../database/index.ts';
import { pathKey } from '../../database/index.ts';
import type { ObjectModel, OrgModel } from '../../metadata/model.ts';
import { childRelationshipsOf, findLookup } from '../../metadata/names.ts';
import { filterCondition, ordering } from './arguments.ts';
import { offsetAfter } from './node-source.ts';
import { queryFailure } from './query-failure.ts';

const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 2000;
const MOST_LOOKUPS = 5;

/** One field of an answer, with everything selected below it. */
export interface Selected {
    readonly key: string;
    readonly name: string;
    readonly node: FieldNode;
    readonly below: SelectionSetNode[];
}

/** Turns what a request selects below one connection into one query. */
export class SelectionPlan {
    readonly #model: OrgModel;
    readonly #info: GraphQLResolveInfo;
    readonly #now: Date;

    constructor(model: OrgModel, info: GraphQLResolveInfo, now: Date) {
        this.#model = model;
        this.#info = info;
        this.#now = now;
    }

    /** The query of the connection being resolved, and whether its total is asked for. */
    plan(object: ObjectModel, args: Readonly<Record<string, unknown>>): { query: RecordQuery; needsTotal: boolean } {
        const below = this.#info.fieldNodes.flatMap((node) => node.selectionSet ?? []);
        const selected = this.#collect(below);
        return {
            query: this.#query(object, args, selected, false),
            needsTotal: selected.some(({ name }) => name === 'totalCount')
        };
    }

    /** What is selected below the field being resolved, or below one of its answers. */
    below(...names: readonly string[]): readonly Selected[] {
        const start = this.#collect(this.#info.fieldNodes.flatMap((node) => node.selectionSet ?? []));
        return names.reduce<readonly Selected[]>((selected, name) => this.#inside(selected, name), start);
    }

    /** What is selected below a field. */
    inside(selected: Selected): readonly Selected[] {
        return this.#collect(selected.below);
    }

    /** The query of one record of an answer, without its parents and children. */
    single(object: ObjectModel, selected: readonly Selected[]): RecordQuery {
        const fields: FieldPath[] = [];
        const children: ChildSelection[] = [];
        this.#nodeFields(object, [], selected, fields, children);
        if (children.length > 0 || fields.some((path) => path.lookups.length > 0)) {
            throw queryFailure('OperationNotSupported', 'a mutation gives neither parents nor children of its record');
        }
        return { object, fields, children, where: null, orderBy: [], limit: null, offset: 0 };
    }

    #query(
        object: ObjectModel,
        args: Readonly<Record<string, unknown>>,
        selected: readonly Selected[],
        isChild: boolean
    ): RecordQuery {
        const nodes = this.#inside(this.#inside(selected, 'edges'), 'node');
        const fields: FieldPath[] = [];
        const children: ChildSelection[] = [];
        this.#nodeFields(object, [], nodes, fields, isChild ? null : children);
        const scope = { model: this.#model, object, lookups: [], now: this.#now };
        return {
            object,
            fields,
            children,
            where: filterCondition(scope, args['where']),
            orderBy: ordering(scope, args['orderBy']),
            limit: this.pageSize(args['first']),
            offset: this.offset(args['after'])
        };
    }

    /** @throws GraphQLError for a size no page has */
    pageSize(first: unknown): number {
        const size = typeof first === 'number' ? first : DEFAULT_PAGE;
        if (size < 1 || size > LARGEST_PAGE) {
            throw queryFailure('ValidationError', `first must be between 1 and ${LARGEST_PAGE}, not ${size}`);
        }
        return size;
    }

    /** @throws GraphQLError for a cursor that is none */
    offset(after: unknown): number {
        if (typeof after !== 'string') {
            return 0;
        }
        const offset = offsetAfter(after);
        if (offset === null) {
            throw queryFailure('DataFetchingException', `invalid cursor: ${after}`);
        }
        return offset;
    }

    #nodeFields(
        object: ObjectModel,
        lookups: readonly LookupStep[],
        selected: readonly Selected[],
        fields: FieldPath[],
        children: ChildSelection[] | null
    ): void {
        const id = object.fields.get('Id');
        if (lookups.length > 0 && id !== undefined) {
            // Joins the parent even when only its Id or type is asked for.
            addField(fields, { lookups, object, field: id });
        }
        for (const item of selected) {
            const field = object.fields.get(item.name);
            if (field !== undefined) {
                addField(fields, { lookups, object, field });
                continue;
            }
            const lookup = findLookup(object, item.name);
            const target = lookup?.reference == null ? undefined : this.#model.objects.get(lookup.reference.to);
            if (lookup !== null && target !== undefined) {
                if (lookups.length >= MOST_LOOKUPS) {
                    throw queryFailure('OperationNotSupported', `more than ${MOST_LOOKUPS} levels of parents`);
                }
                this.#nodeFields(
                    target,
                    [...lookups, { field: lookup, target }],
                    this.#collect(item.below),
                    fields,
                    null
                );
                continue;
            }
            const list = childRelationshipsOf(this.#model, object).find(({ name }) => name === item.name);
            if (list !== undefined) {
                if (children === null) {
                    throw queryFailure('OperationNotSupported', 'only one level of children is supported');
                }
                const args = this.#argumentsOf(object, item);
                const query = this.#query(list.child, args, this.#collect(item.below), true);
                children.push({ key: item.key, foreignKey: list.field, query });
            }
        }
    }

    #argumentsOf(object: ObjectModel, item: Selected): Readonly<Record<string, unknown>> {
        const definition = fieldOf(this.#info.schema, object.name, item.name);
        return definition === null ? {} : getArgumentValues(definition, item.node, this.#info.variableValues);
    }

    #inside(selected: readonly Selected[], name: string): Selected[] {
        return this.#collect(selected.filter((item) => item.name === name).flatMap((item) => item.below));
    }

    /** Fields of selection sets, fragments spread and equal keys merged. */
    #collect(
        sets: readonly SelectionSetNode[],
        found = new Map<string, Selected>(),
        spread = new Set<string>()
    ): Selected[] {
        for (const selection of sets.flatMap((set) => set.selections)) {
            if (!this.#isIncluded(selection)) {
                continue;
            }
            if (selection.kind === Kind.FIELD) {
                const key = selection.alias?.value ?? selection.name.value;
                const known = found.get(key) ?? { key, name: selection.name.value, node: selection, below: [] };
                known.below.push(...(selection.selectionSet === undefined ? [] : [selection.selectionSet]));
                found.set(key, known);
            } else if (selection.kind === Kind.INLINE_FRAGMENT) {
                this.#collect([selection.selectionSet], found, spread);
            } else if (!spread.has(selection.name.value)) {
                // Once is enough, and fragments that spread each other twice would double at every step.
                spread.add(selection.name.value);
                const inner = this.#info.fragments[selection.name.value]?.selectionSet;
                this.#collect(inner === undefined ? [] : [inner], found, spread);
            }
        }
        return [...found.values()];
    }

    #isIncluded(selection: SelectionSetNode['selections'][number]): boolean {
        const variables = this.#info.variableValues;
        const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
        const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
        return skip?.['if'] !== true && include?.['if'] !== false;
    }
}

/** A field asked for under several names is read once. */
const addField = (fields: FieldPath[], path: FieldPath): void => {
    const key = pathKey(path.lookups);
    if (!fields.some((known) => known.field === path.field && pathKey(known.lookups) === key)) {
        fields.push(path);
    }
};

const fieldOf = (schema: GraphQLSchema, type: string, field: string): GraphQLField<unknown, unknown> | null => {
    const found = getNamedType(schema.getType(type));
    return isObjectType(found) ? (found.getFields()[field] ?? null) : null;
};
