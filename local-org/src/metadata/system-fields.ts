import type { FieldModel, FieldType, ReferenceModel } from './model.ts';

const base = (name: string, label: string, type: FieldType): FieldModel => ({
    name,
    label,
    type,
    file: 'system',
    isCustom: false,
    isSystem: true,
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

const toUser = (traversal: string): ReferenceModel => ({
    to: 'User',
    traversal,
    childRelationship: null,
    onDelete: 'Restrict',
    isMasterDetail: false,
    writeRequiresMasterRead: false,
    isReparentable: true
});

/** The fields Salesforce gives every object. A detail record has no owner of its own: its master's owner counts. */
export const systemFields = (hasOwner: boolean): FieldModel[] => [
    base('Id', 'Record ID', 'Id'),
    ...(hasOwner ? [{ ...base('OwnerId', 'Owner ID', 'Lookup'), isSystem: false, reference: toUser('Owner') }] : []),
    base('IsDeleted', 'Deleted', 'Checkbox'),
    base('CreatedDate', 'Created Date', 'DateTime'),
    { ...base('CreatedById', 'Created By ID', 'Lookup'), reference: toUser('CreatedBy') },
    base('LastModifiedDate', 'Last Modified Date', 'DateTime'),
    { ...base('LastModifiedById', 'Last Modified By ID', 'Lookup'), reference: toUser('LastModifiedBy') },
    base('SystemModstamp', 'System Modstamp', 'DateTime')
];
