import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';
import { fieldXml, objectXml, testProject } from '../../testing/test-project.ts';
import type { TestProject } from '../../testing/test-project.ts';

const OBJECT = 'objects/Thing__c';
const values = (names: readonly string[], isActive = true): string =>
    names
        .map(
            (name) =>
                `<value><fullName>${name}</fullName><default>false</default><isActive>${isActive}</isActive><label>${name}</label></value>`
        )
        .join('');
const valueSet = (more: string): string =>
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${more}</valueSetDefinition></valueSet>`;
const FIELDS: readonly (readonly [name: string, type: string, more?: string])[] = [
    ['Rating__c', 'Number', '<precision>3</precision><scale>1</scale>'],
    ['Cost__c', 'Currency', '<precision>18</precision><scale>2</scale>'],
    ['Share__c', 'Percent', '<precision>5</precision><scale>0</scale>'],
    ['Text__c', 'Text', '<length>5</length>'],
    ['Notes__c', 'LongTextArea', '<length>256</length>'],
    ['Link__c', 'Url'],
    ['Mail__c', 'Email'],
    ['Day__c', 'Date'],
    ['Moment__c', 'DateTime'],
    ['Choice__c', 'Picklist', valueSet(values(['Left', 'Right']) + values(['Retired'], false))],
    ['Choices__c', 'MultiselectPicklist', valueSet(values(['One', 'Two', 'Three']))],
    ['Half__c', 'Number', '<formula>Rating__c / 2</formula><precision>18</precision><scale>1</scale>'],
    ['Long__c', 'Number', '<formula>Cost__c * 1000</formula><precision>18</precision><scale>2</scale>']
];
const isFormula = (more: string | undefined): boolean => more?.includes('<formula>') ?? false;

const METADATA: Readonly<Record<string, string>> = {
    [`${OBJECT}/Thing__c.object-meta.xml`]: objectXml('Thing'),
    ...Object.fromEntries(
        FIELDS.map(([name, type, more]) => [
            `${OBJECT}/fields/${name}.field-meta.xml`,
            fieldXml(name, type, `${more ?? ''}${isFormula(more) ? '' : '<required>false</required>'}`)
        ])
    ),
    'permissionsets/All.permissionset-meta.xml': `<PermissionSet><label>All</label>${FIELDS.map(
        ([name, , more]) =>
            `<fieldPermissions><editable>${!isFormula(more)}</editable><field>Thing__c.${name}</field><readable>true</readable></fieldPermissions>`
    ).join(
        ''
    )}<objectPermissions><object>Thing__c</object><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowRead>true</allowRead></objectPermissions></PermissionSet>`
};

/** Sources: Salesforce's help and developer guides, by article or page. */
const SCALE = 'Help 000387302: the scale is for display, the API keeps what it is given';
const WHITE_SPACE = 'Apex Developer Guide, Primitive Data Types: never empty, no white space around it';
const SECONDS = 'Object Reference, Primitive Data Types: a precision of one second';
const ORDER = 'Help 000231088: the API gives values in the order of their set';
const LINE_BREAKS = 'Change Data Capture Guide: line breaks given by the API are stored as they are';
const FORMULAS = 'Help, Tips for Using Number Formula Fields: half up, less than 19 digits';

const KEPT: readonly (readonly [field: string, given: unknown, stored: unknown, source: string])[] = [
    ['Rating__c', 4.96, 4.96, SCALE],
    ['Rating__c', '-0.04', -0.04, SCALE],
    ['Cost__c', 123.456, 123.456, SCALE],
    ['Share__c', 33.3, 33.3, SCALE],
    ['Text__c', '  a b\t', 'a b', WHITE_SPACE],
    ['Text__c', '', null, WHITE_SPACE],
    ['Text__c', ' \r\n ', null, WHITE_SPACE],
    ['Text__c', ' 12345 ', '12345', WHITE_SPACE],
    ['Text__c', '\u00a0a\u00a0', '\u00a0a\u00a0', WHITE_SPACE],
    ['Notes__c', '\n  kept\r\n\tinside \n', 'kept\r\n\tinside', LINE_BREAKS],
    ['Link__c', ' www.example.com ', 'www.example.com', 'Object Reference, Field Types: a url is a string'],
    ['Moment__c', '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.000+0000', SECONDS],
    ['Moment__c', '2026-01-02T03:04:05.999+02:00', '2026-01-02T01:04:05.000+0000', SECONDS],
    ['Day__c', '2026-02-28', '2026-02-28', SECONDS],
    ['Choices__c', 'Three;One;One', 'One;Three', ORDER],
    ['Choices__c', ' Two ; One ', 'One;Two', ORDER],
    ['Choices__c', ';', null, ORDER]
];

const REFUSED: readonly (readonly [field: string, given: unknown, code: string])[] = [
    ['Rating__c', 100, 'NUMBER_OUTSIDE_VALID_RANGE'],
    ['Rating__c', 99.96, 'NUMBER_OUTSIDE_VALID_RANGE'],
    ['Rating__c', -100, 'NUMBER_OUTSIDE_VALID_RANGE'],
    ['Text__c', '123456', 'STRING_TOO_LONG'],
    ['Notes__c', 'n'.repeat(257), 'STRING_TOO_LONG'],
    ['Link__c', 'h'.repeat(256), 'STRING_TOO_LONG'],
    ['Mail__c', 'nobody', 'INVALID_EMAIL_ADDRESS'],
    ['Choice__c', 'Up', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
    ['Choice__c', 'Retired', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
    ['Choices__c', 'One;Four', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
    ['Name', '   ', 'REQUIRED_FIELD_MISSING']
];

describe('values as the platform keeps them', () => {
    let project: TestProject;
    let testOrg: TestOrg;
    let admin: TestClient;
    let id: string;

    before(async () => {
        project = testProject(METADATA, ['All']);
        testOrg = await openTestOrg(project.directory);
        admin = testOrg.as('admin@local.org');
        id = await admin.create('Thing__c', { Name: ' Thing ' });
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    const stored = async (field: string): Promise<unknown> =>
        (await admin.send('GET', `sobjects/Thing__c/${id}?fields=${field}`)).at(field);

    for (const [field, given, expected, source] of KEPT) {
        it(`${field}: ${JSON.stringify(given)} is kept as ${JSON.stringify(expected)} (${source})`, async () => {
            const saved = await admin.send('PATCH', `sobjects/Thing__c/${id}`, { [field]: given });
            assert.equal(saved.status, 204, JSON.stringify(saved.body));
            assert.equal(await stored(field), expected);
        });
    }

    for (const [field, given, code] of REFUSED) {
        it(`${field}: ${JSON.stringify(given).slice(0, 20)} is refused with ${code}`, async () => {
            const refused = await admin.send('PATCH', `sobjects/Thing__c/${id}`, { [field]: given });
            assert.deepEqual([refused.status, refused.errorCodes], [400, [code]]);
            assert.deepEqual(refused.at(0, 'fields'), [field]);
        });
    }

    it(`rounds what a formula gives, and blanks what is too long for one (${FORMULAS})`, async () => {
        await admin.send('PATCH', `sobjects/Thing__c/${id}`, { Rating__c: 0.5, Cost__c: 1e15 });
        assert.deepEqual([await stored('Half__c'), await stored('Long__c')], [0.3, null]);
    });

    it('keeps a value whose choice was retired, as long as it is not given anew', async () => {
        await testOrg.org.database.read(`UPDATE "Thing__c" SET "Choice__c" = 'Retired'`);
        assert.equal((await admin.send('PATCH', `sobjects/Thing__c/${id}`, { Text__c: 'x' })).status, 204);
        assert.equal(await stored('Choice__c'), 'Retired');
        assert.equal((await admin.send('PATCH', `sobjects/Thing__c/${id}`, { Choice__c: 'Left' })).status, 204);
    });
});
