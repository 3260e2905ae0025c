import type { GraphQLResolveInfo } from 'graphql';
import { getArgumentValues, GraphQLError, isObjectType } from 'graphql';
import type { SaveContext } from '../../automation/index.ts';
import { findRecords } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import type { Org } from '../../org.ts';
import { asApiError } from '../api-error.ts';
import type { Change } from '../record-changes.ts';
import { applyChanges } from '../record-changes.ts';
import { ownField } from '../record-reading.ts';
import type { MutationKind } from './mutation-types.ts';
import { NodeSource } from './node-source.ts';
import { queryFailure } from './query-failure.ts';
import type { GraphqlContext } from './schema.ts';
import type { Selected } from './selection-plan.ts';
import { SelectionPlan } from './selection-plan.ts';

type Json = Readonly<Record<string, unknown>>;

/** What an operation gave, by its key in the answer: its record, or why there is none. */
export type MutationResults = ReadonlyMap<string, { Record: NodeSource | null; Id: string } | GraphQLError>;

interface Operation {
    readonly selected: Selected;
    readonly kind: MutationKind;
    readonly object: ObjectModel;
    readonly input: Json;
}

/** Undoes a request whose results say why. */
class RolledBack extends Error {}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Follows `@{name}` to the id that an operation before this one gave. */
const resolvedId = (value: unknown, operations: readonly Operation[], ids: ReadonlyMap<string, string>): unknown => {
    const name = typeof value === 'string' ? /^@\{(\w+)\}$/.exec(value)?.[1] : undefined;
    if (name === undefined) {
        return value;
    }
    const id = ids.get(name);
    const source = operations.find(({ selected }) => selected.key === name);
    if (id === undefined || source?.kind === 'Update') {
        throw queryFailure('DataFetchingException', `@{${name}} names no operation before this one that gives an id`);
    }
    return id;
};

const changeOf = (
    { kind, object, input }: Operation,
    operations: readonly Operation[],
    ids: ReadonlyMap<string, string>
): Change => {
    const isReference = (name: string): boolean => (object.fields.get(name)?.reference ?? null) !== null;
    const given = input[object.name];
    const values = Object.fromEntries(
        Object.entries(isJson(given) ? given : {}).map(([name, value]) => [
            name,
            isReference(name) ? resolvedId(value, operations, ids) : value
        ])
    );
    const id = String(resolvedId(input['Id'], operations, ids));
    switch (kind) {
        case 'Create':
            return { kind: 'create', object, values };
        case 'Update':
            return { kind: 'update', object, id, values };
        case 'Delete':
            return { kind: 'delete', object, id };
    }
};

const readBack = async (
    context: SaveContext,
    plan: SelectionPlan,
    { selected, object, kind }: Operation,
    id: string
): Promise<NodeSource | null> => {
    const idField = object.fields.get('Id');
    const record = plan.inside(selected).find(({ name }) => name === 'Record');
    if (kind === 'Delete' || record === undefined || idField === undefined) {
        return null;
    }
    const query = plan.single(object, plan.inside(record));
    const where = { kind: 'in', path: ownField(object, idField), values: [id] } as const;
    const [found] = await findRecords(context.sql, { ...query, where }, context.session.canSee);
    return found === undefined ? null : new NodeSource(query, found);
};

const run = async (
    org: Org,
    context: SaveContext,
    plan: SelectionPlan,
    operation: Operation,
    operations: readonly Operation[],
    ids: ReadonlyMap<string, string>
): Promise<{ Record: NodeSource | null; Id: string } | GraphQLError> => {
    try {
        return await context.undoable(async () => {
            const change = changeOf(operation, operations, ids);
            const [outcome] = await applyChanges(org, context, [change], true);
            if (outcome?.success !== true) {
                const messages = outcome?.errors.map(({ message }) => message) ?? [];
                throw queryFailure('DataFetchingException', messages.join('; '));
            }
            return { Id: outcome.id, Record: await readBack(context, plan, operation, outcome.id) };
        });
    } catch (error) {
        if (error instanceof GraphQLError) {
            return error;
        }
        const known = asApiError(error);
        if (known === null) {
            throw error;
        }
        return queryFailure('DataFetchingException', known.message);
    }
};

const operationsOf = (
    info: GraphQLResolveInfo,
    plan: SelectionPlan,
    known: ReadonlyMap<string, { readonly kind: MutationKind; readonly object: ObjectModel }>
): Operation[] => {
    const type = info.schema.getType('UIAPIMutations');
    const fields = isObjectType(type) ? type.getFields() : {};
    return plan.below().flatMap((selected): Operation[] => {
        const found = known.get(selected.name);
        const field = fields[selected.name];
        if (found === undefined || field === undefined) {
            return [];
        }
        const { input } = getArgumentValues(field, selected.node, info.variableValues);
        return [{ selected, kind: found.kind, object: found.object, input: isJson(input) ? input : {} }];
    });
};

/**
 * Runs the operations of a mutation, one after the other, in one transaction.
 * @param allOrNone undoes all of them when one fails
 */
export const runMutations = async (
    { org, session, now }: GraphqlContext,
    info: GraphQLResolveInfo,
    known: ReadonlyMap<string, { readonly kind: MutationKind; readonly object: ObjectModel }>,
    allOrNone: boolean
): Promise<MutationResults> => {
    const plan = new SelectionPlan(org.metadata, info, now);
    const operations = operationsOf(info, plan, known);
    const results = new Map<string, { Record: NodeSource | null; Id: string } | GraphQLError>();
    const ids = new Map<string, string>();
    try {
        await org.transaction(session, async (context) => {
            for (const operation of operations) {
                const { key } = operation.selected;
                const result = await run(org, context, plan, operation, operations, ids);
                results.set(key, result);
                if (!(result instanceof Error)) {
                    ids.set(key, result.Id);
                } else if (allOrNone) {
                    throw new RolledBack();
                }
            }
        });
    } catch (error) {
        if (!(error instanceof RolledBack)) {
            throw error;
        }
        for (const { selected } of operations) {
            if (!(results.get(selected.key) instanceof Error)) {
                const message = 'Operation rolled back because another one of the request failed';
                results.set(selected.key, queryFailure('ExecutionAborted', message));
            }
        }
    }
    return results;
};
