import AuditQuestionGroups from 'c/auditQuestionGroups';
import { sheetAnswer, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

const ALL = ['SD-1', 'SD-4', 'OC-1', 'OC-4', 'FM-1', 'ST-2', 'EH-1', 'HD-1', 'AI-1', 'PS-1'];

const groups = (members: Members<AuditQuestionGroups> = {}) =>
    mount<AuditQuestionGroups>('c-audit-question-groups', AuditQuestionGroups, { sheet: sheetOf(), ...members });
const codesIn = (component: Element) => findAll(component, '[data-code]').map(({ dataset }) => dataset.code);
const line = (component: Element, code: string) => find(component, `[data-code="${code}"]`);
const focused = (component: Element) => (component.shadowRoot?.activeElement as HTMLElement | null)?.dataset.code;
const pressOn = (component: Element, code: string, key: string, modifiers: KeyboardEventInit = {}) =>
    press(find(line(component, code), 'button'), key, modifiers);

it('lists every question under its dimension, with the score of the dimension', () => {
    const component = groups();

    expect(codesIn(component)).toEqual(ALL);
    expect(findAll(component, 'h4').map(textOf).slice(0, 2)).toEqual(['Sync Direction 2.00', 'Object Coverage 1.00']);
    expect(textOf(find(component, '[data-group="Association Integrity"] h4'))).toBe('Association Integrity –');
});

it('lists the questions it is told to, with what is said of them, and no empty dimension', () => {
    const component = groups({
        codes: ['PS-1', 'SD-4'],
        notes: { 'SD-4': '2 min' },
        groupNotes: { 'Sync Direction': '1 open · 2 min' }
    });

    expect(codesIn(component)).toEqual(['SD-4', 'PS-1']);
    expect(findAll(component, 'h4')).toHaveLength(2);
    expect(textOf(find(component, 'h4'))).toBe('Sync Direction 1 open · 2 min 2.00');
    expect(textOf(find(line(component, 'SD-4'), '.note'))).toBe('2 min');
});

it('takes the focus to a question, or to the first one where that is not listed', () => {
    const component = groups();
    component.focusOn('FM-1');
    expect(focused(component)).toBe('FM-1');

    component.focusOn(null);
    expect(focused(component)).toBe('SD-1');
});

it.each<[string, string, KeyboardEventInit, string]>([
    ['SD-4', 'j', {}, 'OC-1'],
    ['SD-4', 'ArrowDown', {}, 'OC-1'],
    ['OC-1', 'k', {}, 'SD-4'],
    ['OC-1', 'ArrowUp', {}, 'SD-4'],
    ['SD-1', 'J', { shiftKey: true }, 'OC-1'],
    ['FM-1', 'K', { shiftKey: true }, 'OC-1']
])('goes from %s with %s to %j %s', (from, key, modifiers, to) => {
    const component = groups();
    const actions = actionsOf(component);
    component.focusOn(from);

    pressOn(component, from, key, modifiers);

    expect(focused(component)).toBe(to);
    expect(actions).toEqual([]);
});

it.each<[string, string, KeyboardEventInit, string]>([
    ['PS-1', 'j', {}, 'lastOne'],
    ['SD-1', 'ArrowUp', {}, 'firstOne'],
    ['PS-1', 'J', { shiftKey: true }, 'lastOne'],
    ['SD-4', 'K', { shiftKey: true }, 'firstOne']
])('says at the end why %s leads nowhere with %s', (from, key, modifiers, refusal) => {
    const component = groups();
    const actions = actionsOf(component);
    component.focusOn(from);

    pressOn(component, from, key, modifiers);

    expect(actions).toEqual([{ kind: 'refuse', refusal }]);
    expect(focused(component)).toBe(from);
});

it('opens the question that a key answers, so that what was entered shows', () => {
    const component = groups();
    const actions = actionsOf(component);

    pressOn(component, 'SD-4', '4');

    expect(actions).toEqual([
        { kind: 'answer', id: sheetAnswer('SD-4').id, change: { status: 'Answered', rating: 4 } },
        { kind: 'open', code: 'SD-4' }
    ]);
});

it('passes on what other keys ask for', () => {
    const component = groups();
    const actions = actionsOf(component);

    pressOn(component, 'SD-4', 'n');
    pressOn(component, 'SD-4', 'm');
    pressOn(component, 'SD-4', 'y');
    pressOn(component, 'SD-4', 'ArrowDown', { ctrlKey: true });

    expect(actions).toEqual([
        { kind: 'go', step: 'nextOpen', from: 'SD-4' },
        { kind: 'showOverview', extent: 'open' }
    ]);
});

it('says why a key enters nothing where answers can only be read', () => {
    const component = groups({ isReadOnly: true });
    const actions = actionsOf(component);

    pressOn(component, 'SD-4', '4');

    expect(actions).toEqual([{ kind: 'refuse', refusal: 'readOnly' }]);
});

it('writes out the question in hand, whichever line is pointed at or has the focus', async () => {
    const component = groups();
    expect(textOf(find(component, '.whole'))).toBe('');

    component.focusOn('OC-1');
    await settle();
    expect(textOf(find(component, '.whole'))).toMatch(/^OC-1 .+ Hard stop/);

    line(component, 'FM-1').dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true }));
    await settle();
    expect(textOf(find(component, '.whole'))).toContain(sheetAnswer('FM-1').question);
});

it('is accessible', async () => {
    const component = groups();
    component.focusOn('OC-1');
    await settle();

    await expect(component).toBeAccessible();
});
