import AuditTimeField from 'c/auditTimeField';
import type { SheetAnswer } from 'c/auditSession';
import { unentered } from 'c/auditUnentered';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, mount, settle } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

const { id } = sheetAnswer('ST-2');
const time = (change: Partial<SheetAnswer> = {}) =>
    mount<AuditTimeField>('c-audit-time-field', AuditTimeField, {
        answer: sheetAnswer('ST-2', change),
        caption: 'Time stated'
    });
const amount = (component: Element) => find<HTMLInputElement>(component, '[data-name="statedSeconds"]');
const unit = (component: Element) => find<HTMLSelectElement>(component, '[data-name="unit"]');
const type = (component: Element, value: string) =>
    amount(component).dispatchEvent(new CustomEvent('change', { detail: { value } }));
const leave = (component: Element) => amount(component).dispatchEvent(new CustomEvent('blur'));
const choose = (component: Element, value: string) => {
    unit(component).value = value;
    unit(component).dispatchEvent(new CustomEvent('change'));
};

it.each([
    [900, '15', 'minutes'],
    [90, '90', 'seconds'],
    [12.5, '12.5', 'seconds'],
    [86_400, '1', 'days'],
    [null, '', 'seconds']
])('shows %j seconds in the unit in which they are a round number', (statedSeconds, number, name) => {
    const component = time({ statedSeconds });

    expect(amount(component).value).toBe(number);
    expect(unit(component).value).toBe(name);
});

it('stores what is typed in seconds, once the field is left', () => {
    const component = time({ statedSeconds: 3_600 });
    const actions = actionsOf(component);

    type(component, '2');
    leave(component);

    expect(actions).toEqual([
        { kind: 'answer', id, change: { statedSeconds: 7_200 } },
        { kind: 'flush', id }
    ]);
});

it('means the number of the unit that is chosen after it', async () => {
    const component = time();
    const actions = actionsOf(component);

    type(component, '60');
    leave(component);
    component.answer = sheetAnswer('ST-2', { statedSeconds: 60 });
    await settle();
    expect([amount(component).value, unit(component).value]).toEqual(['60', 'seconds']);
    choose(component, 'minutes');

    expect(actions.at(-2)).toEqual({ kind: 'answer', id, change: { statedSeconds: 3_600 } });
    component.answer = sheetAnswer('ST-2', { statedSeconds: 3_600 });
    await settle();
    expect([amount(component).value, unit(component).value]).toEqual(['60', 'minutes']);
});

it('enters nothing by a unit alone', () => {
    const component = time();
    const actions = actionsOf(component);

    choose(component, 'hours');

    expect(actions).toEqual([]);
});

it('leaves the unit written in where what stands now cannot be written in it', async () => {
    const component = time({ statedSeconds: 7_200 });
    type(component, '3');
    leave(component);

    component.answer = sheetAnswer('ST-2', { statedSeconds: 100 });
    await settle();

    expect([amount(component).value, unit(component).value]).toEqual(['100', 'seconds']);
});

it('clears the time once an emptied field is left', () => {
    const component = time({ statedSeconds: 900 });
    const actions = actionsOf(component);

    type(component, '');
    expect(actions).toEqual([{ kind: 'draft', id, change: { statedSeconds: null } }]);
    leave(component);

    expect(actions.slice(1)).toMatchObject([{ kind: 'answer', change: { statedSeconds: null } }, { kind: 'flush' }]);
});

it.each(['-1', '0.005', '1e99'])('leaves %s as typed, for the sheet to hold back', async (value) => {
    const component = time();
    const actions = actionsOf(component);

    type(component, value);
    leave(component);
    await settle();

    expect(actions).toEqual([{ kind: 'answer', id, change: { statedSeconds: Number(value) } }]);
    expect(amount(component).value).toBe(value);
});

it('takes no lone minus sign for a time that was cleared, and counts it as not saved until it is gone', () => {
    const component = time({ statedSeconds: 900 });
    const actions = actionsOf(component);
    Object.assign(amount(component), { validity: { badInput: true } });

    type(component, '');
    expect(unentered.all).toEqual([{ id, problem: null }]);
    leave(component);
    expect(unentered.all).toEqual([{ id, problem: 'delayRefused' }]);

    expect(actions).toEqual([{ kind: 'draft', id, change: { statedSeconds: 900 } }]);
    component.remove();
    expect(unentered.all).toEqual([]);
});

it.each([
    ['the number', amount],
    ['the unit', unit]
])('keeps keys in %s to itself, and leads back to the rating on Escape', (_what, field) => {
    const component = time();
    const actions = actionsOf(component);
    const handler = jest.fn();
    component.addEventListener('keydown', handler);

    press(field(component), '5');
    press(field(component), 'Escape');

    expect(handler).not.toHaveBeenCalled();
    expect(actions).toEqual([{ kind: 'write', code: 'ST-2', part: 'rating' }]);
});

it.each([false, true])('is accessible with read only %s', async (isReadOnly) => {
    const component = time({ statedSeconds: 900 });
    component.isReadOnly = isReadOnly;
    await settle();

    await expect(component).toBeAccessible();
});
