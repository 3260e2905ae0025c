import { coreObjectsMissing } from 'c/auditRecords';
import { helpSwitch } from 'c/auditHelpSwitch';
import { toGuides } from 'c/auditRecords';
import AuditWorkspace from 'c/auditWorkspace';
import AuditCompleteModal from 'c/auditCompleteModal';
import type AuditDimensionPanel from 'c/auditDimensionPanel';
import AuditKeysModal from 'c/auditKeysModal';
import { PAUSE } from 'c/auditSaveQueue';
import { unentered } from 'c/auditUnentered';
import { actionEvent } from 'c/auditSheetAction';
import type { SheetAction } from 'c/auditSheetAction';
import { getRecord, notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import { auditRecords, guidesOfHalfAnswered, sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, painted, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const update = updateRecord as jest.Mock;
const workspace = (properties: Members<AuditWorkspace> = {}) =>
    mount<AuditWorkspace>('c-audit-workspace', AuditWorkspace, {
        records: auditRecords(),
        canRate: true,
        canChangeStatus: true,
        ...properties
    });
const panel = (component: Element) =>
    find<HTMLElement & Pick<AuditDimensionPanel, 'dimension' | 'focusOn' | 'isReadOnly' | 'openCode' | 'sheet'>>(
        component,
        'c-audit-dimension-panel'
    );
const perform = async (component: Element, action: SheetAction): Promise<void> => {
    panel(component).dispatchEvent(actionEvent(action));
    await settle();
};
const total = (component: Element) => find(find(component, 'c-audit-sheet-header'), '[data-total]').textContent;
const rate = (rating: number): SheetAction => ({
    kind: 'answer',
    id: sheetAnswer('SD-4').id,
    change: { status: 'Answered', rating }
});
beforeEach(async () => {
    // What the test before left on the page is saved now, not in the middle of this one.
    update.mockReset().mockResolvedValue({ lastModifiedDate: '2026-11-23T10:00:00.000Z' });
    document.body.replaceChildren();
    await settle();
    sessionStorage.clear();
    update.mockReset().mockResolvedValue({ lastModifiedDate: '2026-11-23T10:00:00.000Z' });
});

it('shows what the ratings mean once that has arrived', async () => {
    const records = auditRecords();
    const answers = records.answers.map((answer) => ({ ...answer, hasGuide: false, meanings: [] }));
    const component = workspace({ records: { ...records, answers } });
    await painted();
    const meanings = () => panel(component).sheet?.answers.map((answer) => answer.meanings.length);
    expect(meanings()).toEqual(answers.map(() => 0));

    const guides = toGuides(guidesOfHalfAnswered);
    find(component, 'c-audit-guides').dispatchEvent(new CustomEvent('arrive', { detail: guides }));
    await settle();

    expect(meanings()).toEqual(records.answers.map((answer) => answer.meanings.length));
});

it('says that there is nothing to take back', async () => {
    const component = workspace();
    const undo = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true });
    panel(component).dispatchEvent(undo);
    await painted();

    expect(textOf(find(component, 'c-audit-key-notice'))).toContain('There is nothing to take back');
});

it('writes every question out while it is printed, and only then', async () => {
    const component = workspace();
    const written = () => findAll(component, 'c-audit-printed-sheet').length;

    window.dispatchEvent(new CustomEvent('beforeprint'));
    await settle();
    expect(written()).toBe(1);

    window.dispatchEvent(new CustomEvent('afterprint'));
    await settle();
    expect(written()).toBe(0);
});

it('opens the first question that was not asked', () => {
    expect(panel(workspace())).toMatchObject({ openCode: 'SD-4', dimension: 'Sync Direction' });
});

