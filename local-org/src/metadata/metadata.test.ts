import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, MetadataError } from '../../../org-model/findings/metadata-error.ts';
import { compileAutomation } from '../automation/index.ts';
import { readMetadata } from './index.ts';
import { fieldXml, objectXml, ruleXml, testProject } from '../../testing/test-project.ts';

const OBJECT = 'objects/Case__c/Case__c.object-meta.xml';
const FIELD = 'objects/Case__c/fields/Amount__c.field-meta.xml';
const RULE = 'objects/Case__c/validationRules/Rule.validationRule-meta.xml';
const FLOW = 'flows/A_Flow.flow-meta.xml';

const decision = (left: string, operator: string): string =>
    `<decisions><name>Ask</name><rules><name>Yes</name><conditions><leftValueReference>${left}</leftValueReference><operator>${operator}</operator><rightValue><booleanValue>true</booleanValue></rightValue></conditions></rules></decisions>`;

const beforeDelete = (elements: string): string =>
    flow(elements).replace('RecordAfterSave', 'RecordBeforeDelete').replace('>Create<', '>Delete<');

const flow = (elements: string, start = ''): string =>
    `<Flow><label>A flow</label>${elements}<start>${start}<object>Case__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType></start><status>Active</status></Flow>`;

const RECORD = 'customMetadata/Setting.One.md-meta.xml';
const recordXml = (field: string, value: string): string =>
    `<CustomMetadata><label>One</label><values><field>${field}</field><value>${value}</value></values></CustomMetadata>`;
const CUSTOM_METADATA: Readonly<Record<string, string>> = {
    'objects/Setting__mdt/Setting__mdt.object-meta.xml':
        '<CustomObject><label>Setting</label><pluralLabel>Settings</pluralLabel></CustomObject>',
    'objects/Setting__mdt/fields/Place__c.field-meta.xml': fieldXml(
        'Place__c',
        'Number',
        '<precision>3</precision><scale>0</scale>'
    ),
    'objects/Setting__mdt/fields/Kind__c.field-meta.xml': fieldXml(
        'Kind__c',
        'Picklist',
        '<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>Warm</fullName><default>false</default><label>Warm</label></value></valueSetDefinition></valueSet>'
    )
};

interface Broken {
    readonly title: string;
    readonly path: string;
    readonly content: string;
    /** Other files the mistake needs. */
    readonly besides?: Readonly<Record<string, string>>;
    readonly element: RegExp;
    readonly reason: RegExp;
}

/** A formula over Name whose SQL has that many characters: 16 for each Name, 4 for each `&amp;`, 2 for quotation marks. */
const textFormula = (size: number): string => `${'Name &amp; '.repeat(240)}"${'x'.repeat(size - 240 * 20 - 2)}"`;

