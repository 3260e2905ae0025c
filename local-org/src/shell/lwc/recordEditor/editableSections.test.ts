import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editableSections } from './editableSections';
import type { FormState } from './editableSections';

const field = (apiName: string, changes: object = {}) => [
    apiName,
    {
        apiName,
        label: apiName,
        dataType: 'String',
        createable: true,
        updateable: true,
        referenceToInfos: [],
        ...changes
    }
];

const state = (changes: Partial<FormState> = {}): FormState =>
    ({
        layout: [
            {
                label: 'Plan',
                columns: [
                    [
                        { field: 'Name', behavior: 'required' },
                        { field: 'Score', behavior: 'none' },
                        { field: 'Total', behavior: 'none' }
                    ],
                    [null, { field: 'Status', behavior: 'none' }, { field: 'Locked', behavior: 'readonly' }]
                ]
            },
            { label: 'Nothing to edit', columns: [[{ field: 'Total', behavior: 'none' }]] }
        ],
        info: {
            fields: Object.fromEntries([
                field('Name'),
                field('Total', { createable: false, updateable: false }),
                field('Status', { dataType: 'Picklist' }),
                field('Locked')
            ])
        },
        picklists: {
            picklistFieldValues: {
                Status: {
                    values: [{ label: 'Draft', value: 'Draft' }],
                    defaultValue: { label: 'Draft', value: 'Draft' }
                }
            }
        },
        record: undefined,
        changes: {},
        errors: {},
        ...changes
    }) as unknown as FormState;

const namesIn = (form: FormState) =>
    editableSections(form).map(({ label, fields }) => [label, fields.map(({ name }) => name)]);

describe('the form of a record', () => {
    it('holds the fields of the layout that the user may write, and no empty section', () => {
        assert.deepEqual(namesIn(state()), [['Plan', ['Name', 'Status']]]);
    });

    it('leaves out what the record does not show to the user', () => {
        const record = { fields: { Name: { value: 'First', displayValue: null } } } as unknown as FormState['record'];

        assert.deepEqual(namesIn(state({ record })), [['Plan', ['Name']]]);
    });

    it('starts a new record with the default of a picklist', () => {
        assert.equal(editableSections(state())[0]?.fields[1]?.value, 'Draft');
    });

    it('keeps what was entered, also an emptied value, and says why it was refused', () => {
        const [section] = editableSections(state({ changes: { Status: null }, errors: { Status: 'Choose one.' } }));

        assert.deepEqual([section?.fields[1]?.value, section?.fields[1]?.error], [null, 'Choose one.']);
    });
});
