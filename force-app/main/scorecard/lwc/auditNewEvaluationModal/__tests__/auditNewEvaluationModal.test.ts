import AuditNewEvaluationModal from 'c/auditNewEvaluationModal';
import { graphql } from 'lightning/graphql';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { createRecord } from 'lightning/uiRecordApi';
import USER_ID from '@salesforce/user/Id';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import info from './data/getObjectInfo.json';
import picklists from './data/getPicklistValuesByRecordType.json';

interface Adapter {
    emit(data: unknown): void;
    error(body: unknown): void;
}
type Input = HTMLElement & { label: string; value: string; disabled: boolean; reportValidity(): boolean };

const objectInfo = getObjectInfo as unknown as Adapter;
const picklistValues = getPicklistValuesByRecordType as unknown as Adapter;
const create = jest.mocked(createRecord);
const query = graphql as unknown as {
    emit(data: unknown): void;
    emitErrors(errors: unknown): void;
    getLastConfig(): { variables?: Record<string, unknown> } | undefined;
};
const found = (...ids: string[]) => ({
    uiapi: { query: { Vendor_Evaluation__c: { edges: ids.map((Id) => ({ node: { Id } })) } } }
});
const earlierSheet = {
    id: 'a01000000000001AAA',
    vendor: 'Unify',
    vendorKey: '001000000000001AAA',
    accountId: '001000000000001AAA',
    ownerId: USER_ID,
    isConsensus: false
};

