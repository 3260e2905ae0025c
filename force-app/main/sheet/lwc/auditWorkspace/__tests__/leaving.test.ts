import AuditWorkspace from 'c/auditWorkspace';
import { actionEvent } from 'c/auditSheetAction';
import type { SheetAction } from 'c/auditSheetAction';
import { updateRecord } from 'lightning/uiRecordApi';
import { auditRecords, sheetAnswer } from '../../../../../test/auditRecords';
import { find, mount, painted, settle, textOf } from '../../../../../test/mount';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const update = updateRecord as jest.Mock;
const SAVED = { lastModifiedDate: '2026-11-23T10:00:00.000Z' };
const toasts: CustomEvent<{ title: string; message: string; variant: string; mode: string }>[] = [];
document.addEventListener('lightning__showtoast', (event) => toasts.push(event as (typeof toasts)[number]));

let evaluations = 0;
/** Each test has an evaluation of its own: what one leaves unsaved is kept as long as the browser page. */
const ownRecords = () => {
    evaluations += 1;
    return auditRecords({}, { id: `a0100000000010${evaluations}AAA` });
};
const workspace = (records = ownRecords(), refresh = jest.fn().mockResolvedValue(undefined)) =>
    mount<AuditWorkspace>('c-audit-workspace', AuditWorkspace, {
        records,
        refresh,
        canRate: true,
        canChangeStatus: true
    });
const panel = (component: Element) => find<HTMLElement & { isReadOnly: boolean }>(component, 'c-audit-dimension-panel');
const perform = async (component: Element, action: SheetAction): Promise<void> => {
    panel(component).dispatchEvent(actionEvent(action));
    await settle();
};
const { id } = sheetAnswer('SD-4');
const rate: SheetAction = { kind: 'answer', id, change: { status: 'Answered', rating: 5 } };
const hold: SheetAction = { kind: 'answer', id: sheetAnswer('OC-4').id, change: { status: 'Not Applicable' } };
const total = (component: Element) => find(find(component, 'c-audit-sheet-header'), '[data-total]').textContent;
const saves = (component: Element) =>
    textOf(find(find(find(component, 'c-audit-sheet-header'), 'c-audit-sheet-saves'), '[data-saves]'));

beforeEach(async () => {
    update.mockReset().mockResolvedValue(SAVED);
    // The test before leaves its page now, not in the middle of this one.
    document.body.replaceChildren();
    await settle();
    update.mockClear();
    toasts.length = 0;
});

it('saves what can be saved, and has nothing to warn of', async () => {
    const component = workspace();
    await perform(component, rate);

    component.remove();
    await settle();

    expect(update).toHaveBeenCalledTimes(1);
    expect(toasts).toEqual([]);
});

it('warns of what was held back, and has it again when the evaluation is opened again', async () => {
    const records = ownRecords();
    const component = workspace(records);
    await perform(component, hold);

    component.remove();
    await settle();
    expect(toasts).toEqual([]);
    const other = workspace();
    await settle();
    const [toast] = toasts;
    expect(toast?.target).toBe(other);
    expect(toast?.detail).toMatchObject({ variant: 'warning', mode: 'dismissible' });
    expect(toast?.detail.title).toContain('Batchwise Connect');
    expect(toast?.detail.message).toContain('OC-4');

    const again = workspace(records);
    await painted();
    expect(saves(again)).toContain('1 answer');
});

it('warns from the page itself while it is kept behind another one, once', async () => {
    const component = workspace();
    await perform(component, hold);
    // What earlier tests left is told first.
    toasts.length = 0;

    component.saveNow();
    component.saveNow();
    await settle();

    expect(toasts.map(({ target }) => target)).toEqual([component]);
});

it('warns of a save under way that fails after the page was left, and saves it on retry', async () => {
    const records = ownRecords();
    const component = workspace(records);
    await perform(component, rate);
    let fail: () => void = () => undefined;
    update.mockReturnValueOnce(new Promise((_resolve, reject) => (fail = () => reject(new Error('No.')))));

    component.remove();
    await settle();
    expect(toasts).toEqual([]);
    workspace();
    fail();
    await settle();
    expect(toasts.map(({ detail }) => detail.message).join()).toContain('SD-4');

    const again = workspace(records);
    expect(total(again)).toBe('20.00');
    await perform(again, { kind: 'retry', id });

    expect(update).toHaveBeenCalledTimes(2);
    await painted();
    expect(saves(again)).toBe('All changes saved');
});

it('asks what is stored when it takes up work that was left', async () => {
    const records = ownRecords();
    const component = workspace(records);
    await perform(component, hold);
    component.remove();
    const refresh = jest.fn().mockResolvedValue(undefined);

    workspace(records, refresh);
    await settle();

    expect(refresh).toHaveBeenCalledTimes(1);
});

it('goes on when the same element is put back', async () => {
    const component = workspace();
    await perform(component, hold);
    component.remove();

    document.body.appendChild(component);
    await perform(component, rate);

    await painted();
    expect(total(component)).toBe('20.00');
    expect(saves(component)).toContain('1 answer');
});

it('shows the other evaluation, not the first one again, when a save of the first ends late', async () => {
    const component = workspace();
    let succeed: () => void = () => undefined;
    update.mockReturnValueOnce(new Promise((resolve) => (succeed = () => resolve(SAVED))));
    await perform(component, rate);
    await perform(component, { kind: 'flush', id });

    const other = auditRecords({}, { id: 'a01000000000002AAA', name: 'Other' });
    component.records = other;
    await settle();
    succeed();
    await settle();

    expect(textOf(find(component, 'c-audit-sheet-header'))).toContain('Other');
});

it('turns read only when the platform refuses, and offers no reopening any more', async () => {
    const component = workspace(auditRecords({}, { id: 'a01000000000003AAA', status: 'Completed' }));
    const reopening = () => find(component, 'c-audit-sheet-header').shadowRoot?.querySelector('c-audit-status-button');
    update.mockRejectedValue({ status: 403, body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'No.' }] });
    await painted();
    expect(reopening()).not.toBeNull();

    await perform(component, { kind: 'setStatus', status: 'In Progress' });

    expect(panel(component).isReadOnly).toBe(true);
    expect(reopening()).toBeNull();
    expect(textOf(find(component, 'c-audit-sheet-notice'))).toContain('Who may edit the evaluation can reopen it.');
});

it('takes no edits while the status changes', async () => {
    const component = workspace();
    let succeed: () => void = () => undefined;
    update.mockReturnValueOnce(new Promise((resolve) => (succeed = () => resolve(SAVED))));

    await perform(component, { kind: 'setStatus', status: 'Completed' });
    expect(panel(component).isReadOnly).toBe(true);
    update.mockClear();
    succeed();
    await settle();

    expect(update).not.toHaveBeenCalled();
});
