import type { Finding } from '../../../org-model/findings/finding.ts';
import type { CustomMetadataRecord, FieldModel, ObjectModel, OrgModel } from './model.ts';

const noObject = (model: OrgModel, name: string, file: string, element: string): Finding[] =>
    model.objects.has(name) ? [] : [{ file, element, message: `there is no object ${name}.` }];

const noField = (object: ObjectModel, name: string, file: string, element: string): Finding[] =>
    object.fields.has(name) ? [] : [{ file, element, message: `${object.name} has no field ${name}.` }];

const checkRules = (model: OrgModel): Finding[] =>
    [...model.objects.values()].flatMap((object) =>
        object.validationRules.flatMap(({ errorField, file }) =>
            errorField === null ? [] : noField(object, errorField, file, 'ValidationRule.errorDisplayField')
        )
    );

const checkFieldRight = (model: OrgModel, path: string, file: string): Finding[] => {
    const element = 'PermissionSet.fieldPermissions';
    const [objectName = '', fieldName = ''] = path.split('.');
    const object = model.objects.get(objectName);
    if (object === undefined) {
        return noObject(model, objectName, file, element);
    }
    const field = object.fields.get(fieldName);
    const isEverybodys = field !== undefined && (field.isRequired || field.isSystem || field.isNameField);
    return [
        ...noField(object, fieldName, file, element),
        ...(isEverybodys ? [{ file, element, message: `${path} is required: no such grant.` }] : [])
    ];
};

const checkPermissionSets = (model: OrgModel): Finding[] =>
    [...model.permissionSets.values()].flatMap((set) => [
        ...[...set.objects.keys()].flatMap((name) =>
            noObject(model, name, set.file, 'PermissionSet.objectPermissions')
        ),
        ...[...set.fields.keys()].flatMap((path) => checkFieldRight(model, path, set.file)),
        ...[...set.customPermissions]
            .filter((name) => !model.customPermissions.has(name))
            .map((name) => ({
                file: set.file,
                element: 'PermissionSet.customPermissions',
                message: `there is no custom permission ${name}.`
            }))
    ]);

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

/** What an org would not take of a record in a deployment. */
const checkRecord = (object: ObjectModel, record: CustomMetadataRecord): Finding[] => [
    ...[...record.values.keys()].flatMap((name) => noField(object, name, record.file, 'CustomMetadata.values')),
    ...[...object.fields.values()].flatMap((field) => {
        const problem = field.isCustom ? problemWith(field, record.values.get(field.name) ?? null) : null;
        return problem === null
            ? []
            : [{ file: record.file, element: 'CustomMetadata.values', message: `${field.name} ${problem}.` }];
    })
];

const checkRecords = (model: OrgModel): Finding[] =>
    [...model.customMetadata].flatMap(([type, records]) =>
        records.flatMap((record) => {
            const object = model.objects.get(type);
            return object === undefined
                ? noObject(model, type, record.file, 'CustomMetadata')
                : checkRecord(object, record);
        })
    );

const checkSharing = (model: OrgModel): Finding[] =>
    model.sharingRules.flatMap((rule) => {
        const object = model.objects.get(rule.object);
        return object === undefined
            ? noObject(model, rule.object, rule.file, 'SharingRules')
            : rule.criteria.flatMap((item) => noField(object, item.field, rule.file, 'SharingRules.criteriaItems'));
    });

/** What one file names and no other has. */
export const checkReferences = (model: OrgModel): Finding[] => [
    ...checkRules(model),
    ...checkPermissionSets(model),
    ...checkRecords(model),
    ...checkSharing(model),
    ...model.flows.flatMap((flow) => noObject(model, flow.object, flow.file, 'Flow.start')),
    ...model.users.flatMap((user) =>
        user.permissionSets
            .filter((name) => !model.permissionSets.has(name))
            .map((name) => ({
                file: 'users.json',
                element: user.username,
                message: `there is no permission set ${name}.`
            }))
    )
];
