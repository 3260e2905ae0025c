import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { ListView } from '../../../metadata/pages/page-model';
import { listQuery, relatedQuery } from './recordQuery';

const field = (apiName: string, dataType: string, relationshipName: string | null = null, target = '') => [
    apiName,
    { apiName, dataType, relationshipName, referenceToInfos: target ? [{ apiName: target }] : [] }
];

const info = {
    apiName: 'Plan__c',
    fields: Object.fromEntries([
        field('Name', 'String'),
        field('Status__c', 'Picklist'),
        field('Score__c', 'Double'),
        field('Objects__c', 'MultiPicklist'),
        field('Goal__c', 'Reference', 'Goal__r', 'Goal__c'),
        field('OwnerId', 'Reference', 'Owner', 'User')
    ])
} as unknown as ObjectInfoRepresentation;

const view = (changes: Partial<ListView>): ListView => ({
    name: 'All',
    label: 'All',
    columns: ['Name'],
    scope: 'Everything',
    filters: [],
    filterLogic: null,
    ...changes
});

const whereOf = (changes: Partial<ListView>): string | undefined =>
    / WHERE (.*) ORDER BY/.exec(listQuery(view(changes), info, '005A'))?.[1];

describe('the query of a list view', () => {
    it('selects each lookup with the name it shows, and leaves out what the user may not read', () => {
        const query = listQuery(view({ columns: ['Name', 'Goal__c', 'Owner.Name', 'Secret__c'] }), info, '005A');

        assert.match(
            query,
            /^SELECT Id, Name, Goal__c, Goal__r.Name, OwnerId, Owner.Name FROM Plan__c ORDER BY Name LIMIT \d+$/
        );
    });

    it('keeps to the own records of the user', () => {
        assert.equal(whereOf({ scope: 'Mine' }), "OwnerId = '005A'");
    });

    const FILTERS: readonly [string, string, string, string][] = [
        ['Status__c', 'equals', 'Draft,In Progress', "Status__c IN ('Draft', 'In Progress')"],
        ['Status__c', 'equals', '', 'Status__c = null'],
        ['Status__c', 'notEqual', 'Completed', "Status__c NOT IN ('Completed')"],
        ['Name', 'contains', "O'Neil", "Name LIKE '%O\\'Neil%'"],
        ['Name', 'startsWith', 'A', "Name LIKE 'A%'"],
        ['Name', 'notContain', 'x', "(NOT Name LIKE '%x%')"],
        ['Score__c', 'greaterThan', '3', 'Score__c > 3'],
        ['Objects__c', 'includes', 'Contact,Lead', "Objects__c INCLUDES ('Contact', 'Lead')"]
    ];

    for (const [name, operation, value, expected] of FILTERS) {
        it(`turns ${operation} '${value}' into ${expected}`, () => {
            assert.equal(whereOf({ filters: [{ field: name, operation, value }] }), expected);
        });
    }

    it('combines filters as their logic says', () => {
        const filters = ['A', 'B', 'C'].map((value) => ({ field: 'Name', operation: 'startsWith', value }));

        assert.equal(
            whereOf({ filters, filterLogic: '1 AND (2 OR 3)' }),
            "(Name LIKE 'A%' AND (Name LIKE 'B%' OR Name LIKE 'C%'))"
        );
    });
});

describe('the query of a related list', () => {
    it('asks for one row more than it shows, in the order of the list', () => {
        const query = relatedQuery(
            {
                kind: 'relatedList',
                label: 'Plans',
                childObject: 'Plan__c',
                parentField: 'Goal__c',
                columns: ['Name'],
                rows: 10,
                sortField: 'Score__c',
                isDescending: true
            },
            info,
            '001A'
        );

        assert.equal(query, "SELECT Id, Name FROM Plan__c WHERE Goal__c = '001A' ORDER BY Score__c DESC LIMIT 11");
    });
});
