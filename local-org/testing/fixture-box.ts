import { fieldXml, objectXml } from './test-project.ts';

const TEXT = '<length>80</length>';
const CHECKBOX = '<defaultValue>false</defaultValue>';
const FIELDS: readonly (readonly [object: string, name: string, type: string, more: string])[] = [
    ['Box__c', 'Locked__c', 'Checkbox', CHECKBOX],
    ['Box__c', 'Label__c', 'Text', TEXT],
    ['Box__c', 'Echo__c', 'Text', TEXT],
    ['Box__c', 'Divisor__c', 'Number', '<precision>3</precision><scale>0</scale>'],
    [
        'Box__c',
        'Items__c',
        'Summary',
        '<summaryForeignKey>Item__c.Box__c</summaryForeignKey><summaryOperation>count</summaryOperation>'
    ],
    [
        'Item__c',
        'Box__c',
        'MasterDetail',
        '<referenceTo>Box__c</referenceTo><relationshipName>Items</relationshipName>'
    ],
    ['Item__c', 'Note__c', 'Text', TEXT],
    ['Item__c', 'Changes__c', 'Text', TEXT],
    ['Item__c', 'Never_Alone__c', 'Checkbox', CHECKBOX],
    [
        'Tag__c',
        'Item__c',
        'Lookup',
        '<deleteConstraint>Restrict</deleteConstraint><referenceTo>Item__c</referenceTo><relationshipName>Tags</relationshipName>'
    ]
];

const condition = (left: string, operator: string, right: string): string =>
    `<conditions><leftValueReference>${left}</leftValueReference><operator>${operator}</operator><rightValue>${right}</rightValue></conditions>`;
const TRUE = '<booleanValue>true</booleanValue>';

const decision = (name: string, conditions: string, next: string): string =>
    `<decisions><name>${name}</name><rules><name>${name}_Yes</name>${conditions}<connector><targetReference>${next}</targetReference></connector></rules></decisions>`;
const customError = (name: string, message: string): string =>
    `<customErrors><name>${name}</name><customErrorMessages><errorMessage>${message}</errorMessage><isFieldError>false</isFieldError></customErrorMessages></customErrors>`;
const assign = (name: string, target: string, value: string, next = ''): string =>
    `<assignments><name>${name}</name>${next}<assignmentItems><assignToReference>${target}</assignToReference><operator>Assign</operator><value>${value}</value></assignmentItems></assignments>`;
const to = (target: string): string => `<connector><targetReference>${target}</targetReference></connector>`;

const flow = (object: string, trigger: string, event: string, first: string, elements: string, more = ''): string =>
    `<Flow><label>${object} ${first}</label>${elements}<start>${to(first)}${more}<object>${object}</object><recordTriggerType>${event}</recordTriggerType><triggerType>${trigger}</triggerType></start><status>Active</status></Flow>`;

/** Boxes of items: some are kept from deletion, by flows that ask the record, its master, or its details. */
export const BOX_METADATA: Readonly<Record<string, string>> = {
    'objects/Box__c/Box__c.object-meta.xml': objectXml('Box'),
    'objects/Item__c/Item__c.object-meta.xml': objectXml('Item', '<sharingModel>ControlledByParent</sharingModel>'),
    'objects/Tag__c/Tag__c.object-meta.xml': objectXml('Tag'),
    ...Object.fromEntries(
        FIELDS.map(([object, name, type, more]) => [
            `objects/${object}/fields/${name}.field-meta.xml`,
            fieldXml(name, type, more)
        ])
    ),
    'flows/Box_Before_Delete_Locked.flow-meta.xml': flow(
        'Box__c',
        'RecordBeforeDelete',
        'Delete',
        'Keep',
        customError('Keep', 'A locked box is kept.'),
        `<filters><field>Locked__c</field><operator>EqualTo</operator><value>${TRUE}</value></filters>`
    ),
    'flows/Box_Before_Delete_Fragile.flow-meta.xml': flow(
        'Box__c',
        'RecordBeforeDelete',
        'Delete',
        'Get_Fragile',
        `<recordLookups><name>Get_Fragile</name>${to('Is_There_One')}<filters><field>Box__c</field><operator>EqualTo</operator><value><elementReference>$Record.Id</elementReference></value></filters><filters><field>Note__c</field><operator>EqualTo</operator><value><stringValue>fragile</stringValue></value></filters><getFirstRecordOnly>true</getFirstRecordOnly><object>Item__c</object><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups>${decision(
            'Is_There_One',
            condition('Get_Fragile', 'IsNull', '<booleanValue>false</booleanValue>'),
            'Keep'
        )}${customError('Keep', 'The box holds something fragile.')}`
    ),
    'flows/Item_Before_Delete.flow-meta.xml': flow(
        'Item__c',
        'RecordBeforeDelete',
        'Delete',
        'Is_Locked',
        `${decision('Is_Locked', condition('$Record.Box__r.Locked__c', 'EqualTo', TRUE), 'Keep')}${customError('Keep', 'The item belongs to a locked box.')}`
    ),
    'flows/Item_Before_Delete_Alone.flow-meta.xml': flow(
        'Item__c',
        'RecordBeforeDelete',
        'Delete',
        'Keep',
        customError('Keep', 'The item goes with its box only.'),
        '<filterFormula>{!$Record.Never_Alone__c}</filterFormula>'
    ),
    'flows/Item_Before_Save.flow-meta.xml': flow(
        'Item__c',
        'RecordBeforeSave',
        'CreateAndUpdate',
        'Has_Changed',
        `${decision('Has_Changed', condition('$Record.Note__c', 'IsChanged', TRUE), 'Say_So')}${assign('Say_So', '$Record.Changes__c', '<stringValue>changed</stringValue>')}`
    ),
    'flows/Box_After_Update.flow-meta.xml': flow(
        'Box__c',
        'RecordAfterSave',
        'Update',
        'Set_Echo',
        `${assign('Set_Echo', '$Record.Echo__c', '<elementReference>Echo</elementReference>', to('Store'))}<recordUpdates><name>Store</name><inputReference>$Record</inputReference></recordUpdates><formulas><name>Echo</name><dataType>String</dataType><expression>{!$Record.Label__c} &amp; "!"</expression></formulas>`,
        '<filterFormula>ISCHANGED({!$Record.Label__c})</filterFormula>'
    ),
    'flows/Box_Before_Save.flow-meta.xml': flow(
        'Box__c',
        'RecordBeforeSave',
        'Create',
        'Is_Part',
        `${decision('Is_Part', condition('Part', 'GreaterThan', '<numberValue>2.0</numberValue>'), 'Name_It')}${assign('Name_It', '$Record.Label__c', '<stringValue>large</stringValue>')}<formulas><name>Part</name><dataType>Number</dataType><expression>1 / {!$Record.Divisor__c}</expression><scale>2</scale></formulas>`,
        '<filters><field>Divisor__c</field><operator>IsNull</operator><value><booleanValue>false</booleanValue></value></filters>'
    ),
    'permissionsets/All.permissionset-meta.xml': `<PermissionSet><label>All</label>${FIELDS.filter(
        ([, , type]) => type !== 'MasterDetail'
    )
        .map(
            ([object, name, type]) =>
                `<fieldPermissions><editable>${type !== 'Summary'}</editable><field>${object}.${name}</field><readable>true</readable></fieldPermissions>`
        )
        .join('')}${['Box__c', 'Item__c', 'Tag__c']
        .map(
            (object) =>
                `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><object>${object}</object></objectPermissions>`
        )
        .join('')}</PermissionSet>`
};
