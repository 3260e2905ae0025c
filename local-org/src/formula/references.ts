import { valueTypeOf } from '../../../org-model/formula/value-type.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import type { Computation, RecordScope, Resolution } from './expression.ts';

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

const fieldComputation = (field: FieldModel, path: readonly string[], options: ResolverOptions): Computation => {
    const type = valueTypeOf(field.type);
    const blank = type === 'number' && options.blanks === 'zero' ? ZERO : null;
    const isShortId = (field.type === 'Id' || field.reference !== null) && options.hasWholeIds !== true;
    const evaluate: Computation['evaluate'] = ({ record }) => {
        let at: RecordScope | null = record;
        for (const step of path) {
            at = at?.parent(step) ?? null;
        }
        const stored = at === null ? null : at.value(field.name);
        const value = isShortId ? shortId(stored) : stored;
        return type === 'checkbox' ? value === true : (value ?? blank);
    };
    return path.length === 0 ? { type, evaluate, field: field.name } : { type, evaluate };
};

/** The field at the end of a path of lookups, and the object it belongs to; null when a step is unknown. */
const fieldOfPath = (
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

/** Resolves a path of lookups and a field from an object; null when a step is unknown. */
export const resolveField = (
    model: OrgModel,
    object: ObjectModel,
    name: string,
    options: ResolverOptions
): Resolution => {
    const found = fieldOfPath(model, object, name);
    if (found?.field.type === 'LongTextArea' && options.refusesLongText) {
        return { problem: `${name} is a long text, which a formula field cannot read` };
    }
    return found === null ? null : fieldComputation(found.field, name.split('.').slice(0, -1), options);
};

/** Resolves `$Label.`, `$Permission.` and `$User.` names; null for anything else. */
export const resolveGlobal = (
    model: OrgModel,
    name: string,
    { hasWholeIds = false }: Pick<ResolverOptions, 'hasWholeIds'> = {}
): Computation | null => {
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
            ? { type: 'checkbox', evaluate: ({ asker }) => asker.hasPermission(rest) }
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
