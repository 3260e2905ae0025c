import type { FieldModel, FieldType, ObjectModel, OrgModel } from '../metadata/model.ts';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import type { Expression, RecordScope, ValueType } from './expression.ts';
import { FormulaMistake } from './expression.ts';

const VALUE_TYPES: Readonly<Record<FieldType, ValueType>> = {
    Id: 'text',
    Text: 'text',
    TextArea: 'text',
    LongTextArea: 'text',
    Url: 'text',
    Email: 'text',
    Phone: 'text',
    Number: 'number',
    Currency: 'number',
    Percent: 'number',
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'dateTime',
    Picklist: 'picklist',
    MultiselectPicklist: 'multipicklist',
    Lookup: 'text',
    MasterDetail: 'text',
    AutoNumber: 'text'
};

/** The type a field has inside a formula. */
export const valueTypeOf = (type: FieldType): ValueType => VALUE_TYPES[type];

/** The lookup that a step of a path such as `Opportunity__r` follows, or null. */
export const lookupFor = (object: ObjectModel, traversal: string): FieldModel | null =>
    [...object.fields.values()].find((field) => field.reference?.traversal === traversal) ?? null;

export interface ResolverOptions {
    readonly blanks: 'zero' | 'blank';
    /** Long text is not allowed in formula fields, but is in validation rules. */
    readonly refusesLongText: boolean;
    /** Flows hold whole ids, where formula fields and rules have their first 15 characters. */
    readonly hasWholeIds?: boolean;
}

const ZERO = new Exact(0);

const ID_LENGTH = 15;

/** An id as formula fields and rules have it: without the three characters that CASESAFEID adds. */
const shortId = (value: FieldValue): FieldValue => (typeof value === 'string' ? value.slice(0, ID_LENGTH) : value);

const fieldExpression = (field: FieldModel, path: readonly string[], options: ResolverOptions): Expression => {
    if (field.type === 'LongTextArea' && options.refusesLongText) {
        throw new FormulaMistake(`${field.name} is a long text, which a formula field cannot read`);
    }
    const type = valueTypeOf(field.type);
    const blank = type === 'number' && options.blanks === 'zero' ? ZERO : null;
    const isShortId = (field.type === 'Id' || field.reference !== null) && options.hasWholeIds !== true;
    const evaluate: Expression['evaluate'] = ({ record }) => {
        let at: RecordScope | null = record;
        for (const step of path) {
            at = at?.parent(step) ?? null;
        }
        const stored = at === null ? null : at.value(field.name);
        const value = isShortId ? shortId(stored) : stored;
        return type === 'boolean' ? value === true : (value ?? blank);
    };
    return path.length === 0 ? { type, evaluate, field: field.name } : { type, evaluate };
};

/** The field at the end of a path of lookups, and the object it belongs to; null when a step is unknown. */
export const fieldOfPath = (
    model: OrgModel,
    object: ObjectModel,
    path: string
): { readonly field: FieldModel; readonly owner: ObjectModel } | null => {
    const steps = path.split('.');
    const name = steps.pop() ?? '';
    let owner = object;
    for (const step of steps) {
        const lookup = lookupFor(owner, step);
        const next = lookup?.reference == null ? undefined : model.objects.get(lookup.reference.to);
        if (next === undefined) {
            return null;
        }
        owner = next;
    }
    const field = owner.fields.get(name);
    return field === undefined ? null : { field, owner };
};

/**
 * Resolves a path of lookups and a field from an object; null when a step is unknown.
 * @throws FormulaMistake when the field is not for formulas
 */
export const resolveField = (
    model: OrgModel,
    object: ObjectModel,
    name: string,
    options: ResolverOptions
): Expression | null => {
    const found = fieldOfPath(model, object, name);
    return found === null ? null : fieldExpression(found.field, name.split('.').slice(0, -1), options);
};

/** Resolves `$Label.`, `$Permission.` and `$User.` names; null for anything else. */
export const resolveGlobal = (
    model: OrgModel,
    name: string,
    { hasWholeIds = false }: Pick<ResolverOptions, 'hasWholeIds'> = {}
): Expression | null => {
    const [global, rest] = name.split('.', 2);
    if (rest === undefined) {
        return null;
    }
    if (global === '$Label') {
        const text = model.labels.get(rest);
        return text === undefined ? null : { type: 'text', literal: text, evaluate: () => text };
    }
    if (global === '$Permission') {
        return model.customPermissions.has(rest)
            ? { type: 'boolean', evaluate: ({ asker }) => asker.hasPermission(rest) }
            : null;
    }
    const field = global === '$User' ? model.objects.get('User')?.fields.get(rest) : undefined;
    if (field === undefined) {
        return null;
    }
    const isShortId = (field.type === 'Id' || field.reference !== null) && !hasWholeIds;
    return {
        type: valueTypeOf(field.type),
        evaluate: ({ asker }) => (isShortId ? shortId(asker.userField(rest)) : asker.userField(rest))
    };
};
