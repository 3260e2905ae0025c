import AuditQuestionFinder from 'c/auditQuestionFinder';
import { sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

const finder = (properties: Members<AuditQuestionFinder> = {}) =>
    mount<AuditQuestionFinder>('c-audit-question-finder', AuditQuestionFinder, { sheet: sheetOf(), ...properties });
const input = (component: Element) => find(component, 'lightning-input');
const looking = { search: { text: 'sync', filter: 'open' }, codes: ['SD-4', 'AI-1'] } as const;

it('counts what each filter would show', () => {
    expect(findAll(finder(), '[data-filter]').map(textOf)).toEqual([
        'Open 3',
        'Unproven 2',
        'Blocking 2',
        'With notes 1'
    ]);
});

it('looks for what is typed, within the filter', () => {
    const component = finder({ search: { text: '', filter: 'open' } });
    const actions = actionsOf(component);

    input(component).dispatchEvent(new CustomEvent('change', { detail: { value: 'sync' } }));

    expect(actions).toEqual([{ kind: 'find', search: { text: 'sync', filter: 'open' } }]);
});

it.each([
    ['unproven', 'unproven'],
    ['open', null]
])('a press on %s makes the filter %s, so that a second press takes it away', (pressed, filter) => {
    const component = finder(looking);
    const actions = actionsOf(component);

    find(component, `[data-filter="${pressed}"]`).click();

    expect(actions).toEqual([{ kind: 'find', search: { text: 'sync', filter } }]);
});

it('marks the filter that is on', () => {
    const pressed = findAll(finder(looking), '[aria-pressed="true"]').map(({ dataset }) => dataset.filter);

    expect(pressed).toEqual(['open']);
});

it.each([
    [['SD-4', 'AI-1'], '2 questions'],
    [['SD-4'], '1 question'],
    [[], 'No question found'],
    [null, '']
])('says how many were found: %j', (codes, text) => {
    expect(textOf(find(finder({ ...looking, codes }), '[role="status"]'))).toBe(text);
});

it('opens the first question found with Enter', () => {
    const component = finder(looking);
    const actions = actionsOf(component);

    press(input(component), 'Enter');

    expect(actions).toEqual([{ kind: 'open', code: 'SD-4' }]);
});

it.each([
    ['Escape', (component: Element) => press(input(component), 'Escape')],
    ['the button', (component: Element) => find(component, '.clear').click()]
])('shows all questions again with %s, and leads to the question', async (_how, clear) => {
    const component = finder(looking);
    const actions = actionsOf(component);
    const leave = jest.fn();
    component.addEventListener('leave', leave);

    clear(component);
    await settle();

    expect(actions).toEqual([{ kind: 'find', search: { text: '', filter: null } }]);
    expect(leave).toHaveBeenCalledTimes(1);
});

it('leads back to the question while nothing is looked for', () => {
    const component = finder();
    const actions = actionsOf(component);
    const leave = jest.fn();
    component.addEventListener('leave', leave);

    press(input(component), 'Escape');

    expect(actions).toEqual([]);
    expect(leave).toHaveBeenCalledTimes(1);
    expect(findAll(component, '.clear')).toHaveLength(0);
});

it.each([
    ['at rest', {}],
    ['looking for something', looking],
    ['with nothing found', { ...looking, codes: [] }]
])('is accessible %s', async (_state, properties) => {
    await expect(finder(properties)).toBeAccessible();
});