it('asks what is stored when the rest of the page changes what the score depends on, and only then', async () => {
    const evaluation = (scope: string) => ({
        fields: { Status__c: { value: 'In Progress' }, CRM_Scope__c: { value: scope } }
    });
    const page = getRecord as unknown as { emit(record: unknown): void };
    const refresh = jest.fn().mockResolvedValue(undefined);
    workspace({ refresh });

    page.emit(evaluation('Salesforce'));
    page.emit(evaluation('Salesforce'));
    await settle();
    expect(refresh).not.toHaveBeenCalled();

    page.emit(evaluation('HubSpot'));
    await settle();
    expect(refresh).toHaveBeenCalledTimes(1);
});

it('opens the dimension that a link asks for, also when it arrives after the records', async () => {
    const component = workspace();

    component.link = { dimension: null, question: 'EH-1' };
    await settle();
    expect(panel(component)).toMatchObject({ openCode: 'EH-1' });
    component.link = { dimension: 'Sync Timing', question: null };
    await settle();

    expect(panel(component)).toMatchObject({ openCode: 'ST-2', dimension: 'Sync Timing' });
});

it('shows a new total at once, before anything is saved', async () => {
    const component = workspace();
    expect(total(component)).toBe('17.14');

    await perform(component, rate(5));

    expect(total(component)).toBe('20.00');
    expect(update).not.toHaveBeenCalled();
});

it('saves what was edited last when it is taken off the page', async () => {
    const component = workspace();
    await perform(component, rate(5));

    component.remove();

    expect(update).toHaveBeenCalledTimes(1);
});

it.each<[string, SheetAction, string]>([
    ['a dimension', { kind: 'showDimension', dimension: 'Object Coverage' }, 'OC-4'],
    ['a question', { kind: 'open', code: 'EH-1' }, 'EH-1'],
    ['the question in hand, while it is open and none was turned to', { kind: 'openNext' }, 'SD-4']
])('shows %s', async (_what, action, code) => {
    const component = workspace();

    await perform(component, action);

    expect(panel(component).openCode).toBe(code);
});

it('moves the focus into a question that is opened', async () => {
    const component = workspace();

    await perform(component, { kind: 'open', code: 'EH-1' });

    expect(component.shadowRoot?.activeElement?.localName).toBe('c-audit-dimension-panel');
});

it.each([
    ['hideFinder', 'c-audit-question-finder'],
    ['hideFindings', 'c-audit-sheet-findings'],
    ['hideNavigation', 'c-audit-dimension-navigation']
])('leaves out with %s what the page does not want', async (property, part) => {
    const component = workspace();
    await painted();
    expect(findAll(component, part)).toHaveLength(1);

    const other = workspace({ [property]: true });
    await painted();
    expect(findAll(other, part)).toHaveLength(0);
});

it('draws the total and the question in hand first, and the rest once they are seen', async () => {
    const component = workspace();
    expect(findAll(component, 'c-audit-sheet-header, c-audit-dimension-panel')).toHaveLength(2);
    expect(
        findAll(component, 'c-audit-sheet-findings, c-audit-dimension-navigation, c-audit-question-finder')
    ).toHaveLength(0);

    await painted();

    expect(
        findAll(component, 'c-audit-sheet-findings, c-audit-dimension-navigation, c-audit-question-finder')
    ).toHaveLength(3);
});

it('leads past everything above to the open question', async () => {
    const component = workspace();

    find(component, '.skip').click();
    await settle();

    expect(component.shadowRoot?.activeElement?.localName).toBe('c-audit-dimension-panel');
});

it('goes on to the next open question once the evaluator was at one', async () => {
    const component = workspace();

    await perform(component, { kind: 'openNext' });
    await perform(component, { kind: 'openNext' });

    expect(panel(component).openCode).toBe('OC-4');
});