const BROKEN: readonly Broken[] = [
    {
        title: 'malformed XML',
        path: FIELD,
        content: '<CustomField><fullName>Amount__c</CustomField>',
        element: /^XML$/,
        reason: /malformed/
    },
    {
        title: 'an unknown field type',
        path: FIELD,
        content: fieldXml('Amount__c', 'Geolocation'),
        element: /CustomField/,
        reason: /'Geolocation' is not supported/
    },
    {
        title: 'an unknown field element',
        path: FIELD,
        content: fieldXml('Amount__c', 'Text', '<maskType>ssn</maskType>'),
        element: /CustomField/,
        reason: /<maskType>/
    },
    {
        title: 'a global value set that does not exist',
        path: FIELD,
        content: fieldXml('Amount__c', 'Picklist', '<valueSet><valueSetName>Nope</valueSetName></valueSet>'),
        element: /valueSet/,
        reason: /no GlobalValueSet Nope/
    },
    {
        title: 'a lookup to nowhere',
        path: FIELD,
        content: fieldXml('Amount__c', 'Lookup', '<referenceTo>Nope__c</referenceTo>'),
        element: /referenceTo/,
        reason: /no object Nope__c/
    },
    {
        title: 'an unknown formula function',
        path: FIELD,
        content: fieldXml('Amount__c', 'Number', '<formula>VLOOKUP(1, 2, 3)</formula>'),
        element: /formula/,
        reason: /VLOOKUP is not supported/
    },
    {
        title: 'a formula over an unknown field',
        path: FIELD,
        content: fieldXml('Amount__c', 'Number', '<formula>Nope__c + 1</formula>'),
        element: /formula/,
        reason: /Nope__c/
    },
    {
        title: 'a formula that does not parse',
        path: FIELD,
        content: fieldXml('Amount__c', 'Number', '<formula>IF(1 &gt; , 2)</formula>'),
        element: /formula/,
        reason: /does not parse/
    },
    {
        title: 'a formula of another type than its field',
        path: FIELD,
        content: fieldXml('Amount__c', 'Number', '<formula>"one"</formula>'),
        element: /formula/,
        reason: /returns a text where a number is expected/
    },
    {
        title: 'a formula field that looks at the clock',
        path: FIELD,
        content: fieldXml('Amount__c', 'Date', '<formula>TODAY()</formula>'),
        element: /formula/,
        reason: /TODAY is not supported/
    },
    {
        title: 'a formula that refers to itself',
        path: FIELD,
        content: fieldXml('Amount__c', 'Number', '<formula>Amount__c + 1</formula>'),
        element: /formula/,
        reason: /contains itself/
    },
    {
        title: 'a formula field that compiles to more than an org executes',
        path: FIELD,
        content: fieldXml('Amount__c', 'Text', `<formula>${textFormula(5001)}</formula>`),
        element: /^CustomField\.formula$/,
        reason: /^Compiled formula is too big to execute \(5,001 characters\)\. Maximum size is 5,000 characters$/
    },
    {
        title: 'a validation rule that copies a formula field until it is too big',
        path: RULE,
        content: ruleXml('Rule', 'FLOOR(FLOOR(FLOOR(FLOOR(Half__c)))) &gt; 1'),
        besides: {
            'objects/Case__c/fields/Half__c.field-meta.xml': fieldXml(
                'Half__c',
                'Number',
                '<formula>MAX(1111, 222, 33, 44, 55, 66)</formula>'
            )
        },
        element: /^ValidationRule\.errorConditionFormula$/,
        reason: /^Compiled formula is too big to execute \(5,319 characters\)\. Maximum size is 5,000 characters$/
    },
    {
        title: 'a roll-up operation it does not know',
        path: FIELD,
        content: fieldXml(
            'Amount__c',
            'Summary',
            '<summaryOperation>avg</summaryOperation><summaryForeignKey>Line__c.Case__c</summaryForeignKey>'
        ),
        element: /CustomField/,
        reason: /'avg'/
    },
    {
        title: 'a roll-up over a lookup',
        path: FIELD,
        content: fieldXml(
            'Amount__c',
            'Summary',
            '<summaryOperation>count</summaryOperation><summaryForeignKey>Opportunity.AccountId</summaryForeignKey>'
        ),
        element: /summaryForeignKey/,
        reason: /no master-detail to Case__c/
    },
    {
        title: 'a formula that refers to itself and is rolled up',
        path: 'objects/Line__c/fields/Share__c.field-meta.xml',
        content: fieldXml('Share__c', 'Number', '<formula>Share__c + 1</formula>'),
        besides: {
            'objects/Line__c/Line__c.object-meta.xml': objectXml('Line'),
            'objects/Line__c/fields/Case__c.field-meta.xml': fieldXml(
                'Case__c',
                'MasterDetail',
                '<referenceTo>Case__c</referenceTo><relationshipName>Lines</relationshipName>'
            ),
            [FIELD]: fieldXml(
                'Amount__c',
                'Summary',
                '<summarizedField>Line__c.Share__c</summarizedField><summaryForeignKey>Line__c.Case__c</summaryForeignKey><summaryOperation>sum</summaryOperation>'
            )
        },
        element: /formula/,
        reason: /contains itself/
    },
    {
        title: 'a rule that is not true or false',
        path: RULE,
        content: ruleXml('Rule', '1 + 1'),
        element: /errorConditionFormula/,
        reason: /number/
    },
    {
        title: 'a rule that compares a picklist as text',
        path: 'objects/Opportunity/validationRules/Rule.validationRule-meta.xml',
        content: ruleXml('Rule', 'StageName = "Closed Won"'),
        element: /errorConditionFormula/,
        reason: /ISPICKVAL|mixes/
    },
    {
        title: 'an unknown flow element',
        path: FLOW,
        content: flow('<actionCalls><name>Send</name></actionCalls>'),
        element: /Flow/,
        reason: /<actionCalls>/
    },
    {
        title: 'a flow connector to nowhere',
        path: FLOW,
        content: flow('', '<connector><targetReference>Nope</targetReference></connector>'),
        element: /Flow/,
        reason: /leads to Nope, which does not exist/
    },
    {
        title: 'a flow that filters on an unknown field',
        path: FLOW,
        content: flow(
            '',
            '<filters><field>Nope__c</field><operator>EqualTo</operator><value><booleanValue>true</booleanValue></value></filters>'
        ),
        element: /Flow.field/,
        reason: /Nope__c/
    },
    {
        title: 'a scheduled flow',
        path: FLOW,
        content: flow('').replace('RecordAfterSave', 'Scheduled'),
        element: /start/,
        reason: /triggered by a record/
    },
    {
        title: 'a flow before the save that writes another record',
        path: FLOW,
        content: flow(
            '<recordCreates><name>Add</name><inputAssignments><field>Name</field><value><stringValue>x</stringValue></value></inputAssignments><object>Case__c</object></recordCreates>'
        ).replace('RecordAfterSave', 'RecordBeforeSave'),
        element: /recordCreates/,
        reason: /cannot run before the save/
    },
    {
        title: 'a flow before the save that reads a formula field',
        path: FLOW,
        content: flow(
            '',
            '<filters><field>Amount__c</field><operator>EqualTo</operator><value><numberValue>1.0</numberValue></value></filters>'
        ).replace('RecordAfterSave', 'RecordBeforeSave'),
        besides: { [FIELD]: fieldXml('Amount__c', 'Number', '<formula>1</formula>') },
        element: /Flow/,
        reason: /formula field Amount__c/
    },
    {
        title: 'a custom metadata record with a value that is not in the set',
        path: RECORD,
        content: recordXml('Kind__c', 'Cold'),
        besides: CUSTOM_METADATA,
        element: /values/,
        reason: /'Cold' is no value of Setting__mdt.Kind__c/
    },
    {
        title: 'a custom metadata record with more decimals than its field has',
        path: RECORD,
        content: recordXml('Place__c', '22.5'),
        besides: CUSTOM_METADATA,
        element: /values/,
        reason: /Place__c cannot hold the number 22.5/
    },
    {
        title: 'a custom metadata record with a number too large for its field',
        path: RECORD,
        content: recordXml('Place__c', '1000.0'),
        besides: CUSTOM_METADATA,
        element: /values/,
        reason: /Place__c cannot hold the number 1000.0/
    },
    {
        title: 'a custom metadata record without a required value',
        path: RECORD,
        content: recordXml('Place__c', '22.0'),
        besides: {
            ...CUSTOM_METADATA,
            'objects/Setting__mdt/fields/Code__c.field-meta.xml': fieldXml(
                'Code__c',
                'Text',
                '<length>5</length><required>true</required>'
            )
        },
        element: /CustomMetadata/,
        reason: /no value for the required field Code__c/
    },
    {
        title: 'a flow filter that asks for blanks as a decision does',
        path: FLOW,
        content: flow(
            '',
            '<filters><field>Name</field><operator>IsBlank</operator><value><booleanValue>true</booleanValue></value></filters>'
        ),
        element: /filters/,
        reason: /IsBlank/
    },
    {
        title: 'a flow that names what does not exist',
        path: FLOW,
        content: flow(
            '<assignments><name>Set</name><assignmentItems><assignToReference>Nothing_Here</assignToReference><operator>Assign</operator><value><stringValue>x</stringValue></value></assignmentItems></assignments>'
        ),
        element: /assignToReference/,
        reason: /no Nothing_Here in the flow/
    },
    {
        title: 'a flow that only a creation starts and that reads the prior record',
        path: FLOW,
        content: flow(decision('$Record__Prior.Name', 'IsNull')),
        element: /leftValueReference/,
        reason: /no prior record/
    },
    {
        title: 'a flow that only a creation starts and that asks what changed',
        path: FLOW,
        content: flow(decision('$Record.Name', 'IsChanged')),
        element: /operator/,
        reason: /IsChanged/
    },
    {
        title: 'a flow before a deletion that changes its record',
        path: FLOW,
        content: beforeDelete(
            '<assignments><name>Set</name><assignmentItems><assignToReference>$Record.Name</assignToReference><operator>Assign</operator><value><stringValue>x</stringValue></value></assignmentItems></assignments>'
        ),
        element: /assignments/,
        reason: /before a deletion/
    },
    {
        title: 'a flow before a deletion that reads the prior record',
        path: FLOW,
        content: beforeDelete(decision('$Record__Prior.Name', 'IsNull')),
        element: /leftValueReference/,
        reason: /no prior record/
    },
    {
        title: 'a flow before a deletion that an update starts',
        path: FLOW,
        content: beforeDelete('').replace('>Delete<', '>Update<'),
        element: /start/,
        reason: /Delete/
    },
    {
        title: 'a flow formula that needs its own result',
        path: FLOW,
        content: flow(
            '<formulas><name>One</name><dataType>String</dataType><expression>{!Other} &amp; "x"</expression></formulas><formulas><name>Other</name><dataType>String</dataType><expression>{!One}</expression></formulas>'
        ),
        element: /formulas/,
        reason: /One > Other > One/
    },
    {
        title: 'a formula inside a flow that asks what changed',
        path: FLOW,
        content: flow(
            '<formulas><name>Changed</name><dataType>Boolean</dataType><expression>ISCHANGED({!$Record.Name})</expression></formulas>'
        ),
        element: /expression/,
        reason: /ISCHANGED\(\) works only while a record is saved/
    },
    {
        title: 'a required lookup that would be cleared',
        path: FIELD,
        content: fieldXml(
            'Amount__c',
            'Lookup',
            '<deleteConstraint>SetNull</deleteConstraint><referenceTo>Account</referenceTo><required>true</required>'
        ),
        element: /CustomField/,
        reason: /SetNull empties a required lookup/
    },
    {
        title: 'an auto-number with a date in it',
        path: FIELD,
        content: fieldXml('Amount__c', 'AutoNumber', '<displayFormat>A-{YYYY}-{0000}</displayFormat>'),
        element: /CustomField/,
        reason: /only text around one number/
    },
    {
        title: 'a permission on a field that does not exist',
        path: 'permissionsets/Some.permissionset-meta.xml',
        content:
            '<PermissionSet><label>Some</label><fieldPermissions><field>Case__c.Nope__c</field><readable>true</readable><editable>false</editable></fieldPermissions></PermissionSet>',
        element: /fieldPermissions/,
        reason: /Nope__c/
    },
    {
        title: 'edit without read',
        path: 'permissionsets/Some.permissionset-meta.xml',
        content:
            '<PermissionSet><label>Some</label><objectPermissions><object>Case__c</object><allowEdit>true</allowEdit></objectPermissions></PermissionSet>',
        element: /objectPermissions/,
        reason: /needs allowRead/
    },
    {
        title: 'an owner-based sharing rule',
        path: 'sharingRules/Case__c.sharingRules-meta.xml',
        content: '<SharingRules><sharingOwnerRules><fullName>A</fullName></sharingOwnerRules></SharingRules>',
        element: /SharingRules/,
        reason: /sharingOwnerRules/
    }
];

