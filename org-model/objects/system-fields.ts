import type { FieldType } from './field-types.ts';
import type { FieldModel, ReferenceModel } from './field-model.ts';

/** A field of the org's own, which nobody writes. */
export const systemField = (object: string, name: string, label: string, type: FieldType): FieldModel => ({
    object,
    name,
    label,
    type,
    file: 'system',
    isCustom: false,
    isSystem: true,
    isTracked: false,
    isNameField: false,
    isRequired: false,
    isUnique: false,
    isCaseSensitive: false,
    isExternalId: false,
    helpText: null,
    description: null,
    length: type === 'Id' ? 18 : 0,
    precision: 0,
    scale: 0,
    defaultFormula: null,
    picklist: null,
    reference: null,
    formula: null,
    summary: null,
    autoNumber: null
});

/** A lookup to a user. */
export const toUser = (traversal: string): ReferenceModel => ({
    to: 'User',
    traversal,
    childRelationship: null,
    onDelete: 'Restrict',
    isMasterDetail: false,
    writeRequiresMasterRead: false,
    isReparentable: true
});

/** The fields Salesforce gives every object. A detail record has no owner of its own: its master's owner counts. */
export const systemFields = (object: string, hasOwner: boolean): FieldModel[] => [
    systemField(object, 'Id', 'Record ID', 'Id'),
    ...(hasOwner
        ? [{ ...systemField(object, 'OwnerId', 'Owner ID', 'Lookup'), isSystem: false, reference: toUser('Owner') }]
        : []),
    systemField(object, 'IsDeleted', 'Deleted', 'Checkbox'),
    systemField(object, 'CreatedDate', 'Created Date', 'DateTime'),
    { ...systemField(object, 'CreatedById', 'Created By ID', 'Lookup'), reference: toUser('CreatedBy') },
    systemField(object, 'LastModifiedDate', 'Last Modified Date', 'DateTime'),
    {
        ...systemField(object, 'LastModifiedById', 'Last Modified By ID', 'Lookup'),
        reference: toUser('LastModifiedBy')
    },
    systemField(object, 'SystemModstamp', 'System Modstamp', 'DateTime')
];
