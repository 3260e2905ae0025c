import type { FieldPath, LookupStep } from '../database/index.ts';
import type { FieldType } from '../../../org-model/objects/field-types.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import { findField, findLookup } from '../metadata/names.ts';
import type { Session } from '../security/index.ts';
import { ApiError } from './api-error.ts';

/** What names mean to one user: a field or object they may not read does not exist. */
export interface Naming {
    readonly model: OrgModel;
    readonly session: Session;
}

const unknownColumn = (name: string, object: ObjectModel): ApiError =>
    new ApiError(
        400,
        'INVALID_FIELD',
        `No such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`
    );

/** The field of that name, when the user may read it. @throws ApiError INVALID_FIELD */
export const readableField = ({ session }: Naming, object: ObjectModel, name: string): FieldModel => {
    const field = findField(object, name);
    if (field === null || !session.access.canReadField(object, field)) {
        throw unknownColumn(name, object);
    }
    return field;
};

/** The step from an object to a parent the user may read. @throws ApiError INVALID_FIELD */
export const lookupStep = ({ model, session }: Naming, object: ObjectModel, traversal: string): LookupStep => {
    const field = findLookup(object, traversal);
    const target = field?.reference == null ? undefined : model.objects.get(field.reference.to);
    if (
        field === null ||
        target === undefined ||
        !session.access.canReadField(object, field) ||
        !session.access.on(target).read
    ) {
        throw new ApiError(
            400,
            'INVALID_FIELD',
            `Didn't understand relationship '${traversal}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
        );
    }
    return { field, target };
};

const MOST_STEPS = 5;

/** The field at the end of a path such as `Opportunity__r.Account.Name`. @throws ApiError INVALID_FIELD */
export const fieldPath = (naming: Naming, object: ObjectModel, path: string): FieldPath => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    if (names.length > MOST_STEPS) {
        throw new ApiError(400, 'MALFORMED_QUERY', `relationship path of more than ${MOST_STEPS} steps: ${path}`);
    }
    const lookups: LookupStep[] = [];
    let at = object;
    for (const name of names) {
        const step = lookupStep(naming, at, name);
        lookups.push(step);
        at = step.target;
    }
    return { lookups, object: at, field: readableField(naming, at, last) };
};

const refuse = (field: FieldModel, verb: string): ApiError =>
    new ApiError(400, 'INVALID_FIELD', `field '${field.name}' can not be ${verb} in a query call`);

/** Refuses long text in a filter. */
export const filterable = (path: FieldPath): FieldPath => {
    if (path.field.type === 'LongTextArea') {
        throw refuse(path.field, 'filtered');
    }
    return path;
};

/** Refuses long text and multi-selects in an order. */
export const sortable = (path: FieldPath): FieldPath => {
    if (path.field.type === 'LongTextArea' || path.field.type === 'MultiselectPicklist') {
        throw refuse(path.field, 'sorted');
    }
    return path;
};

const GROUPABLE = new Set<FieldType>([
    'Id',
    'Text',
    'TextArea',
    'Url',
    'Email',
    'Phone',
    'Checkbox',
    'Date',
    'Picklist',
    'Lookup',
    'MasterDetail'
]);

/** Whether SOQL groups by a field: no numbers, moments or auto-numbers, and of formulas only checkboxes and dates. */
export const isGroupable = ({ type, formula }: FieldModel): boolean =>
    GROUPABLE.has(type) && (formula === null || type === 'Checkbox' || type === 'Date');

/** Refuses what cannot be grouped by. */
export const groupable = (path: FieldPath): FieldPath => {
    if (!isGroupable(path.field)) {
        throw refuse(path.field, 'grouped');
    }
    return path;
};