describe('metadata the local org cannot run stops the start', () => {
    for (const { title, path, content, besides, element, reason } of BROKEN) {
        it(`with file, element and reason: ${title}`, () => {
            const project = testProject({ [OBJECT]: objectXml('Case'), ...besides, [path]: content });
            try {
                assert.throws(
                    () => compileAutomation(readMetadata(project.directory)),
                    (error: unknown) => {
                        assert.ok(error instanceof MetadataError, String(error));
                        const found = findingsOf(error);
                        assert.deepEqual(new Set(found.map(({ file }) => file)), new Set([`force-app/${path}`]));
                        const meant = found.filter((one) => element.test(one.element) && reason.test(one.message));
                        assert.notEqual(meant.length, 0, error.message);
                        return true;
                    }
                );
            } finally {
                project.remove();
            }
        });
    }
});

describe('a refusal', () => {
    it('lists every finding of every file, with its line', () => {
        const project = testProject({
            [OBJECT]: objectXml('Case'),
            [FIELD]: fieldXml('Amount__c', 'Geolocation', '\n<maskType>ssn</maskType>\n<required>maybe</required>\n'),
            [FLOW]: flow('<actionCalls><name>Send</name></actionCalls>')
        });
        try {
            assert.throws(
                () => readMetadata(project.directory),
                (error: unknown) => {
                    assert.ok(error instanceof MetadataError, String(error));
                    const field = `force-app/${FIELD}`;
                    assert.deepEqual(error.message.split('\n').sort(), [
                        `force-app/${FLOW}:2 Flow.actionCalls: the local org cannot run <actionCalls>. Leave it out.`,
                        `${field}:3 CustomField.maskType: the local org cannot run <maskType>. Leave it out.`,
                        `${field}:4 CustomField.required: <required> is 'maybe'. Write true or false.`,
                        `${field}:5 CustomField.type: field type 'Geolocation' is not supported. Use another.`
                    ]);
                    return true;
                }
            );
        } finally {
            project.remove();
        }
    });
});

describe('a formula', () => {
    it('may compile to exactly what an org executes', () => {
        const project = testProject({
            [OBJECT]: objectXml('Case'),
            [FIELD]: fieldXml('Amount__c', 'Text', `<formula>${textFormula(5000)}</formula>`)
        });
        try {
            assert.doesNotThrow(() => compileAutomation(readMetadata(project.directory)));
        } finally {
            project.remove();
        }
    });
});