describe('opened', () => {
    const focused = (component: Element) => component.shadowRoot?.activeElement?.localName;

    it('has the question in hand ready for the first key', () => {
        expect(focused(workspace())).toBe('c-audit-dimension-panel');
    });

    it('takes the focus from what had it while the page was turned to, but not from who is typing there', async () => {
        const search = document.createElement('input');
        document.documentElement.append(search);
        search.focus();
        const moment = jest.spyOn(performance, 'now');

        search.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        workspace();
        expect(document.activeElement).toBe(search);

        document.body.replaceChildren();
        moment.mockReturnValue(Number.MAX_SAFE_INTEGER);
        expect(focused(workspace())).toBe('c-audit-dimension-panel');
        moment.mockRestore();
        search.remove();
    });

    it.each<[string, Members<AuditWorkspace>]>([
        ['may only read', { canRate: false }],
        ['reads what is completed', { records: auditRecords({}, { status: 'Completed' }) }]
    ])('has its question ready for the keys of who %s, and leaves the page where it stands', (_who, properties) => {
        const scroll = jest.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
        const rectangle = jest.spyOn(HTMLElement.prototype, 'getBoundingClientRect');
        // What takes the focus comes into view.
        const focus = jest.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => {
            rectangle.mockReturnValue({ top: 100, height: 600 } as DOMRect);
        });
        rectangle.mockReturnValue({ top: 900, height: 600 } as DOMRect);

        expect(focused(workspace(properties))).toBe('c-audit-dimension-panel');

        expect(scroll).toHaveBeenLastCalledWith(0, -800);
        [scroll, rectangle, focus].forEach((spy) => spy.mockRestore());
    });

    it.each<[string, Members<AuditWorkspace>]>([
        ['may only read', { canRate: false }],
        ['reads what is completed', { records: auditRecords({}, { status: 'Completed' }) }]
    ])('takes no focus from who is typing elsewhere and %s', (_who, properties) => {
        const search = document.createElement('input');
        document.documentElement.append(search);
        search.focus();

        search.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        workspace(properties);

        expect(document.activeElement).toBe(search);
        search.remove();
    });

    it('again, it is at the question where the evaluator was, unless a link asks for another', async () => {
        const component = workspace();
        await perform(component, { kind: 'open', code: 'EH-1' });
        component.remove();

        expect(panel(workspace()).openCode).toBe('EH-1');
        expect(panel(workspace({ link: { dimension: null, question: 'ST-2' } })).openCode).toBe('ST-2');
    });

    it('again, it stands where it stood', async () => {
        const scroll = jest.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
        const rectangle = jest
            .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
            .mockReturnValue({ top: 40, height: 600 } as DOMRect);
        const component = workspace();
        await perform(component, { kind: 'open', code: 'EH-1' });
        rectangle.mockReturnValue({ top: -200, height: 600 } as DOMRect);
        window.dispatchEvent(new CustomEvent('scroll'));
        window.dispatchEvent(new CustomEvent('pagehide'));
        // Kept behind another page, it stands nowhere.
        rectangle.mockReturnValue({ top: 0, height: 0 } as DOMRect);
        window.dispatchEvent(new CustomEvent('scroll'));
        component.remove();

        rectangle.mockReturnValue({ top: 300, height: 600 } as DOMRect);
        workspace();

        expect(scroll).toHaveBeenCalledWith(0, 500);
        rectangle.mockRestore();
        scroll.mockRestore();
    });

    it('takes the focus again when it comes back from behind another page', async () => {
        const component = workspace();
        component.saveNow();
        (document.activeElement as HTMLElement).blur();

        component.link = { dimension: null, question: null };
        await painted();

        expect(focused(component)).toBe('c-audit-dimension-panel');
    });

    it('keeps nothing of a completed evaluation', async () => {
        const component = workspace({ records: auditRecords({}, { status: 'Completed' }) });
        await perform(component, { kind: 'open', code: 'EH-1' });
        component.remove();

        expect(sessionStorage).toHaveLength(0);
    });
});

