import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { fieldOfRecord, fieldOfRow, requestedFields } from './recordFields';

const field = (
    apiName: string,
    label: string,
    dataType: string,
    relationshipName: string | null = null,
    target = ''
) => [
    apiName,
    { apiName, label, dataType, relationshipName, scale: 2, referenceToInfos: target ? [{ apiName: target }] : [] }
];

const info = {
    apiName: 'Plan__c',
    fields: Object.fromEntries([
        field('Name', 'Plan', 'String'),
        field('Cost__c', 'Cost', 'Currency'),
        field('OwnerId', 'Owner ID', 'Reference', 'Owner', 'User')
    ])
} as unknown as ObjectInfoRepresentation;

const record = {
    id: 'a01',
    fields: {
        Cost__c: { value: 5, displayValue: '$5.00' },
        OwnerId: { value: '005A', displayValue: null },
        Owner: { value: { fields: { Name: { value: 'An owner' } } }, displayValue: null }
    }
} as unknown as RecordRepresentation;

describe('fields of a record', () => {
    it('are asked for with the name of each record they lead to, and only where the user may read them', () => {
        assert.deepEqual(requestedFields(info, ['Cost__c', 'OwnerId', 'Secret__c']), [
            'Plan__c.Cost__c',
            'Plan__c.OwnerId',
            'Plan__c.Owner.Name'
        ]);
    });

    it('show a lookup as a link to the record, under the record’s label', () => {
        const owner = fieldOfRecord(info, record, 'OwnerId');

        assert.deepEqual(
            [owner?.label, owner?.value, owner?.address],
            ['Owner', 'An owner', '/lightning/r/User/005A/view']
        );
    });

    it('show a number with its decimals', () => {
        const cost = fieldOfRecord(info, record, 'Cost__c');

        assert.deepEqual([cost?.kind, cost?.value, cost?.scale], ['currency', 5, 2]);
    });

    it('are left out where the record does not hold them', () => {
        assert.equal(fieldOfRecord(info, record, 'Name'), null);
    });
});

describe('columns of a queried record', () => {
    const row = { Id: 'a01', Name: 'First plan', OwnerId: '005A', Owner: { Name: 'An owner' } };

    for (const [column, value, address] of [
        ['Name', 'First plan', '/lightning/r/Plan__c/a01/view'],
        ['OwnerId', 'An owner', '/lightning/r/User/005A/view'],
        ['Owner.Name', 'An owner', '/lightning/r/User/005A/view']
    ] as const) {
        it(`lead from ${column} to ${address}`, () => {
            const view = fieldOfRow(info, row, column);

            assert.deepEqual([view?.value, view?.address], [value, address]);
        });
    }

    it('lead nowhere from an empty lookup', () => {
        assert.equal(fieldOfRow(info, { Id: 'a01', OwnerId: null }, 'OwnerId')?.address, null);
    });
});
