import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { MetadataError } from '../../../../org-model/findings/metadata-error.ts';
import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';
import { readXmlFile } from '../../../../org-model/xml/xml-file.ts';
import type { FieldModel, ObjectModel } from '../index.ts';
import { readRecordPage } from './flexipage-reader.ts';

const directory = mkdtempSync(join(tmpdir(), 'flexipage-'));
after(() => rmSync(directory, { recursive: true }));

let files = 0;

const xml = (text: string): XmlElement => {
    const file = join(directory, `${(files += 1)}.xml`);
    writeFileSync(file, text);
    return readXmlFile(file, directory);
};

const field = (name: string, reference: Partial<FieldModel['reference']> | null = null): [string, FieldModel] => [
    name,
    { name, label: name, reference } as unknown as FieldModel
];

const object = (name: string, ...fields: [string, FieldModel][]): [string, ObjectModel] => [
    name,
    { name, label: name, pluralLabel: `${name}s`, kind: 'custom', fields: new Map(fields) } as unknown as ObjectModel
];

const objects = new Map([
    object('Plan__c', field('Name'), field('Goal__c')),
    object(
        'Step__c',
        field('Name'),
        field('Plan__c', { to: 'Plan__c', traversal: 'Plan__r', childRelationship: 'Steps__r' })
    )
]);

const description = xml(`<LightningComponentBundle><isExposed>true</isExposed>
    <targets><target>lightning__RecordPage</target></targets>
    <targetConfigs><targetConfig targets="lightning__RecordPage">
        <property name="dense" type="Boolean" default="true"/><property name="rows" type="Integer"/>
        <objects><object>Plan__c</object></objects>
    </targetConfig></targetConfigs></LightningComponentBundle>`);

const around = {
    objects,
    layout: () => null,
    component: (name: string) => (name === 'planBoard' ? description : null)
};

const properties = (values: Record<string, string>): string =>
    Object.entries(values)
        .map(
            ([name, value]) =>
                `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`
        )
        .join('');

const component = (name: string, values: Record<string, string> = {}): string =>
    `<itemInstances><componentInstance>${properties(values)}<componentName>${name}</componentName></componentInstance></itemInstances>`;

