import type { FieldModel, ObjectModel, OrgModel, ReferenceModel, SharingRuleModel } from './model.ts';
import { systemField, toUser } from '../../../org-model/objects/system-fields.ts';

const toRecord = (object: ObjectModel, childRelationship: string): ReferenceModel => ({
    to: object.name,
    traversal: 'Parent',
    childRelationship,
    onDelete: 'Cascade',
    isMasterDetail: true,
    writeRequiresMasterRead: false,
    isReparentable: false
});

const companionOf = (
    object: ObjectModel,
    kind: 'history' | 'share',
    label: string,
    fieldsOf: (name: string) => readonly FieldModel[]
): ObjectModel => {
    const name = object.name.replace(/__c$/, kind === 'history' ? '__History' : '__Share');
    return {
        name,
        label: `${label}: ${object.label}`,
        pluralLabel: `${label}: ${object.label}`,
        kind,
        file: object.file,
        sharingModel: 'ControlledByParent',
        fixedKeyPrefix: kind === 'history' ? '017' : '02c',
        hasHistory: false,
        fields: new Map(fieldsOf(name).map((field) => [field.name, field])),
        validationRules: []
    };
};

const historyOf = (object: ObjectModel): ObjectModel =>
    companionOf(object, 'history', 'History', (name) => [
        systemField(name, 'Id', 'History ID', 'Id'),
        systemField(name, 'IsDeleted', 'Deleted', 'Checkbox'),
        { ...systemField(name, 'ParentId', 'Parent ID', 'Lookup'), reference: toRecord(object, 'Histories') },
        { ...systemField(name, 'CreatedById', 'Created By ID', 'Lookup'), reference: toUser('CreatedBy') },
        systemField(name, 'CreatedDate', 'Created Date', 'DateTime'),
        systemField(name, 'Field', 'Changed Field', 'Text'),
        systemField(name, 'DataType', 'Datatype', 'Text'),
        // Of any type, so that no query filters or groups by them.
        systemField(name, 'OldValue', 'Old Value', 'LongTextArea'),
        systemField(name, 'NewValue', 'New Value', 'LongTextArea')
    ]);

const shareOf = (object: ObjectModel): ObjectModel =>
    companionOf(object, 'share', 'Share', (name) => [
        systemField(name, 'Id', 'Share ID', 'Id'),
        { ...systemField(name, 'ParentId', 'Parent ID', 'Lookup'), reference: toRecord(object, 'Shares') },
        systemField(name, 'AccessLevel', 'Access Level', 'Text'),
        { ...systemField(name, 'UserOrGroupId', 'User/Group ID', 'Lookup'), reference: toUser('UserOrGroup') },
        systemField(name, 'RowCause', 'Row Cause', 'Text'),
        systemField(name, 'LastModifiedDate', 'Last Modified Date', 'DateTime'),
        {
            ...systemField(name, 'LastModifiedById', 'Last Modified By ID', 'Lookup'),
            reference: toUser('LastModifiedBy')
        },
        systemField(name, 'IsDeleted', 'Deleted', 'Checkbox')
    ]);

/** Objects the platform adds to a custom object: its history where that is kept, its shares where not everybody writes. */
export const companionObjects = (objects: ReadonlyMap<string, ObjectModel>): Map<string, ObjectModel> => {
    const custom = [...objects.values()].filter(({ kind }) => kind === 'custom');
    const histories = custom.filter(({ hasHistory }) => hasHistory).map(historyOf);
    const shares = custom.filter(({ sharingModel }) => sharingModel === 'Private' || sharingModel === 'Read');
    return new Map([...histories, ...shares.map(shareOf)].map((object) => [object.name, object]));
};

/** The object whose records a history or a share is of. */
export const parentOfCompanion = (model: OrgModel, companion: ObjectModel): ObjectModel | null =>
    model.objects.get(companion.fields.get('ParentId')?.reference?.to ?? '') ?? null;

/** The sharing rules behind an object's shares. */
export const rulesOf = (model: OrgModel, object: ObjectModel): SharingRuleModel[] =>
    model.sharingRules.filter((rule) => rule.object === object.name);