it('comes to the part of a question that a key asks for', async () => {
    const component = workspace();
    const focusOn = jest.spyOn(panel(component), 'focusOn');

    await perform(component, { kind: 'write', code: 'ST-2', part: 'vendorAnswer' });

    expect(panel(component)).toMatchObject({ openCode: 'ST-2', dimension: 'Sync Timing' });
    expect(focusOn).toHaveBeenCalledWith('vendorAnswer');
});

it('lists the keys when asked', async () => {
    await perform(workspace(), { kind: 'showKeys' });
    expect(AuditKeysModal.open).toHaveBeenCalledTimes(1);
    await perform(workspace({ hideFinder: true }), { kind: 'showKeys' });

    expect(jest.mocked(AuditKeysModal.open).mock.calls.map(([{ hasFinder }]) => hasFinder)).toEqual([true, false]);
});

it('shows and hides the help, and opens the question that it is asked for on', async () => {
    const component = workspace();

    await perform(component, { kind: 'toggleHelp', code: 'SD-4' });
    expect(helpSwitch.isShown).toBe(true);
    await perform(component, { kind: 'toggleHelp', code: 'SD-1' });
    expect(helpSwitch.isShown).toBe(true);
    expect(panel(component)).toMatchObject({ openCode: 'SD-1' });
    await perform(component, { kind: 'toggleHelp', code: 'SD-1' });
    expect(helpSwitch.isShown).toBe(false);
});

it('leads to the question that can change the verdict most', async () => {
    const component = workspace({
        records: auditRecords({ 'OC-1': { status: 'Not Asked', rating: null, evidence: null, waiverReason: '' } })
    });

    await perform(component, { kind: 'askNext' });

    expect(panel(component)).toMatchObject({ openCode: 'OC-1' });
});

describe('a key that cannot act', () => {
    const said = (component: Element) => textOf(find(component, 'c-audit-key-notice'));

    it('says why until something is done', async () => {
        const component = workspace();

        await perform(component, { kind: 'refuse', refusal: 'noRating' });
        await painted();
        expect(said(component)).toBe('A rating goes from 0 to 5.');
        await perform(component, rate(3));

        expect(said(component)).toBe('');
    });

    it.each([
        ['completed', { records: auditRecords({}, { status: 'Completed' }) }, 'Reopen it to change any of that'],
        ['not theirs to score', { canRate: false }, 'An admin can give you the permission set']
    ])('says of an evaluation that is %s what the sheet says of it', async (_what, properties, words) => {
        const component = workspace(properties);

        await perform(component, { kind: 'refuse', refusal: 'readOnly' });
        await painted();

        expect(said(component)).toContain(words);
    });

    it('says that no open question can change the verdict', async () => {
        const component = workspace();

        await perform(component, { kind: 'askNext' });
        await painted();

        expect(said(component)).toBe('Settled: no open question can change the verdict.');
    });

    it('says that the page has no search', async () => {
        const component = workspace({ hideFinder: true });
        await painted();

        await perform(component, { kind: 'search' });

        expect(said(component)).toBe('This page shows no search.');
    });

    it('says that there is no question after the last', async () => {
        const component = workspace();

        await perform(component, { kind: 'go', step: 'nextQuestion', from: 'PS-1' });
        await painted();

        expect(said(component)).toBe('This is the last one.');
    });
});

it('confirms every missing core object of the CRMs in scope by one key, and takes that back as one', async () => {
    const component = workspace();
    const missing = (): number => {
        const { sheet } = find<HTMLElement & Pick<AuditDimensionPanel, 'sheet'>>(component, 'c-audit-dimension-panel');
        return sheet ? coreObjectsMissing(sheet.evaluation) : NaN;
    };
    expect(missing()).toBe(8);
    await perform(component, { kind: 'confirmObjects' });
    expect(missing()).toBe(0);

    await perform(component, { kind: 'confirmObjects' });
    await painted();
    expect(textOf(find(component, 'c-audit-key-notice'))).toBe('Every core object is confirmed in both directions.');

    await perform(component, { kind: 'undo' });
    expect(missing()).toBe(8);
});

