import AuditWaiver from 'c/auditWaiver';
import type { SheetAnswer } from 'c/auditSession';
import { unentered } from 'c/auditUnentered';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

jest.mock('@salesforce/customPermission/Audit_Waive_Hard_Stop', () => ({ default: true }), { virtual: true });

const waiver = (change: Partial<SheetAnswer> = {}, isReadOnly = false) =>
    mount<AuditWaiver>('c-audit-waiver', AuditWaiver, { answer: sheetAnswer('OC-1', change), isReadOnly });
const WAIVED = { waiverReason: 'Until June.', waivedBy: 'Ada', waivedOn: '2026-11-01T10:00:00.000Z' };
const press = async (component: Element, name: string) => {
    find(component, `[data-waiver="${name}"]`).click();
    await settle();
};
const write = async (component: Element, value: string) => {
    find(component, '[data-waiver="reason"]').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};

describe('for somebody who may waive', () => {
    it('gives a waiver once there is a reason', async () => {
        const component = waiver();
        const actions = actionsOf(component);
        await press(component, 'begin');
        expect(find(component, '[data-waiver="give"]')).toMatchObject({ disabled: true });
        await write(component, ' Until June. ');
        expect(actions).toEqual([]);

        await press(component, 'give');

        const { id } = sheetAnswer('OC-1');
        expect(actions).toEqual([
            { kind: 'answer', id, change: { waiverReason: 'Until June.' } },
            { kind: 'flush', id }
        ]);
    });

    it('gives none that is too long, and says by how much', async () => {
        const component = waiver();
        await press(component, 'begin');

        await write(component, 'x'.repeat(257));

        expect(textOf(component)).toContain('2 characters too long');
        expect(find(component, '[data-waiver="give"]')).toMatchObject({ disabled: true });
    });

    it('gives it up without a trace', async () => {
        const component = waiver();
        const actions = actionsOf(component);
        await press(component, 'begin');
        await write(component, 'Never mind');
        expect(unentered.all).toEqual([{ id: sheetAnswer('OC-1').id, problem: null }]);

        await press(component, 'cancel');

        expect(actions).toEqual([]);
        expect(unentered.all).toEqual([]);
        expect(find(component, '[data-waiver="begin"]')).toBeTruthy();
    });

    it('takes it back, and says who gave it, when and why', async () => {
        const component = waiver(WAIVED);
        const actions = actionsOf(component);
        expect(textOf(component)).toMatch(/^Until June\. Waived by Ada, .*2026/);

        await press(component, 'takeBack');

        expect(actions[0]).toMatchObject({ change: { waiverReason: '' } });
    });
});

it('is nothing on a question that passes, or is no hard stop', () => {
    expect(textOf(waiver({ status: 'Answered', rating: 5 }))).toBe('');
    expect(textOf(mount<AuditWaiver>('c-audit-waiver', AuditWaiver, { answer: sheetAnswer('SD-1') }))).toBe('');
});

it.each<[string, Partial<SheetAnswer>, boolean]>([
    ['failed', {}, false],
    ['waived', WAIVED, false],
    ['only to be read', WAIVED, true]
])('is accessible when %s', async (_state, change, isReadOnly) => {
    await expect(waiver(change, isReadOnly)).toBeAccessible();
});

it('is accessible while a reason is written', async () => {
    const component = waiver();
    await press(component, 'begin');
    await expect(component).toBeAccessible();
});
