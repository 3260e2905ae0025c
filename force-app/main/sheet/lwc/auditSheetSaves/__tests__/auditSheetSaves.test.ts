import type { SaveSummary, Sheet } from 'c/auditSession';
import AuditSheetSaves from 'c/auditSheetSaves';
import { sheetAnswer, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const saves = (sheet: Partial<Sheet> = {}) =>
    mount<AuditSheetSaves>('c-audit-sheet-saves', AuditSheetSaves, { sheet: { ...sheetOf(), ...sheet } });

it.each<[string, Partial<SaveSummary>]>([
    ['', {}],
    ['All changes saved', { saved: 2 }],
    ['Saving…', { saved: 2, typed: 1, underWay: 1 }],
    ['Editing…', { saved: 2, typed: 1 }],
    ['1 answer needs more', { underWay: 1, held: 1 }],
    ['2 changes not saved', { failed: 2, held: 1, typed: 0, underWay: 1 }]
])('says %j of the saves', (text, summary) => {
    const component = saves({ saves: { failed: 0, held: 0, typed: 0, underWay: 0, saved: 0, ...summary } });

    expect(textOf(find(component, '[data-saves]'))).toBe(text);
});

it.each([
    ['failed', { failed: 1 }, { save: { kind: 'failed', error: null } }],
    ['needs more', { held: 1 }, { save: { kind: 'unsaved' }, problem: 'reasonMissing' }]
] as const)('leads to the answer that %s', (_what, summary, change) => {
    const component = saves({
        answers: [sheetAnswer('SD-1'), sheetAnswer('SD-4', change)],
        saves: { failed: 0, held: 0, typed: 0, underWay: 0, saved: 0, ...summary }
    });
    const actions = actionsOf(component);

    find(component, 'button[data-saves]').click();

    expect(actions).toEqual([{ kind: 'open', code: 'SD-4' }]);
});

it('leads to the list of core objects when nothing else waits', () => {
    const component = saves({ saves: { failed: 1, held: 0, typed: 0, underWay: 0, saved: 0 } });

    expect(find(component, 'button[data-saves]').dataset.open).toBe('OC-1');
});

it('reads out how saves ended, not that they are under way', async () => {
    const summary = { failed: 0, held: 0, typed: 0, underWay: 0, saved: 1 };
    const component = saves({ saves: summary });
    const said = () => textOf(find(component, '[data-end][role="status"]'));
    expect(said()).toBe('All changes saved');

    component.sheet = { ...sheetOf(), saves: { ...summary, underWay: 1 } };
    await settle();
    expect(said()).toBe('All changes saved');

    component.sheet = { ...sheetOf(), saves: { ...summary, failed: 1, underWay: 1 } };
    await settle();
    expect(said()).toBe('1 change not saved');
});

it('offers to undo once there is something to undo', () => {
    expect(findAll(saves(), 'button')).toHaveLength(0);
    const component = saves({ canUndo: true });
    const actions = actionsOf(component);

    find(component, 'button').click();

    expect(actions).toEqual([{ kind: 'undo' }]);
});

it('keeps the button, and with it the focus, when nothing is left to undo', () => {
    const component = saves({ undone: { code: 'SD-1', change: { notes: '' } } });
    const actions = actionsOf(component);
    expect(find(component, 'button').getAttribute('aria-disabled')).toBe('true');

    find(component, 'button').click();

    expect(actions).toEqual([]);
});

it.each<[string, Sheet['undone']]>([
    ['', null],
    [
        'Undone in SD-1. Now State: Not asked, Rating: (empty)',
        { code: 'SD-1', change: { status: 'Not Asked', rating: null } }
    ],
    [`Undone in SD-1. Now Notes: ${'x'.repeat(40)}…`, { code: 'SD-1', change: { notes: 'x'.repeat(99) } }],
    ['Undone in OC-1: core objects', { code: 'OC-1', change: {} }],
    ['Undone in ST-2: start of the stopwatch', { code: 'ST-2', change: {}, isStart: true }]
])('reads out politely what was undone: %j', (text, undone) => {
    expect(textOf(find(saves({ undone }), '[data-undone][role="status"]'))).toBe(text);
});

it.each<Partial<Sheet>>([{}, { canUndo: true }, { undone: { code: 'SD-1', change: { notes: '' } } }])(
    'is accessible',
    async (sheet) => {
        await expect(saves(sheet)).toBeAccessible();
    }
);
