import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import type { FieldModel, ObjectModel } from '../../metadata/model.ts';
import { childRelationshipsOf } from '../../metadata/names.ts';
import type { Org } from '../../org.ts';
import type { Session } from '../../security/index.ts';
import { isGroupable } from '../field-paths.ts';

const TYPES: Readonly<Record<FieldType, readonly [type: string, soapType: string]>> = {
    Id: ['id', 'tns:ID'],
    Text: ['string', 'xsd:string'],
    TextArea: ['textarea', 'xsd:string'],
    LongTextArea: ['textarea', 'xsd:string'],
    Url: ['url', 'xsd:string'],
    Email: ['email', 'xsd:string'],
    Phone: ['phone', 'xsd:string'],
    Number: ['double', 'xsd:double'],
    Currency: ['currency', 'xsd:double'],
    Percent: ['percent', 'xsd:double'],
    Checkbox: ['boolean', 'xsd:boolean'],
    Date: ['date', 'xsd:date'],
    DateTime: ['datetime', 'xsd:dateTime'],
    Picklist: ['picklist', 'xsd:string'],
    MultiselectPicklist: ['multipicklist', 'xsd:string'],
    Lookup: ['reference', 'tns:ID'],
    MasterDetail: ['reference', 'tns:ID'],
    AutoNumber: ['string', 'xsd:string']
};

const picklistValues = (field: FieldModel) =>
    (field.picklist?.values ?? []).map((value) => ({
        active: value.isActive,
        defaultValue: value.isDefault,
        label: value.label,
        validFor: null,
        value: value.name
    }));

/** What is the same of every field. */
const SAME_OF_ALL = {
    compoundFieldName: null,
    controllerName: null,
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: 0,
    displayLocationInDecimal: false,
    encrypted: false,
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: false,
    mask: null,
    maskType: null,
    namePointing: false,
    polymorphicForeignKey: false,
    queryByDistance: false,
    referenceTargetField: null
};

const describeReference = ({ reference, isCustom }: FieldModel) => ({
    cascadeDelete: reference?.isMasterDetail === true,
    referenceTo: reference === null ? [] : [reference.to],
    relationshipName: reference?.traversal ?? null,
    relationshipOrder: reference?.isMasterDetail === true ? 0 : null,
    restrictedDelete: isCustom && reference?.onDelete === 'Restrict',
    writeRequiresMasterRead: reference?.writeRequiresMasterRead ?? false
});

const describeField = (session: Session, object: ObjectModel, field: FieldModel) => {
    const [type, soapType] = TYPES[field.type];
    const isReference = field.reference !== null;
    const isLongText = field.type === 'LongTextArea';
    // The org fills these, so they are never blank.
    const isKept = field.isSystem || field.name === 'OwnerId';
    const isId = isReference || field.type === 'Id';
    return {
        ...SAME_OF_ALL,
        ...describeReference(field),
        aggregatable: !isLongText && field.type !== 'MultiselectPicklist' && field.type !== 'Checkbox',
        autoNumber: field.autoNumber !== null,
        byteLength: isId ? 18 : field.length * 3,
        calculated: field.formula !== null || field.summary !== null,
        calculatedFormula: field.formula?.source ?? null,
        caseSensitive: field.isCaseSensitive,
        createable: session.access.canWriteField(object, field, 'create'),
        custom: field.isCustom,
        defaultValue: field.type === 'Checkbox' ? field.defaultFormula === 'true' : null,
        defaultValueFormula: field.type === 'Checkbox' ? null : field.defaultFormula,
        defaultedOnCreate: isKept || field.defaultFormula !== null || field.type === 'Checkbox',
        externalId: field.isExternalId,
        filterable: !isLongText,
        formulaTreatNullNumberAsZero: field.formula?.blanks === 'zero',
        groupable: isGroupable(field),
        idLookup: field.name === 'Id' || field.isNameField || field.isExternalId,
        inlineHelpText: field.helpText,
        label: field.label,
        length: isId ? 18 : field.length,
        name: field.name,
        nameField: field.isNameField,
        nillable: !field.isRequired && !isKept && field.type !== 'Checkbox',
        permissionable: !isKept && !field.isNameField && !field.isRequired,
        picklistValues: picklistValues(field),
        precision: field.precision,
        restrictedPicklist: field.picklist?.restricted ?? false,
        scale: field.scale,
        soapType,
        sortable: !isLongText && field.type !== 'MultiselectPicklist',
        type,
        unique: field.isUnique,
        updateable: session.access.canWriteField(object, field, 'edit')
    };
};

/** The short description of an object, as the list of all objects has it. */
export const describeBriefly = (org: Org, session: Session, object: ObjectModel, version: string) => {
    const rights = session.access.on(object);
    const base = `/services/data/${version}/sobjects/${object.name}`;
    return {
        activateable: false,
        createable: rights.create,
        custom: object.kind === 'custom',
        customSetting: false,
        deletable: rights.delete,
        deprecatedAndHidden: false,
        feedEnabled: false,
        hasSubtypes: false,
        isSubtype: false,
        keyPrefix: org.keyPrefixes.get(object.name) ?? null,
        label: object.label,
        labelPlural: object.pluralLabel,
        layoutable: true,
        mergeable: false,
        mruEnabled: true,
        name: object.name,
        queryable: true,
        replicateable: true,
        retrieveable: true,
        searchable: true,
        triggerable: true,
        undeletable: rights.delete,
        updateable: rights.edit,
        urls: { sobject: base, describe: `${base}/describe`, rowTemplate: `${base}/{ID}` }
    };
};

/** The full description of an object: only fields and children the user may see. */
export const describeObject = (org: Org, session: Session, object: ObjectModel, version: string) => ({
    ...describeBriefly(org, session, object, version),
    childRelationships: childRelationshipsOf(org.metadata, object)
        .filter(({ child }) => session.access.on(child).read)
        .map(({ name, child, field }) => ({
            cascadeDelete: field.reference?.onDelete === 'Cascade',
            childSObject: child.name,
            deprecatedAndHidden: false,
            field: field.name,
            junctionIdListNames: [],
            junctionReferenceTo: [],
            relationshipName: name,
            restrictedDelete: field.reference?.onDelete === 'Restrict'
        })),
    fields: [...object.fields.values()]
        .filter((field) => session.access.canReadField(object, field))
        .map((field) => describeField(session, object, field)),
    recordTypeInfos: [
        {
            active: true,
            available: true,
            defaultRecordTypeMapping: true,
            developerName: 'Master',
            master: true,
            name: 'Master',
            recordTypeId: '012000000000000AAA',
            urls: {}
        }
    ]
});