const open = async (sheets: (typeof earlierSheet)[] = []) => {
    const modal = mount('c-audit-new-evaluation-modal', AuditNewEvaluationModal, {
        opportunityId: '006000000000001AAA',
        sheets
    });
    objectInfo.emit(info);
    picklistValues.emit(picklists);
    await settle();
    return modal;
};
const inputs = (modal: Element) => findAll<Input>(modal, '[data-name]');
const enter = async (modal: Element, name: string, value: string) => {
    find(modal, `[data-name="${name}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const press = async (modal: Element, isValid = true) => {
    inputs(modal).forEach((input) => (input.reportValidity = () => isValid));
    find(modal, '[data-create]').click();
    await settle();
};
const closedWith = (modal: Element) => {
    const closed = jest.fn();
    modal.addEventListener('modalclose', (event) => closed((event as CustomEvent).detail));
    return closed;
};
const refusal = {
    ok: false,
    status: 400,
    body: { output: { errors: [{ message: 'Give the vendor a name of its own.', errorCode: 'DUPLICATE_VALUE' }] } }
};

beforeEach(() => {
    create.mockReset().mockResolvedValue({ id: 'a01000000000007AAA' } as never);
});

describe('c-audit-new-evaluation-modal', () => {
    it('asks for what the org lets the user fill, in the words of the org', async () => {
        const modal = await open();

        expect(inputs(modal).map(({ label }) => label)).toEqual([
            'Vendor',
            'CRM Scope',
            'Scoring Method',
            'Sheet Type',
            'Demo Date'
        ]);
        expect(inputs(modal)[2]?.value).toBe('As Rated');
    });

    it.each([{ isComposing: true }, { isComposing: false, keyCode: 229 }])(
        'leaves Enter to a character under composition: %j',
        async (composition) => {
            const modal = await open();
            await enter(modal, 'Name', 'Unify');
            inputs(modal).forEach((input) => (input.reportValidity = () => true));

            inputs(modal)[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...composition }));
            await settle();

            expect(create).not.toHaveBeenCalled();
        }
    );

    it('is ready to type in, and takes Enter for its button', async () => {
        const focus = jest.spyOn(HTMLElement.prototype, 'focus');
        const modal = await open();
        expect(focus.mock.contexts).toEqual([inputs(modal)[0]]);
        await enter(modal, 'Name', 'Unify');
        inputs(modal).forEach((input) => (input.reportValidity = () => true));

        inputs(modal)[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
        await settle();

        expect(create).toHaveBeenCalledTimes(1);
    });

    it('creates the evaluation for the opportunity and closes with its id', async () => {
        const modal = await open();
        const closed = closedWith(modal);

        await enter(modal, 'Name', 'Unify');
        await enter(modal, 'Demo_Date__c', '2026-12-01');
        await press(modal);

        expect(create).toHaveBeenCalledWith({
            apiName: 'Vendor_Evaluation__c',
            fields: {
                Opportunity__c: '006000000000001AAA',
                Name: 'Unify',
                CRM_Scope__c: 'Salesforce',
                Scoring_Method__c: 'As Rated',
                Sheet_Type__c: 'Individual',
                Demo_Date__c: '2026-12-01'
            }
        });
        expect(closed).toHaveBeenCalledWith('a01000000000007AAA');
    });

    it('creates nothing while an entry is not valid', async () => {
        const modal = await open();

        await press(modal, false);

        expect(create).not.toHaveBeenCalled();
    });

    it('creates one evaluation however often the button is pressed', async () => {
        create.mockReturnValue(new Promise(() => undefined));
        const modal = await open();
        await enter(modal, 'Name', 'Unify');

        await press(modal);
        await press(modal);

        expect(create).toHaveBeenCalledTimes(1);
        expect(find<Input>(modal, '[data-create]').disabled).toBe(true);
        expect(modal.disableClose).toBe(true);
    });

    it('keeps what was entered when the org refuses, and says why', async () => {
        create.mockRejectedValueOnce(refusal);
        const modal = await open();
        const closed = closedWith(modal);
        await enter(modal, 'Name', 'Unify');

        await press(modal);

        expect(find<HTMLElement & { messages: string[] }>(modal, 'c-audit-error-panel').messages).toEqual([
            'Give the vendor a name of its own.'
        ]);
        expect(inputs(modal)[0]?.value).toBe('Unify');
        expect(closed).not.toHaveBeenCalled();

        await press(modal);
        query.emit(found());
        await settle();
        expect(closed).toHaveBeenCalledWith('a01000000000007AAA');
    });

    it('finds the evaluation whose reply was lost instead of creating a second', async () => {
        create.mockRejectedValueOnce(new TypeError('Failed to fetch'));
        const modal = await open([earlierSheet]);
        const closed = closedWith(modal);
        await enter(modal, 'Name', 'Unify');
        await press(modal);

        await press(modal);
        expect(query.getLastConfig()?.variables).toMatchObject({
            opportunityId: '006000000000001AAA',
            ownerId: USER_ID,
            names: ['Unify']
        });
        query.emit(found('a01000000000009AAA', 'a01000000000001AAA'));
        await settle();

        expect(closed).toHaveBeenCalledWith('a01000000000009AAA');
        expect(create).toHaveBeenCalledTimes(1);
    });

    it('creates again when what it finds was there before, and nothing while it cannot look', async () => {
        create.mockRejectedValueOnce(new TypeError('Failed to fetch'));
        const modal = await open([earlierSheet]);
        await enter(modal, 'Name', 'Unify');
        await press(modal);

        await press(modal);
        query.emitErrors([{ message: 'Failed to fetch' }]);
        await settle();
        expect(create).toHaveBeenCalledTimes(1);
        expect(find<HTMLElement & { messages: string[] }>(modal, 'c-audit-error-panel').messages[0]).toContain(
            'connection'
        );
        const before = query.getLastConfig()?.variables;

        await press(modal);
        expect(query.getLastConfig()?.variables).not.toEqual(before);
        query.emit(found('a01000000000001AAA'));
        await settle();
        expect(create).toHaveBeenCalledTimes(2);
    });

    it('offers the vendors that are there, and takes over name and account', async () => {
        const modal = await open([earlierSheet]);
        const checked = jest.fn().mockReturnValue(true);
        inputs(modal)
            .slice(0, 1)
            .forEach((input) => (input.reportValidity = checked));

        find(modal, '[data-vendors]').dispatchEvent(
            new CustomEvent('change', { detail: { value: earlierSheet.vendorKey } })
        );
        await settle();
        expect(inputs(modal)[0]?.value).toBe('Unify');
        expect(checked).toHaveBeenCalledTimes(1);
        await press(modal);

        expect(create.mock.calls[0]?.[0].fields).toMatchObject({ Name: 'Unify', Vendor__c: '001000000000001AAA' });
    });

    it('warns of a second sheet of the same person for the same vendor, and does not stop it', async () => {
        const modal = await open([earlierSheet]);
        expect(textOf(find(modal, '[data-warning]'))).toBe('');

        await enter(modal, 'Name', ' UNIFY');
        expect(textOf(find(modal, '[data-warning]'))).toContain('You already have a sheet for Unify');
        await expect(modal).toBeAccessible();
        await press(modal);

        expect(create).toHaveBeenCalledTimes(1);
    });

    it('closes without an id when the user cancels', async () => {
        const modal = await open();
        const closed = closedWith(modal);

        find(modal, 'lightning-button').click();

        expect(closed).toHaveBeenCalledWith(null);
    });

    it('says why the form cannot be loaded', async () => {
        const modal = mount('c-audit-new-evaluation-modal', AuditNewEvaluationModal);
        objectInfo.error([{ errorCode: 'INVALID_TYPE', message: 'You do not have access to Vendor Evaluation.' }]);
        await settle();

        expect(find<HTMLElement & { messages: string[] }>(modal, 'c-audit-error-panel').messages).toEqual([
            'You do not have access to Vendor Evaluation.'
        ]);
        expect(findAll(modal, 'lightning-spinner')).toHaveLength(0);
    });

    it('is accessible while loading, when ready, while saving and when refused', async () => {
        const loading = mount('c-audit-new-evaluation-modal', AuditNewEvaluationModal);
        await expect(loading).toBeAccessible();

        const modal = await open();
        expect(textOf(modal)).toContain('its own copy of the questions');
        await expect(modal).toBeAccessible();

        create.mockRejectedValueOnce(refusal);
        await press(modal);
        await expect(modal).toBeAccessible();

        create.mockReturnValue(new Promise(() => undefined));
        await press(modal);
        await expect(modal).toBeAccessible();
    });
});
