import SegmentedChoice from 'c/segmentedChoice';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const segments = ['0', '1', '2'].map((value) => ({ value, label: value, description: `Rung ${value}` }));
const choice = (properties: Members<SegmentedChoice> = {}) =>
    mount<SegmentedChoice>('c-segmented-choice', SegmentedChoice, {
        legend: 'Rating',
        name: 'rating',
        segments,
        value: '1',
        ...properties
    });
const inputs = (component: Element) => findAll<HTMLInputElement>(component, 'input');

it('names the group and what each segment stands for', () => {
    const component = choice();

    expect(find(component, 'legend').textContent).toBe('Rating');
    expect(textOf(component)).toContain('2 : Rung 2');
});

it('marks the chosen segment, and none without a value', async () => {
    const component = choice();
    expect(inputs(component).map(({ checked }) => checked)).toEqual([false, true, false]);

    component.value = null;
    await settle();

    expect(inputs(component).some(({ checked }) => checked)).toBe(false);
});

it('tells which segment was chosen', () => {
    const component = choice();
    const handler = jest.fn();
    component.addEventListener('choose', handler);

    inputs(component)[2]?.click();

    expect(handler.mock.calls[0][0].detail).toBe('2');
});

it('moves the focus to the chosen segment', () => {
    const component = choice();

    component.focus();

    expect(component.shadowRoot?.activeElement).toBe(inputs(component)[1]);
});

it('moves the focus to the group where nothing is chosen, so that no key chooses what was not meant', () => {
    const component = choice({ value: null });

    component.focus();

    expect(component.shadowRoot?.activeElement).toBe(find(component, 'fieldset'));
});

it.each([
    [0, 'ArrowLeft', true],
    [0, 'ArrowUp', true],
    [0, 'ArrowRight', false],
    [1, 'ArrowLeft', false],
    [1, 'ArrowDown', false],
    [2, 'ArrowRight', true],
    [2, 'ArrowDown', true],
    [2, 'ArrowLeft', false],
    [2, 'Tab', false]
])('on segment %i stops %s: %s', (at, key, isStopped) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });

    inputs(choice())[at]?.dispatchEvent(event);

    expect(event.defaultPrevented).toBe(isStopped);
});

it.each([
    ['takes a choice back that is pressed again', 1, { canBeTakenBack: true }, 1, ['']],
    ['does not take it back where that has no meaning', 1, {}, 1, []],
    ['takes the second half of a double click for none', 1, { canBeTakenBack: true }, 2, []],
    ['chooses another segment once', 2, { canBeTakenBack: true }, 1, ['2']]
])('%s', (_title, at, properties, detail, told) => {
    const component = choice(properties);
    const handler = jest.fn();
    component.addEventListener('choose', handler);

    inputs(component)[at]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));

    expect(handler.mock.calls.map(([event]) => event.detail)).toEqual(told);
});

it('takes the focus along when the choice changes while it has the focus', async () => {
    const component = choice();
    component.focus();

    component.value = '2';
    await settle();

    expect(component.shadowRoot?.activeElement).toBe(inputs(component)[2]);
});

it('cannot be changed when it is read only', () => {
    expect(find<HTMLFieldSetElement>(choice({ isReadOnly: true }), 'fieldset').disabled).toBe(true);
});

it.each([false, true])('is accessible with read only %s', async (isReadOnly) => {
    await expect(choice({ isReadOnly })).toBeAccessible();
});
