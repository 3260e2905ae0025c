import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fieldXml, objectXml, testProject } from '../../../testing/test-project.ts';
import type { TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';

const values = (...names: readonly string[]): string =>
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${names.map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`).join('')}</valueSetDefinition></valueSet>`;
const NUMBER = '<precision>9</precision><scale>2</scale>';

/** A field of each type with a lower and a higher value; operators as "Field Operators" of the GraphQL API guide has them. */
const FIELDS: readonly (readonly [
    name: string,
    xml: string,
    low: unknown,
    high: unknown,
    operators: 'text' | 'order' | 'flag' | 'choice' | 'equality'
])[] = [
    ['Text__c', fieldXml('Text__c', 'Text', '<length>80</length>'), 'alpha', 'beta', 'text'],
    ['Area__c', fieldXml('Area__c', 'TextArea'), 'alpha', 'beta', 'text'],
    ['Url__c', fieldXml('Url__c', 'Url'), 'https://alpha.example', 'https://beta.example', 'text'],
    ['Email__c', fieldXml('Email__c', 'Email'), 'alpha@example.com', 'beta@example.com', 'text'],
    ['Phone__c', fieldXml('Phone__c', 'Phone'), '+1', '+2', 'text'],
    ['Choice__c', fieldXml('Choice__c', 'Picklist', values('alpha', 'beta')), 'alpha', 'beta', 'text'],
    [
        'Choices__c',
        fieldXml('Choices__c', 'MultiselectPicklist', `${values('alpha', 'beta')}<visibleLines>4</visibleLines>`),
        'alpha',
        'beta',
        'choice'
    ],
    ['Number__c', fieldXml('Number__c', 'Number', NUMBER), -1.5, 2, 'order'],
    ['Money__c', fieldXml('Money__c', 'Currency', NUMBER), 0, 10.25, 'order'],
    ['Share__c', fieldXml('Share__c', 'Percent', NUMBER), 1, 99, 'order'],
    ['Day__c', fieldXml('Day__c', 'Date'), '2026-01-31', '2026-02-01', 'order'],
    ['Moment__c', fieldXml('Moment__c', 'DateTime'), '2026-01-31T10:00:00.000Z', '2026-01-31T10:00:01.000Z', 'order'],
    ['Flag__c', fieldXml('Flag__c', 'Checkbox', '<defaultValue>false</defaultValue>'), false, true, 'flag']
];

const PERMISSIONS = `<PermissionSet><label>All</label>${FIELDS.map(([name]) => `<fieldPermissions><editable>true</editable><field>Thing__c.${name}</field><readable>true</readable></fieldPermissions>`).join('')}<objectPermissions><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowRead>true</allowRead><object>Thing__c</object></objectPermissions></PermissionSet>`;

const EQUALITY = ['eq', 'ne', 'in', 'nin'];
const OPERATORS = {
    text: [...EQUALITY, 'lt', 'lte', 'gt', 'gte', 'like'],
    order: [...EQUALITY, 'lt', 'lte', 'gt', 'gte'],
    flag: ['eq', 'ne'],
    choice: ['eq', 'ne', 'includes', 'excludes'],
    equality: EQUALITY
} as const;

describe('a GraphQL filter', () => {
    const project = testProject(
        {
            'objects/Thing__c/Thing__c.object-meta.xml': objectXml('Thing'),
            ...Object.fromEntries(FIELDS.map(([name, xml]) => [`objects/Thing__c/fields/${name}.field-meta.xml`, xml])),
            'permissionsets/All.permissionset-meta.xml': PERMISSIONS
        },
        ['All']
    );
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg(project.directory);
        admin = testOrg.as('admin@local.org');
        const set = (at: 2 | 3): object => Object.fromEntries(FIELDS.map((field) => [field[0], field[at]]));
        await admin.create('Thing__c', { Name: 'Low', ...set(2) });
        await admin.create('Thing__c', { Name: 'High', ...set(3) });
        await admin.create('Thing__c', { Name: 'Blank' });
    });
    after(async () => {
        await testOrg.close();
        project.remove();
    });

    const names = async (where: object): Promise<string> => {
        const answer = await admin.graphql(
            'query q($where: Thing__c_Filter) { uiapi { query { Thing__c(where: $where, orderBy: { Id: { order: ASC } }) { totalCount edges { node { Name { value } } } } } } }',
            { where }
        );
        const found = answer.at('data', 'uiapi', 'query', 'Thing__c', 'edges');
        assert.ok(Array.isArray(found), JSON.stringify(answer.body));
        assert.equal(answer.at('data', 'uiapi', 'query', 'Thing__c', 'totalCount'), found.length);
        return found
            .map((_, at) =>
                String(answer.at('data', 'uiapi', 'query', 'Thing__c', 'edges', at, 'node', 'Name', 'value'))
            )
            .join(' ');
    };

    for (const [name, , low, high, kind] of FIELDS) {
        it(`has the operators of its field's type, and each finds what it says: ${name}`, async () => {
            const operators: readonly string[] = OPERATORS[kind];
            const isDated = name === 'Day__c' || name === 'Moment__c';
            const given = (value: unknown): unknown => (isDated && value !== null ? { value } : value);
            const found = (operator: string, value: unknown): Promise<string> =>
                names({ [name]: { [operator]: value } });
            const isBlankLow = kind === 'flag';
            const expected: readonly (readonly [operator: string, value: unknown, found: string])[] = [
                ['eq', given(low), isBlankLow ? 'Low Blank' : 'Low'],
                ['ne', given(low), isBlankLow ? 'High' : 'High Blank'],
                ['eq', null, isBlankLow ? '' : 'Blank'],
                ['ne', null, isBlankLow ? 'Low High Blank' : 'Low High'],
                ['in', [given(low), given(high)], 'Low High'],
                ['in', [given(high), null], 'High Blank'],
                ['in', [], ''],
                ['nin', [given(low)], 'High Blank'],
                ['lt', given(high), 'Low'],
                ['lte', given(high), 'Low High'],
                ['gt', given(low), 'High'],
                ['gte', given(low), 'Low High'],
                ['like', `${String(low).slice(0, 9).toUpperCase()}%`, 'Low'],
                ['includes', [String(low)], 'Low'],
                ['excludes', [String(low)], 'High Blank']
            ];
            for (const [operator, value, result] of expected.filter(([item]) => operators.includes(item))) {
                assert.equal(await found(operator, value), result, `${operator} ${JSON.stringify(value)}`);
            }
            for (const operator of Object.values(OPERATORS)
                .flat()
                .filter((item) => !operators.includes(item))) {
                const answer = await admin.graphql(
                    `{ uiapi { query { Thing__c(where: { ${name}: { ${operator}: null } }) { totalCount } } } }`
                );
                assert.equal(answer.at('errors', 0, 'extensions', 'ErrorType'), 'ValidationError', operator);
            }
        });
    }

    const combined: readonly (readonly [title: string, where: object, found: string])[] = [
        ['several fields: all of them', { Number__c: { gt: -2 }, Text__c: { eq: 'ALPHA' } }, 'Low'],
        ['several operators of a field: all of them', { Number__c: { gt: -2, lt: 2 } }, 'Low'],
        ['and', { and: [{ Number__c: { gt: -2 } }, { Flag__c: { eq: true } }] }, 'High'],
        ['or', { or: [{ Text__c: { eq: 'alpha' } }, { Text__c: { eq: null } }] }, 'Low Blank'],
        ['not', { not: { Text__c: { eq: 'alpha' } } }, 'High Blank'],
        ['not of a blank comparison', { not: { Number__c: { gt: -2 } } }, 'Blank'],
        [
            'one in another',
            {
                or: [
                    { and: [{ Flag__c: { eq: true } }, { not: { Money__c: { lt: 10 } } }] },
                    { Number__c: { eq: null } }
                ]
            },
            'High Blank'
        ],
        ['an empty filter', {}, 'Low High Blank'],
        ['a parent', { Owner: { Name: { eq: 'admin' } } }, 'Low High Blank'],
        ['a parent that does not match', { Owner: { Name: { ne: 'Admin' } } }, '']
    ];
    for (const [title, where, found] of combined) {
        it(`takes ${title}`, async () => {
            assert.equal(await names(where), found);
        });
    }
});
