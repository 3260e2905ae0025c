import AuditSegmentedChoice from 'c/auditSegmentedChoice';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const segments = ['0', '1', '2'].map((value) => ({ value, label: value, description: `Rung ${value}` }));
const choice = (properties: Members<AuditSegmentedChoice> = {}) =>
    mount<AuditSegmentedChoice>('c-audit-segmented-choice', AuditSegmentedChoice, {
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

const press = (target: Element | undefined, key: string, modifiers: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
    target?.dispatchEvent(event);
    return event.defaultPrevented;
};

it.each([
    [0, 'ArrowLeft', 0],
    [0, 'ArrowUp', 0],
    [0, 'ArrowRight', 1],
    [1, 'ArrowLeft', 0],
    [1, 'ArrowDown', 2],
    [2, 'ArrowRight', 2],
    [2, 'ArrowDown', 2],
    [2, 'ArrowUp', 1]
])('from segment %i, %s moves the focus to %i and chooses nothing', (at, key, to) => {
    const component = choice();
    const handler = jest.fn();
    component.addEventListener('choose', handler);
    inputs(component)[at]?.focus();

    expect(press(inputs(component)[at], key)).toBe(true);

    expect(component.shadowRoot?.activeElement).toBe(inputs(component)[to]);
    expect(inputs(component).map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(handler).not.toHaveBeenCalled();
});

it('goes the other way where the language does, sideways only', () => {
    const component = choice();
    find(component, 'fieldset').style.direction = 'rtl';

    press(inputs(component)[1], 'ArrowRight');
    expect(component.shadowRoot?.activeElement).toBe(inputs(component)[0]);
    press(inputs(component)[1], 'ArrowDown');
    expect(component.shadowRoot?.activeElement).toBe(inputs(component)[2]);
});

it.each([
    ['the first segment where nothing is chosen', null, 0],
    ['beside the chosen one', '0', 1]
])('an arrow key leads from the group to %s', (_where, value, to) => {
    const component = choice({ value });

    press(find(component, 'fieldset'), 'ArrowRight');

    expect(component.shadowRoot?.activeElement).toBe(inputs(component)[to]);
});

it.each(['Enter', ' '])('chooses with %j what has the focus, once however long it is held', (key) => {
    const component = choice();
    const handler = jest.fn();
    component.addEventListener('choose', handler);

    expect(press(inputs(component)[2], key)).toBe(true);
    expect(press(inputs(component)[2], key, { repeat: true })).toBe(true);

    expect(handler.mock.calls.map(([event]) => event.detail)).toEqual(['2']);
});

it.each(['Enter', ' '])('takes back with %j what is chosen', (key) => {
    const component = choice({ canBeTakenBack: true });
    const handler = jest.fn();
    component.addEventListener('choose', handler);

    press(inputs(component)[1], key);

    expect(handler.mock.calls.map(([event]) => event.detail)).toEqual(['']);
});

it.each(['Enter', ' '])('chooses nothing with %j on the group', (key) => {
    const component = choice({ value: null });
    const handler = jest.fn();
    component.addEventListener('choose', handler);

    expect(press(find(component, 'fieldset'), key)).toBe(true);

    expect(handler).not.toHaveBeenCalled();
});

it('does not press a second time when Space comes up', () => {
    const event = new KeyboardEvent('keyup', { key: ' ', bubbles: true, cancelable: true });

    inputs(choice())[1]?.dispatchEvent(event);

    expect(event.defaultPrevented).toBe(true);
});

it.each([
    ['Tab', {}],
    ['ArrowRight', { altKey: true }],
    ['ArrowLeft', { metaKey: true }],
    ['5', {}]
])('leaves %s with %j to whom it belongs', (key, modifiers) => {
    expect(press(inputs(choice())[1], key, modifiers)).toBe(false);
});

it('does not look chosen what nobody took over', async () => {
    const component = choice();

    inputs(component)[2]?.click();
    await settle();

    expect(inputs(component).map(({ checked }) => checked)).toEqual([false, true, false]);
});

it('leaves the focus where the arrows took it while the same choice is shown again', async () => {
    const component = choice();
    inputs(component)[2]?.focus();

    component.legend = 'Rated';
    await settle();

    expect(component.shadowRoot?.activeElement).toBe(inputs(component)[2]);
});

it('gives the focus to the group when a key pressed elsewhere takes the choice away', async () => {
    const component = choice();
    component.focus();

    component.value = null;
    await settle();

    expect(component.shadowRoot?.activeElement).toBe(find(component, 'fieldset'));
});

it('keeps the focus on the segment that took its own choice back', async () => {
    const component = choice({ canBeTakenBack: true });
    component.addEventListener('choose', () => (component.value = null));
    component.focus();

    inputs(component)[1]?.click();
    await settle();

    expect(component.shadowRoot?.activeElement).toBe(inputs(component)[1]);
    expect(inputs(component).some(({ checked }) => checked)).toBe(false);
});

it('writes the key of a segment on it, and tells it to who cannot see it', () => {
    const component = choice({ segments: [{ ...segments[0], value: '0', label: 'Claim', description: '', key: 'C' }] });

    expect(find(component, 'kbd').textContent).toBe('C');
    expect(find(component, 'kbd').getAttribute('aria-hidden')).toBe('true');
    expect(find(component, 'input').getAttribute('aria-keyshortcuts')).toBe('C');
});

it('does not write a key beside the label that is the same', () => {
    const component = choice({ segments: [{ value: '0', label: '0', description: '', key: '0' }] });

    expect(findAll(component, 'kbd')).toHaveLength(0);
    expect(find(component, 'input').getAttribute('aria-keyshortcuts')).toBe('0');
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
