import { fieldXml, objectXml, ruleXml } from './test-project.ts';

const ORDER = 'objects/Order__c';
const LINE = 'objects/Line__c';
const NUMBER = '<precision>9</precision><scale>2</scale>';
const rollUp = (more: string): string => `<summaryForeignKey>Line__c.Order__c</summaryForeignKey>${more}`;

const flow = (object: string, moment: string, event: string, first: string, elements: string, filters = ''): string =>
    `<Flow><label>${object} ${moment}</label>${elements}<start><connector><targetReference>${first}</targetReference></connector>${filters}<object>${object}</object><recordTriggerType>${event}</recordTriggerType><triggerType>${moment}</triggerType></start><status>Active</status></Flow>`;

const reference = (path: string): string => `<value><elementReference>${path}</elementReference></value>`;

/** Adds one to a counter on the record itself, so that a test sees how often a flow ran. */
const countSave =
    '<assignments><name>Count</name><assignmentItems><assignToReference>$Record.Saves__c</assignToReference><operator>Add</operator><value><numberValue>1.0</numberValue></value></assignmentItems></assignments>';

/** An order with lines: roll-ups, rules on both sides, flows before and after the save, one that never ends. */
export const ORDER_METADATA: Readonly<Record<string, string>> = {
    [`${ORDER}/Order__c.object-meta.xml`]: objectXml('Order'),
    [`${ORDER}/fields/Limit__c.field-meta.xml`]: fieldXml('Limit__c', 'Number', NUMBER),
    [`${ORDER}/fields/Stock__c.field-meta.xml`]: fieldXml('Stock__c', 'Number', NUMBER),
    [`${ORDER}/fields/Saves__c.field-meta.xml`]: fieldXml('Saves__c', 'Number', NUMBER),
    [`${ORDER}/fields/Total__c.field-meta.xml`]: fieldXml(
        'Total__c',
        'Summary',
        rollUp('<summarizedField>Line__c.Doubled__c</summarizedField><summaryOperation>sum</summaryOperation>')
    ),
    [`${ORDER}/fields/Large_Lines__c.field-meta.xml`]: fieldXml(
        'Large_Lines__c',
        'Summary',
        rollUp(
            '<summaryFilterItems><field>Line__c.Size__c</field><operation>equals</operation><value>Large</value></summaryFilterItems><summaryOperation>count</summaryOperation>'
        )
    ),
    [`${ORDER}/fields/Most__c.field-meta.xml`]: fieldXml(
        'Most__c',
        'Summary',
        rollUp('<summarizedField>Line__c.Amount__c</summarizedField><summaryOperation>max</summaryOperation>')
    ),
    [`${ORDER}/fields/Rest__c.field-meta.xml`]: fieldXml(
        'Rest__c',
        'Number',
        `${NUMBER}<formula>Limit__c - Total__c</formula><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs>`
    ),
    [`${ORDER}/validationRules/Within_Limit.validationRule-meta.xml`]: ruleXml(
        'Within_Limit',
        'Total__c &gt; Limit__c'
    ).replace('<errorMessage>', '<errorDisplayField>Limit__c</errorDisplayField><errorMessage>'),
    [`${ORDER}/validationRules/Total_Seldom_Falls.validationRule-meta.xml`]: ruleXml(
        'Total_Seldom_Falls',
        'AND(ISCHANGED(Total__c), PRIORVALUE(Total__c) &gt;= 1000, Total__c = 0)'
    ),
    [`${LINE}/Line__c.object-meta.xml`]: objectXml('Line', '<sharingModel>ControlledByParent</sharingModel>'),
    [`${LINE}/fields/Order__c.field-meta.xml`]: fieldXml(
        'Order__c',
        'MasterDetail',
        '<referenceTo>Order__c</referenceTo><relationshipName>Lines</relationshipName>'
    ),
    [`${LINE}/fields/Amount__c.field-meta.xml`]: fieldXml('Amount__c', 'Number', NUMBER),
    [`${LINE}/fields/Doubled__c.field-meta.xml`]: fieldXml(
        'Doubled__c',
        'Number',
        `${NUMBER}<formula>Amount__c * 2</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>`
    ),
    [`${LINE}/fields/Saves__c.field-meta.xml`]: fieldXml('Saves__c', 'Number', NUMBER),
    [`${LINE}/fields/Size__c.field-meta.xml`]: fieldXml('Size__c', 'Text', '<length>10</length>'),
    [`${LINE}/fields/Code__c.field-meta.xml`]: fieldXml('Code__c', 'Text', '<length>40</length><unique>true</unique>'),
    [`${LINE}/validationRules/Sized.validationRule-meta.xml`]: ruleXml('Sized', 'ISBLANK(Size__c)'),
    [`${LINE}/validationRules/Amount_Is_Not_Negative.validationRule-meta.xml`]: ruleXml(
        'Amount_Is_Not_Negative',
        'Amount__c &lt; 0'
    ),
    [`${LINE}/validationRules/Code_X_Costs_Something.validationRule-meta.xml`]: ruleXml(
        'Code_X_Costs_Something',
        'AND(Code__c = "X", Amount__c &lt;= 0)'
    ),
    [`${LINE}/validationRules/Double_Is_Below_3000.validationRule-meta.xml`]: ruleXml(
        'Double_Is_Below_3000',
        'Doubled__c &gt;= 3000'
    ),
    'flows/Order_Before_Save.flow-meta.xml': flow(
        'Order__c',
        'RecordBeforeSave',
        'CreateAndUpdate',
        'Count',
        countSave
    ),
    'flows/Line_Before_Save_Count.flow-meta.xml': flow(
        'Line__c',
        'RecordBeforeSave',
        'CreateAndUpdate',
        'Count',
        countSave
    ),
    'flows/Line_Before_Save.flow-meta.xml': flow(
        'Line__c',
        'RecordBeforeSave',
        'CreateAndUpdate',
        'Is_Large',
        `<decisions><name>Is_Large</name><defaultConnector><targetReference>Small</targetReference></defaultConnector><rules><name>Yes</name><conditions><leftValueReference>$Record.Amount__c</leftValueReference><operator>GreaterThan</operator><rightValue><numberValue>100.0</numberValue></rightValue></conditions><connector><targetReference>Large</targetReference></connector></rules></decisions>
         <assignments><name>Large</name><assignmentItems><assignToReference>$Record.Size__c</assignToReference><operator>Assign</operator><value><stringValue>Large</stringValue></value></assignmentItems></assignments>
         <assignments><name>Small</name><assignmentItems><assignToReference>$Record.Size__c</assignToReference><operator>Assign</operator><value><stringValue>Small</stringValue></value></assignmentItems></assignments>`
    ),
    'flows/Order_After_Create.flow-meta.xml': flow(
        'Order__c',
        'RecordAfterSave',
        'Create',
        'Add_Line',
        `<recordCreates><name>Add_Line</name><faultConnector><targetReference>Refuse</targetReference></faultConnector><inputAssignments><field>Order__c</field>${reference('$Record.Id')}</inputAssignments><inputAssignments><field>Name</field>${reference('$Record.Name')}</inputAssignments><inputAssignments><field>Amount__c</field>${reference('$Record.Stock__c')}</inputAssignments><object>Line__c</object></recordCreates>
         <customErrors><name>Refuse</name><customErrorMessages><errorMessage>The first line could not be made.</errorMessage><isFieldError>false</isFieldError></customErrorMessages></customErrors>`,
        '<filters><field>Stock__c</field><operator>IsNull</operator><value><booleanValue>false</booleanValue></value></filters>'
    ),
    'flows/Order_After_Update_Loop.flow-meta.xml': flow(
        'Order__c',
        'RecordAfterSave',
        'Update',
        'Again',
        `<recordUpdates><name>Again</name><filters><field>Id</field><operator>EqualTo</operator>${reference('$Record.Id')}</filters><inputAssignments><field>Name</field><value><stringValue>Endless</stringValue></value></inputAssignments><object>Order__c</object></recordUpdates>`,
        '<filters><field>Name</field><operator>EqualTo</operator><value><stringValue>Endless</stringValue></value></filters>'
    ),
    'permissionsets/All.permissionset-meta.xml': `<PermissionSet><label>All</label>${[
        'Order__c.Limit__c',
        'Order__c.Stock__c',
        'Order__c.Saves__c',
        'Line__c.Saves__c',
        'Line__c.Amount__c',
        'Line__c.Size__c',
        'Line__c.Code__c'
    ]
        .map(
            (name) =>
                `<fieldPermissions><field>${name}</field><readable>true</readable><editable>true</editable></fieldPermissions>`
        )
        .join('')}${[
        'Order__c.Total__c',
        'Order__c.Large_Lines__c',
        'Order__c.Most__c',
        'Order__c.Rest__c',
        'Line__c.Doubled__c'
    ]
        .map(
            (name) =>
                `<fieldPermissions><field>${name}</field><readable>true</readable><editable>false</editable></fieldPermissions>`
        )
        .join('')}${['Order__c', 'Line__c']
        .map(
            (name) =>
                `<objectPermissions><object>${name}</object><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead></objectPermissions>`
        )
        .join('')}</PermissionSet>`
};
