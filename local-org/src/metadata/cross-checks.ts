import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import type { CustomMetadataRecord, FieldModel, ObjectModel, OrgModel } from './model.ts';

const objectNamed = (model: OrgModel, name: string, file: string, element: string): ObjectModel => {
    const object = model.objects.get(name);
    if (object === undefined) {
        throw new MetadataError(file, element, `there is no object ${name}`);
    }
    return object;
};

const checkField = (object: ObjectModel, name: string, file: string, element: string): void => {
    if (!object.fields.has(name)) {
        throw new MetadataError(file, element, `${object.name} has no field ${name}`);
    }
};

const checkObjects = (model: OrgModel): void => {
    for (const object of model.objects.values()) {
        for (const field of object.fields.values()) {
            if (field.reference !== null) {
                objectNamed(model, field.reference.to, field.file, 'CustomField.referenceTo');
            }
        }
        for (const rule of object.validationRules) {
            if (rule.errorField !== null) {
                checkField(object, rule.errorField, rule.file, 'ValidationRule.errorDisplayField');
            }
        }
    }
};

const checkPermissionSets = (model: OrgModel): void => {
    for (const set of model.permissionSets.values()) {
        for (const name of set.objects.keys()) {
            objectNamed(model, name, set.file, 'PermissionSet.objectPermissions');
        }
        for (const path of set.fields.keys()) {
            const [objectName = '', fieldName = ''] = path.split('.');
            const object = objectNamed(model, objectName, set.file, 'PermissionSet.fieldPermissions');
            checkField(object, fieldName, set.file, 'PermissionSet.fieldPermissions');
            const field = object.fields.get(fieldName);
            if (field !== undefined && (field.isRequired || field.isSystem || field.isNameField)) {
                throw new MetadataError(
                    set.file,
                    'PermissionSet.fieldPermissions',
                    `${path} is required: no such grant`
                );
            }
        }
        for (const name of set.customPermissions) {
            if (!model.customPermissions.has(name)) {
                throw new MetadataError(set.file, 'PermissionSet.customPermissions', `no custom permission ${name}`);
            }
        }
    }
};

const isNumber = ({ type }: FieldModel): boolean => type === 'Number' || type === 'Currency' || type === 'Percent';

/** Why a field cannot hold a value of a custom metadata record; null when it can. */
const problemWith = (field: FieldModel, value: string | null): string | null => {
    if (value === null || value === '') {
        return field.isRequired ? 'is required' : null;
    }
    if (isNumber(field)) {
        const [, whole, decimals = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
        const isWithin = whole !== undefined && whole.length <= field.precision - field.scale;
        // A file is a deployment: what an API would keep beyond the scale is nothing to rely on here.
        return isWithin && decimals.replace(/0+$/, '').length <= field.scale ? null : `cannot hold the number ${value}`;
    }
    const chosen = field.type === 'MultiselectPicklist' ? value.split(';') : [value];
    const allowed = field.picklist?.values.filter(({ isActive }) => isActive).map(({ name }) => name);
    if (field.picklist?.restricted === true && !chosen.every((name) => allowed?.includes(name) === true)) {
        return `has no value ${value}`;
    }
    return field.length > 0 && value.length > field.length ? `holds ${field.length} characters at most` : null;
};

/** A record that an org would not take in a deployment. */
const checkRecord = (object: ObjectModel, record: CustomMetadataRecord): void => {
    for (const field of object.fields.values()) {
        const problem = field.isCustom ? problemWith(field, record.values.get(field.name) ?? null) : null;
        if (problem !== null) {
            throw new MetadataError(record.file, 'CustomMetadata.values', `${field.name} ${problem}`);
        }
    }
};

const checkTheRest = (model: OrgModel): void => {
    for (const [type, records] of model.customMetadata) {
        for (const record of records) {
            const object = objectNamed(model, type, record.file, 'CustomMetadata');
            [...record.values.keys()].forEach((name) => checkField(object, name, record.file, 'CustomMetadata.values'));
            checkRecord(object, record);
        }
    }
    for (const rule of model.sharingRules) {
        const object = objectNamed(model, rule.object, rule.file, 'SharingRules');
        rule.criteria.forEach((item) => checkField(object, item.field, rule.file, 'SharingRules.criteriaItems'));
    }
    for (const flow of model.flows) {
        objectNamed(model, flow.object, flow.file, 'Flow.start');
    }
    for (const user of model.users) {
        for (const name of user.permissionSets) {
            if (!model.permissionSets.has(name)) {
                throw new MetadataError('users.json', user.username, `there is no permission set ${name}`);
            }
        }
    }
};

/**
 * Checks that what one file names exists in another.
 * @throws MetadataError for the first reference that leads nowhere
 */
export const checkReferences = (model: OrgModel): void => {
    checkObjects(model);
    checkPermissionSets(model);
    checkTheRest(model);
};
