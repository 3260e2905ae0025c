import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import { childRelationshipsOf } from '../../metadata/names.ts';
import type { Org } from '../../org.ts';
import type { Session } from '../../security/index.ts';
import { MASTER_RECORD_TYPE } from './record-json.ts';

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
    Id: 'Reference',
    Text: 'String',
    TextArea: 'TextArea',
    LongTextArea: 'TextArea',
    Url: 'Url',
    Email: 'Email',
    Phone: 'Phone',
    Number: 'Double',
    Currency: 'Currency',
    Percent: 'Percent',
    Checkbox: 'Boolean',
    Date: 'Date',
    DateTime: 'DateTime',
    Picklist: 'Picklist',
    MultiselectPicklist: 'MultiPicklist',
    Lookup: 'Reference',
    MasterDetail: 'Reference',
    AutoNumber: 'String'
};

const fieldInfo = (session: Session, object: ObjectModel, field: FieldModel) => {
    const isLongText = field.type === 'LongTextArea';
    return {
        apiName: field.name,
        calculated: field.formula !== null || field.summary !== null,
        compound: false,
        compoundComponentName: null,
        compoundFieldName: null,
        controllerName: null,
        controllingFields: [],
        createable: session.access.canWriteField(object, field, 'create'),
        custom: field.isCustom,
        dataType: DATA_TYPES[field.type],
        extraTypeInfo: isLongText ? 'PlainTextArea' : null,
        filterable: !isLongText,
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: false,
        inlineHelpText: field.helpText,
        label: field.label,
        length: field.reference === null ? field.length : 18,
        nameField: field.isNameField,
        polymorphicForeignKey: false,
        precision: field.precision,
        reference: field.reference !== null,
        referenceTargetField: null,
        referenceToInfos: field.reference === null ? [] : [{ apiName: field.reference.to, nameFields: ['Name'] }],
        relationshipName: field.reference?.traversal ?? null,
        required: field.isRequired,
        scale: field.scale,
        searchPrefilterable: false,
        sortable: !isLongText && field.type !== 'MultiselectPicklist',
        unique: field.isUnique,
        updateable: session.access.canWriteField(object, field, 'edit')
    };
};

/** What a user may know of an object: fields they cannot read are not in it. */
export const objectInfo = (org: Org, session: Session, object: ObjectModel) => {
    const rights = session.access.on(object);
    const fields = [...object.fields.values()].filter((field) => session.access.canReadField(object, field));
    return {
        apiName: object.name,
        childRelationships: childRelationshipsOf(org.metadata, object)
            .filter(({ child }) => session.access.on(child).read)
            .map(({ name, child, field }) => ({
                childObjectApiName: child.name,
                fieldName: field.name,
                junctionIdListNames: [],
                junctionReferenceTo: [],
                relationshipName: name
            })),
        createable: rights.create,
        custom: object.kind === 'custom',
        defaultRecordTypeId: MASTER_RECORD_TYPE,
        deletable: rights.delete,
        dependentFields: {},
        eTag: org.metadata.fingerprint.slice(0, 32),
        feedEnabled: false,
        fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(session, object, field)])),
        keyPrefix: org.keyPrefixes.get(object.name) ?? null,
        label: object.label,
        labelPlural: object.pluralLabel,
        layoutable: true,
        mruEnabled: true,
        nameFields: fields.filter(({ isNameField }) => isNameField).map(({ name }) => name),
        queryable: true,
        recordTypeInfos: {
            [MASTER_RECORD_TYPE]: {
                available: true,
                defaultRecordTypeMapping: true,
                master: true,
                name: 'Master',
                recordTypeId: MASTER_RECORD_TYPE
            }
        },
        searchable: true,
        themeInfo: { color: '5876A3', iconUrl: '' },
        updateable: rights.edit
    };
};

/** The values of one picklist field. */
export const picklistValues = (org: Org, object: ObjectModel, field: FieldModel, version: string) => {
    const values = (field.picklist?.values ?? [])
        .filter((value) => value.isActive)
        .map(({ label, name }) => ({ attributes: null, label, validFor: [], value: name }));
    const chosen = field.picklist?.values.find((value) => value.isDefault);
    return {
        controllerValues: {},
        defaultValue:
            chosen === undefined ? null : { attributes: null, label: chosen.label, validFor: [], value: chosen.name },
        eTag: org.metadata.fingerprint.slice(0, 32),
        url: `/services/data/${version}/ui-api/object-info/${object.name}/picklist-values/${MASTER_RECORD_TYPE}/${field.name}`,
        values
    };
};
