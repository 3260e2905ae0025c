import { Kind, parse } from 'graphql';
import type { FieldNode, SelectionSetNode } from 'graphql';
import type { SourceFile } from './bundle.ts';
import { argumentFields, argumentProblems, variableProblems } from './graphql-arguments.ts';
import type { Org, OrgObject } from '../../../org-model/org.ts';
import { templatesTagged } from './script.ts';
import type { TaggedTemplate } from './script.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';

/** A field of an object that a component asks for. */
export interface QueriedField {
    readonly object: string;
    readonly field: string;
    readonly line: number;
    /** Whether the query goes on without it when the user may not read it. */
    readonly optional: boolean;
}

/** What the GraphQL documents of a script ask for, and what is wrong with them. */
export interface Queries {
    readonly fields: readonly QueriedField[];
    readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Levels of a query that stand for no field of an object. */
const ABOVE_OBJECTS: ReadonlySet<string> = new Set(['uiapi', 'query', 'aggregate']);
const WRAPPERS: ReadonlySet<string> = new Set(['edges', 'node', 'Record', 'aggregate']);
const BESIDE_RECORDS: ReadonlySet<string> = new Set([
    'pageInfo',
    'totalCount',
    'pageResultCount',
    'upperBound',
    'cursor'
]);
/** What a record has besides its fields. */
const NOT_FIELDS: ReadonlySet<string> = new Set(['__typename', 'ApiName', 'DisplayValue', 'WeakEtag']);
/** A field of every record in an org with several currencies, and of none in any other. */
const CURRENCY = 'CurrencyIsoCode';
const BESIDE_CURRENCY: ReadonlySet<string> = new Set(['Id', CURRENCY]);
const OPTIONAL = 'optional';
/** `Audit_Answer__cUpdate` returns a record of `Audit_Answer__c`. */
const MUTATION = /^(.+?)(?:Create|Update|Delete)$/;

const fieldsIn = (set: SelectionSetNode | undefined): FieldNode[] =>
    (set?.selections ?? []).flatMap((selection) => {
        switch (selection.kind) {
            case Kind.FIELD:
                return [selection];
            case Kind.INLINE_FRAGMENT:
                return fieldsIn(selection.selectionSet);
            case Kind.FRAGMENT_SPREAD:
                return [];
        }
    });

/** The selections that stand for fields of one record, edges and nodes taken away. */
const recordFields = (field: FieldNode): FieldNode[] =>
    fieldsIn(field.selectionSet).flatMap((selection) => {
        const { value } = selection.name;
        return WRAPPERS.has(value) ? recordFields(selection) : BESIDE_RECORDS.has(value) ? [] : [selection];
    });

const objectSelections = (fields: readonly FieldNode[]): FieldNode[] =>
    fields.flatMap((field) =>
        ABOVE_OBJECTS.has(field.name.value) ? objectSelections(fieldsIn(field.selectionSet)) : [field]
    );

/** What is wrong with a selection that is no field of the project's own; undefined for a currency that stands apart. */
const strangerProblem = (
    object: string,
    { fields, children }: OrgObject,
    name: string,
    beside: readonly FieldNode[]
): string | undefined => {
    if (name !== CURRENCY) {
        return `there is no field ${object}.${name}.${didYouMean(name, [...fields.keys(), ...children.keys()])}`;
    }
    return beside.every((other) => BESIDE_CURRENCY.has(other.name.value))
        ? undefined
        : `${object}.${CURRENCY} exists only in orgs with several currencies, and in any other the whole query fails. Ask for it in a query of its own, where the object info has it.`;
};

const readTemplate = (template: TaggedTemplate, org: Org): Queries => {
    const fields: QueriedField[] = [];
    const problems: { line: number; message: string }[] = [];
    const lineOf = (field: FieldNode): number => template.line + (field.loc?.startToken.line ?? 1) - 1;

    const visitArguments = (field: FieldNode, object: string): void => {
        const line = lineOf(field);
        problems.push(...argumentProblems(field, object, org).map((message) => ({ line, message })));
        // What a list is filtered by cannot be left out for who may not read it.
        fields.push(...argumentFields(field, object, org).map((used) => ({ ...used, line, optional: false })));
    };
    const visit = (object: string, selections: readonly FieldNode[]): void => {
        const owner = org.object(object);
        for (const selection of owner ? selections : []) {
            const { value } = selection.name;
            const next = owner?.parents.get(value) ?? owner?.children.get(value);
            if (next !== undefined) {
                visitArguments(selection, next);
                visit(next, recordFields(selection));
            } else if (owner?.fields.has(value)) {
                const optional = selection.directives?.some(({ name }) => name.value === OPTIONAL) === true;
                fields.push({ object, field: value, line: lineOf(selection), optional });
            } else if (!NOT_FIELDS.has(value)) {
                const message = owner && strangerProblem(object, owner, value, selections);
                problems.push(...(message === undefined ? [] : [{ line: lineOf(selection), message }]));
            }
        }
    };
    for (const definition of parse(template.text).definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION) {
            problems.push(...variableProblems(definition).map((message) => ({ line: template.line, message })));
        }
        const roots =
            definition.kind === Kind.OPERATION_DEFINITION ? objectSelections(fieldsIn(definition.selectionSet)) : [];
        for (const root of roots) {
            const { value } = root.name;
            const object = org.object(value) ? value : (MUTATION.exec(value)?.[1] ?? value);
            if (!org.object(object)) {
                problems.push({
                    line: lineOf(root),
                    message: `there is no object ${object}.${didYouMean(object, org.objects)}`
                });
            }
            if (object === value && org.object(object)) {
                visitArguments(root, object);
            }
            visit(object, recordFields(root));
        }
    }
    return { fields, problems };
};

/** Reads every gql`...` of a script. A document that does not parse or is put together from pieces is a problem. */
export const queriesOf = (source: SourceFile, org: Org): Queries => {
    const read = templatesTagged(source, 'gql').map((template): Queries => {
        const problem = (message: string): Queries => ({ fields: [], problems: [{ line: template.line, message }] });
        if (template.hasPlaceholders) {
            return problem('is put together from pieces. Use variables: a placeholder lets text change the query.');
        }
        try {
            return readTemplate(template, org);
        } catch (error) {
            return problem(`does not parse. ${error instanceof Error ? error.message : String(error)}`);
        }
    });
    return { fields: read.flatMap(({ fields }) => fields), problems: read.flatMap(({ problems }) => problems) };
};