it.each([
    ['who may rate', true, 1],
    ['who may only read', false, 0]
])('tells the keys only to who can use them: %s', async (_who, canRate, count) => {
    const component = workspace({ canRate });
    await painted();

    expect(findAll(component, 'c-audit-key-hints')).toHaveLength(count);
});

it('takes the focus to the search', async () => {
    const component = workspace();
    await painted();
    const focus = jest.spyOn(find(component, 'c-audit-question-finder'), 'focus');

    await perform(component, { kind: 'search' });

    expect(focus).toHaveBeenCalledTimes(1);
});

it('shows what was found instead of a dimension, and the dimension again afterwards', async () => {
    const component = workspace();
    const found = () => findAll<HTMLElement & { codes: string[] }>(component, 'c-audit-found-questions');
    await painted();

    await perform(component, { kind: 'find', search: { text: 'conflict', filter: null } });
    expect(found().map(({ codes }) => codes)).toEqual([['SD-4']]);
    expect(findAll(component, 'c-audit-dimension-panel')).toHaveLength(0);

    find(component, 'c-audit-question-finder').dispatchEvent(
        actionEvent({ kind: 'find', search: { text: '', filter: null } })
    );
    await settle();
    expect(found()).toHaveLength(0);
    expect(panel(component).openCode).toBe('SD-4');
});

it('takes in new records without going over an edit', async () => {
    const component = workspace();
    await perform(component, rate(5));

    component.records = auditRecords({ 'SD-1': { rating: 5 } });
    await settle();

    expect(total(component)).toBe('20.57');
});

it('begins again with the records of another evaluation', async () => {
    const component = workspace();
    await perform(component, { kind: 'open', code: 'EH-1' });

    component.records = auditRecords({}, { id: 'a01000000000002AAA', name: 'Other' });
    await settle();

    expect(textOf(find(component, 'c-audit-sheet-header'))).toContain('Other');
    expect(panel(component).openCode).toBe('SD-4');
});

const leave = () => {
    const event = new CustomEvent('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
};

it('warns before leaving with a text that is no number, and says of the sheet that it is not saved', async () => {
    const component = workspace();
    await painted();
    const field = {};
    const saves = () =>
        textOf(find(find(find(component, 'c-audit-sheet-header'), 'c-audit-sheet-saves'), '[data-saves]'));

    unentered.set(field, { id: sheetAnswer('SD-4').id, problem: 'delayRefused' });
    await settle();

    expect(leave()).toBe(true);
    expect(saves()).toBe('1 answer needs more');
    unentered.set(field, null);
    await settle();
    expect(leave()).toBe(false);
    expect(saves()).toBe('');
});

it('warns before leaving with unsaved work, and only then', async () => {
    const component = workspace();
    expect(leave()).toBe(false);

    await perform(component, rate(5));

    expect(leave()).toBe(true);
});

describe('the status', () => {
    it('locks the answers once the platform agrees to complete', async () => {
        const component = workspace();

        await perform(component, { kind: 'setStatus', status: 'Completed' });

        expect(update).toHaveBeenCalledWith({ fields: { Id: 'a01000000000001AAA', Status__c: 'Completed' } });
        expect(panel(component).isReadOnly).toBe(true);
        expect(textOf(find(component, 'c-audit-sheet-notice'))).toContain('Completed');
    });

    it('stays when the platform refuses, and it is said why', async () => {
        update.mockRejectedValue({ status: 400, body: { message: 'Questions are open.' } });
        const component = workspace();

        await perform(component, { kind: 'setStatus', status: 'Completed' });

        expect(textOf(find(component, 'c-audit-error-panel'))).toContain('Questions are open.');
        expect(panel(component).isReadOnly).toBe(false);
    });

    it('is no longer said to be refused once an answer is another, and still is when a field is only left', async () => {
        update.mockRejectedValue({ status: 400, body: { message: 'Questions are open.' } });
        const component = workspace();
        await perform(component, { kind: 'setStatus', status: 'Completed' });

        await perform(component, { kind: 'flush', id: sheetAnswer('SD-1').id });
        expect(findAll(component, 'c-audit-error-panel')).toHaveLength(1);
        await perform(component, rate(5));

        expect(findAll(component, 'c-audit-error-panel')).toHaveLength(0);
    });

    it('unlocks the answers on reopening', async () => {
        const component = workspace({ records: auditRecords({}, { status: 'Completed' }) });

        await perform(component, { kind: 'setStatus', status: 'In Progress' });

        expect(panel(component).isReadOnly).toBe(false);
    });
});

it('says why a user can only read', () => {
    const component = workspace({ canRate: false });

    expect(panel(component).isReadOnly).toBe(true);
    expect(textOf(find(component, 'c-audit-sheet-notice'))).toContain('You can read this evaluation but not score it.');
});

it('saves after the pause and asks for the platform figures', async () => {
    const refresh = jest.fn().mockResolvedValue(undefined);
    const component = workspace({ refresh });
    jest.useFakeTimers();

    panel(component).dispatchEvent(actionEvent(rate(5)));
    await jest.advanceTimersByTimeAsync(PAUSE);
    jest.useRealTimers();

    expect(update).toHaveBeenCalledTimes(1);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'a01000000000001AAA' }]);
});

