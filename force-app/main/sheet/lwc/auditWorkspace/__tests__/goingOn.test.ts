import AuditWorkspace from 'c/auditWorkspace';
import AuditCompleteModal from 'c/auditCompleteModal';
import { actionEvent } from 'c/auditSheetAction';
import type { SheetAction } from 'c/auditSheetAction';
import { updateRecord } from 'lightning/uiRecordApi';
import { auditRecords, sheetAnswer } from '../../../../../test/auditRecords';
import { find, mount, painted, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const open = jest.spyOn(AuditCompleteModal, 'open');
const update = updateRecord as jest.Mock;
const workspace = (properties: Members<AuditWorkspace> = {}) =>
    mount<AuditWorkspace>('c-audit-workspace', AuditWorkspace, {
        records: auditRecords(),
        canRate: true,
        canChangeStatus: true,
        ...properties
    });
const panel = (component: Element) =>
    find<HTMLElement & { openCode: string; goesOn: boolean }>(component, 'c-audit-dimension-panel');
const perform = async (component: Element, ...actions: SheetAction[]): Promise<void> => {
    for (const action of actions) {
        panel(component).dispatchEvent(actionEvent(action));
    }
    await settle();
};
const enter = (code: string, change: object): SheetAction => ({ kind: 'answer', id: sheetAnswer(code).id, change });
const rate = (code: string, rating = 3) => enter(code, { status: 'Answered', rating });
const show = (code: string) => enter(code, { evidence: 'Shown in Vendor Org' });
const switched: SheetAction = { kind: 'toggleGoingOn' };
const done = { status: 'No Answer' } as const;
const oneLeft = () => auditRecords({ 'OC-4': done, 'AI-1': done });

beforeEach(async () => {
    update.mockReset().mockResolvedValue({ lastModifiedDate: '2026-11-23T10:00:00.000Z' });
    document.body.replaceChildren();
    await settle();
    sessionStorage.clear();
    localStorage.clear();
    update.mockClear();
    open.mockReset().mockResolvedValue(undefined);
});

it('waits to be told to go on until somebody asked for more', async () => {
    const component = workspace();

    await perform(component, rate('SD-4'), show('SD-4'));

    expect(panel(component)).toMatchObject({ openCode: 'SD-4', goesOn: false });
});

it.each<[string, SheetAction[], string]>([
    ['a rating and its evidence', [rate('SD-4'), show('SD-4')], 'OC-4'],
    ['evidence and its rating', [show('SD-4'), rate('SD-4')], 'OC-4'],
    ['no answer', [enter('SD-4', { status: 'No Answer', rating: null })], 'OC-4'],
    ['nothing but a rating', [rate('SD-4')], 'SD-4'],
    ['a rating that is corrected', [{ kind: 'open', code: 'SD-1' }, rate('SD-1', 1)], 'SD-1'],
    ['something about another question', [{ kind: 'open', code: 'SD-1' }, rate('SD-4'), show('SD-4')], 'SD-1']
])('asked to go on by itself, it is after %s at the right question', async (_what, actions, code) => {
    const component = workspace();

    await perform(component, switched, ...actions);

    expect(panel(component).openCode).toBe(code);
});

it('stays while somebody types, although what they typed so far has become whole', async () => {
    const component = workspace();
    const link = (text: string) => enter('SD-4', { evidenceLink: text });

    await perform(component, switched, link('docs.x'), rate('SD-4'), show('SD-4'), link('https://docs.e'));

    expect(panel(component).openCode).toBe('SD-4');
});

it.each<[string, SheetAction[]]>([
    ['by its key', [{ kind: 'write', code: 'OC-4', part: 'notApplicableReason' }]],
    ['with the mouse', []]
])('goes on from a question marked %s as one that does not apply once the reason is written', async (_how, marking) => {
    const component = workspace();
    const reason = (text: string) => enter('OC-4', { notApplicableReason: text });
    await perform(component, switched, { kind: 'open', code: 'OC-4' });

    await perform(component, enter('OC-4', { status: 'Not Applicable', rating: null }), ...marking);
    await perform(component, reason('N'), reason('No'));
    expect(panel(component).openCode).toBe('OC-4');
    await perform(component, { kind: 'write', code: 'OC-4', part: 'rating' });

    expect(panel(component).openCode).toBe('AI-1');
});

it('says that it goes on by itself, and remembers it in this browser', async () => {
    const component = workspace();

    await perform(component, switched);

    expect(panel(component).goesOn).toBe(true);
    await painted();
    expect(textOf(find(component, 'c-audit-key-notice'))).toContain('goes on by itself');
    expect(panel(workspace()).goesOn).toBe(true);
    await perform(component, switched);
    expect(panel(workspace()).goesOn).toBe(false);
});

it('goes on and off again where the browser keeps nothing', async () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
    });
    const component = workspace();

    await perform(component, switched);
    expect(panel(component).goesOn).toBe(true);
    await perform(component, switched);
    full.mockRestore();

    expect(panel(component).goesOn).toBe(false);
    expect(panel(workspace()).goesOn).toBe(false);
});

