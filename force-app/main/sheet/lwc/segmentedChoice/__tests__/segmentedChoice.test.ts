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