it('leaves the rest of the page alone while the platform does not answer', async () => {
    const notify = notifyRecordUpdateAvailable as jest.Mock;
    notify.mockClear();
    const component = workspace({ refresh: jest.fn().mockRejectedValue(new Error('No.')) });

    await perform(component, rate(5));
    await perform(component, { kind: 'flush', id: sheetAnswer('SD-4').id });

    expect(update).toHaveBeenCalledTimes(1);
    expect(notify).not.toHaveBeenCalled();
});

it.each<[string, Members<AuditWorkspace>]>([
    ['editable', {}],
    ['read only', { canRate: false }],
    ['completed', { records: auditRecords({}, { status: 'Completed' }) }]
])('is accessible when %s', async (_state, properties) => {
    const component = workspace(properties);
    await painted();

    await expect(component).toBeAccessible();
    expect(findAll(component, 'c-audit-dimension-navigation')).toHaveLength(1);
});

it('says once why saves wait, and what to do, however many do', async () => {
    update.mockRejectedValue({ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }] });
    const component = workspace();
    const ids = ['SD-1', 'SD-4', 'EH-1'].map((code) => sheetAnswer(code).id);
    await Promise.all(ids.map((id) => perform(component, { kind: 'answer', id, change: { isBlocking: true } })));
    await Promise.all(ids.map((id) => perform(component, { kind: 'flush', id })));
    await settle();

    const notices = findAll(component, '[data-interruption]');

    expect(notices).toHaveLength(1);
    expect(notices.map(textOf).join()).toContain('Sign in again in another tab');
});

it('shows in the dialog that asks whether to complete how the saves go meanwhile', async () => {
    const component = workspace({ records: auditRecords({}, { id: 'a01000000000077AAA' }) });
    const seen: number[] = [];
    let close = (): void => undefined;
    jest.spyOn(AuditCompleteModal, 'open').mockImplementationOnce(async (options) => {
        const { follow } = options as unknown as Pick<AuditCompleteModal, 'follow'>;
        follow(({ saves }) => seen.push(saves.underWay));
        await new Promise<void>((resolve) => {
            close = resolve;
        });
    });
    await perform(component, { kind: 'askStatus' });

    await perform(component, rate(5));
    expect(seen.at(-1)).toBe(1);
    close();
    await settle();
    const { length } = seen;
    await perform(component, rate(4));

    expect(seen).toHaveLength(length);
});