it('leads from the last question to completing, which takes the recommendation along', async () => {
    open.mockResolvedValue({ kind: 'confirm', recommendation: 'Sign.' });
    const component = workspace({ records: oneLeft() });

    await perform(component, switched, rate('SD-4'), show('SD-4'));
    await settle();

    expect(open).toHaveBeenCalledWith(expect.objectContaining({ label: 'Complete evaluation', isReopening: false }));
    expect(update).toHaveBeenLastCalledWith({
        fields: { Id: 'a01000000000001AAA', Recommendation__c: 'Sign.', Status__c: 'Completed' }
    });
});

it.each<[string, Members<AuditWorkspace>, number]>([
    ['may complete', {}, 1],
    ['may not', { canChangeStatus: false }, 0]
])('the key for the next open question leads who %s from the last to completing', async (_who, properties, times) => {
    const component = workspace({ records: auditRecords({ 'SD-4': done, 'OC-4': done, 'AI-1': done }), ...properties });

    await perform(component, { kind: 'go', step: 'nextOpen', from: 'SD-1' });

    expect(open).toHaveBeenCalledTimes(times);
    await painted();
    expect(textOf(find(component, 'c-audit-key-notice'))).toBe(times === 1 ? '' : 'No question is open any more.');
});

it('leads from completing to the first open question when that is what was chosen', async () => {
    open.mockResolvedValue({ kind: 'openNext' });
    const component = workspace();
    await perform(component, { kind: 'open', code: 'EH-1' });

    await perform(component, { kind: 'askStatus' });

    expect(panel(component).openCode).toBe('SD-4');
});

it('asks before it reopens', async () => {
    open.mockResolvedValue({ kind: 'confirm' });
    const component = workspace({ records: auditRecords({}, { status: 'Completed' }) });

    await perform(component, { kind: 'askStatus' });

    expect(open).toHaveBeenCalledWith(expect.objectContaining({ label: 'Reopen evaluation', isReopening: true }));
    expect(update).toHaveBeenCalledWith({ fields: { Id: 'a01000000000001AAA', Status__c: 'In Progress' } });
});

it('has a recommendation again that was written before the platform refused, and warns before it is lost', async () => {
    open.mockImplementation(async ({ keepDraft }: Record<string, unknown>) => {
        (keepDraft as (text: string) => void)('Sign.');
        return { kind: 'confirm', recommendation: 'Sign.' };
    });
    update.mockRejectedValue({ status: 400, body: { message: 'Questions are open.' } });
    const component = workspace();

    await perform(component, { kind: 'askStatus' });
    await settle();
    await perform(component, { kind: 'askStatus' });

    expect(open).toHaveBeenLastCalledWith(expect.objectContaining({ draft: 'Sign.' }));
    const leaving = new CustomEvent('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
});