const region = (name: string, content: string, type = 'Region'): string =>
    `<flexiPageRegions>${content}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

const page = (regions: string, template = 'flexipage:recordHomeSingleColTemplateDesktop'): XmlElement =>
    xml(`<FlexiPage>${regions}<masterLabel>Plan Page</masterLabel><sobjectType>Plan__c</sobjectType>
        <template><name>${template}</name></template><type>RecordPage</type></FlexiPage>`);

const nodesOf = (regions: string) =>
    readRecordPage(page(regions), around).regions.find(({ name }) => name === 'main')?.nodes;

describe('a record page', () => {
    it('has the regions of its template in their order, also the empty ones', () => {
        const { regions } = readRecordPage(page(region('main', component('force:highlightsPanel'))), around);

        assert.deepEqual(
            regions.map(({ name, nodes }) => [name, nodes.length]),
            [
                ['header', 0],
                ['main', 1]
            ]
        );
    });

    it('follows the facets of tabs, field sections and columns', () => {
        const nodes = nodesOf(
            region(
                'fields',
                '<itemInstances><fieldInstance><fieldInstanceProperties><name>uiBehavior</name><value>required</value></fieldInstanceProperties><fieldItem>Record.Goal__c</fieldItem></fieldInstance></itemInstances>',
                'Facet'
            ) +
                region('columns', component('flexipage:column', { body: 'fields' }), 'Facet') +
                region('section', component('flexipage:fieldSection', { columns: 'columns', label: 'Aims' }), 'Facet') +
                region(
                    'tabs',
                    component('flexipage:tab', { body: 'section', title: 'Board' }) +
                        component('flexipage:tab', { body: 'section', title: 'Standard.Tab.detail', active: 'true' }),
                    'Facet'
                ) +
                region('main', component('flexipage:tabset', { tabs: 'tabs' }))
        );
        const section = { label: 'Aims', columns: [[{ field: 'Goal__c', behavior: 'required' }]] };

        assert.deepEqual(nodes, [
            {
                kind: 'tabset',
                activeTab: 1,
                tabs: [
                    { title: 'Board', nodes: [{ kind: 'details', sections: [section] }] },
                    { title: 'Details', nodes: [{ kind: 'details', sections: [section] }] }
                ]
            }
        ]);
    });

    it('gives a component its properties in their types, with defaults', () => {
        assert.deepEqual(nodesOf(region('main', component('planBoard', { rows: '3' }))), [
            { kind: 'component', name: 'planBoard', properties: { dense: true, rows: 3 } }
        ]);
    });

    it('leaves out the details that only phones show', () => {
        const main = component('force:recordDetailPanelMobile') + component('force:highlightsPanel');

        assert.deepEqual(nodesOf(region('main', main)), [{ kind: 'highlights' }]);
    });

    it('finds the child object of a related list', () => {
        const [node] =
            nodesOf(
                region('main', component('force:relatedListSingleContainer', { relatedListApiName: 'Steps__r' }))
            ) ?? [];

        assert.deepEqual(node && 'parentField' in node && [node.childObject, node.parentField, node.columns], [
            'Step__c',
            'Plan__c',
            ['Name']
        ]);
    });

    it('lists the tasks of a record in the place of its activities, and refuses them for an object without', () => {
        const activities = page(region('main', component('runtime_sales_activities:activityPanel')));
        const task = object(
            'Task',
            field('Subject'),
            field('WhatId', { to: 'Plan__c', traversal: 'What', childRelationship: 'Tasks' })
        );
        const withTasks = { ...around, objects: new Map([...objects, task]) };
        const [node] = readRecordPage(activities, withTasks).regions.flatMap(({ nodes }) => nodes);

        assert.deepEqual(node && 'parentField' in node && [node.childObject, node.parentField, node.columns[0]], [
            'Task',
            'WhatId',
            'Subject'
        ]);
        assert.throws(() => readRecordPage(activities, around), /Plan__c has no activities in the local org/);
    });

    it('says of files that the local org has none', () => {
        const files = { relatedListApiName: 'AttachedContentDocuments' };
        const [node] = nodesOf(region('main', component('force:relatedListSingleContainer', files))) ?? [];

        assert.match(node?.kind === 'text' ? node.html : '', /not part of the local org/);
    });

    const REFUSED: readonly [string, string, RegExp][] = [
        ['a component nobody has', region('main', component('planMap')), /no component 'planMap'/],
        [
            'a property the component lacks',
            region('main', component('planBoard', { color: 'red' })),
            /no property 'color'/
        ],
        ['a facet the page lacks', region('main', component('flexipage:tabset', { tabs: 'gone' })), /the facet 'gone'/],
        ['a region the template lacks', region('sidebar', component('planBoard')), /no region 'sidebar'/],
        [
            'a related list that does not exist',
            region('main', component('lst:dynamicRelatedList', { relatedListApiName: 'Tasks__r' })),
            /no related list 'Tasks__r'/
        ],
        [
            'a field that does not exist',
            region(
                'f',
                '<itemInstances><fieldInstance><fieldItem>Record.Gone__c</fieldItem></fieldInstance></itemInstances>',
                'Facet'
            ) +
                region('c', component('flexipage:column', { body: 'f' }), 'Facet') +
                region('main', component('flexipage:fieldSection', { columns: 'c' })),
            /no field 'Record.Gone__c'/
        ],
        [
            'a visibility rule',
            region(
                'main',
                '<itemInstances><componentInstance><componentName>planBoard</componentName><visibilityRule/></componentInstance></itemInstances>'
            ),
            /<visibilityRule>/
        ]
    ];

    for (const [what, regions, reason] of REFUSED) {
        it(`stops the start at ${what}, naming file and element`, () => {
            assert.throws(
                () => readRecordPage(page(regions), around),
                (error) =>
                    error instanceof MetadataError &&
                    /\.xml$/.test(error.file) &&
                    error.element !== '' &&
                    reason.test(error.reason)
            );
        });
    }

    it('refuses a template that it cannot draw', () => {
        assert.throws(() => readRecordPage(page('', 'flexipage:appHomeTemplateDesktop'), around), /template/);
    });
});
