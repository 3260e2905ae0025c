import { Kind, visit } from 'graphql';
import type { ArgumentNode, FieldNode, ObjectFieldNode, OperationDefinitionNode, ValueNode } from 'graphql';
import type { Org } from '../../../org-model/org.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';

/** What a list of records takes. */
const ARGUMENTS: ReadonlySet<string> = new Set([
    'after',
    'first',
    'groupBy',
    'orderBy',
    'scope',
    'upperBound',
    'where'
]);
const COMBINATIONS: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const OPERATORS: ReadonlySet<string> = new Set([
    'eq',
    'excludes',
    'gt',
    'gte',
    'in',
    'includes',
    'inq',
    'like',
    'lt',
    'lte',
    'ne',
    'nin',
    'ninq'
]);
const ORDER: ReadonlySet<string> = new Set(['nulls', 'order']);
const GROUP: ReadonlySet<string> = new Set(['group', 'function']);

const entries = (value: ValueNode): readonly ObjectFieldNode[] =>
    value.kind === Kind.OBJECT ? value.fields : value.kind === Kind.LIST ? value.values.flatMap(entries) : [];

/** Problems of a condition or an order over the fields of an object; `offered` is what may stand under a field. */
const conditionProblems = (value: ValueNode, object: string, offered: ReadonlySet<string>, org: Org): string[] =>
    entries(value).flatMap(({ name: { value: name }, value: inner }): string[] => {
        const owner = org.object(object);
        if (COMBINATIONS.has(name)) {
            return conditionProblems(inner, object, offered, org);
        }
        const parent = owner?.parents.get(name);
        if (parent !== undefined) {
            return conditionProblems(inner, parent, offered, org);
        }
        if (!owner?.fields.has(name)) {
            return [`there is no field ${object}.${name}.${didYouMean(name, owner?.fields.keys() ?? [])}`];
        }
        return entries(inner)
            .filter((entry) => !offered.has(entry.name.value))
            .map((entry) => `${name} takes no ${entry.name.value}. Use one of: ${[...offered].join(', ')}.`);
    });

const problemsOf = ({ name: { value: name }, value }: ArgumentNode, object: string, org: Org): string[] => {
    switch (name) {
        case 'where':
            return conditionProblems(value, object, OPERATORS, org);
        case 'orderBy':
            return conditionProblems(value, object, ORDER, org);
        case 'groupBy':
            return conditionProblems(value, object, GROUP, org);
        default:
            return ARGUMENTS.has(name) ? [] : [`a list takes no argument ${name}.${didYouMean(name, ARGUMENTS)}`];
    }
};

const OVER_FIELDS: ReadonlySet<string> = new Set(['where', 'orderBy', 'groupBy']);

const fieldsOver = (value: ValueNode, object: string, org: Org): { object: string; field: string }[] =>
    entries(value).flatMap(({ name: { value: name }, value: inner }) => {
        const owner = org.object(object);
        const parent = COMBINATIONS.has(name) ? object : owner?.parents.get(name);
        return parent ? fieldsOver(inner, parent, org) : owner?.fields.has(name) ? [{ object, field: name }] : [];
    });

/** The fields that a list of records of that object is filtered, ordered or grouped by. */
export const argumentFields = (field: FieldNode, object: string, org: Org): { object: string; field: string }[] =>
    (field.arguments ?? []).flatMap(({ name, value }) =>
        OVER_FIELDS.has(name.value) ? fieldsOver(value, object, org) : []
    );

/** What is wrong with the arguments of a list of records of that object, as sentences. */
export const argumentProblems = (field: FieldNode, object: string, org: Org): string[] =>
    (field.arguments ?? []).flatMap((argument) => problemsOf(argument, object, org));

/** Variables an operation declares and does not use, or uses and does not declare, as sentences. */
export const variableProblems = (operation: OperationDefinitionNode): string[] => {
    const declared = new Set((operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
    const used = new Set<string>();
    visit(operation, {
        VariableDefinition: () => false,
        Variable: ({ name }) => {
            used.add(name.value);
        }
    });
    return [
        ...[...declared]
            .filter((name) => !used.has(name))
            .map((name) => `declares $${name} and does not use it, which the platform refuses. Use it or remove it.`),
        ...[...used]
            .filter((name) => !declared.has(name))
            .map((name) => `uses $${name} without declaring it.${didYouMean(name, declared)}`)
    ];
};
