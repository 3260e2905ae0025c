import AuditStopwatch from 'c/auditStopwatch';
import type { SheetAnswer } from 'c/auditSession';
import { unentered } from 'c/auditUnentered';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

const { id } = sheetAnswer('ST-2');
const stopwatch = (change: Partial<SheetAnswer> = {}, code = 'ST-2') =>
    mount<AuditStopwatch>('c-audit-stopwatch', AuditStopwatch, { answer: sheetAnswer(code, change) });
const field = (component: Element) => find<HTMLInputElement>(component, '[data-name="latencySeconds"]');
const button = (component: Element, name: string) => find(component, `[data-watch="${name}"]`);
const type = (component: Element, value: string) =>
    field(component).dispatchEvent(new CustomEvent('change', { detail: { value } }));
const leave = (component: Element) => field(component).dispatchEvent(new CustomEvent('blur'));

let clock: jest.SpyInstance;
const at = (milliseconds: number) => clock.mockReturnValue(milliseconds);

beforeEach(() => {
    clock = jest.spyOn(Date, 'now').mockReturnValue(1_000);
});

afterEach(() => {
    document.body.replaceChildren();
    clock.mockRestore();
});

it('measures from the first press to the second, and enters the seconds', async () => {
    const component = stopwatch({ latencySeconds: null });
    const actions = actionsOf(component);
    expect(textOf(button(component, 'press'))).toBe('Start');

    button(component, 'press').click();
    await settle();
    expect(textOf(button(component, 'press'))).toBe('Stop');
    expect(textOf(find(component, '.elapsed'))).toBe('0.0 s');
    at(13_460);
    button(component, 'press').click();
    await settle();

    expect(actions).toEqual([
        { kind: 'started', id, takeBack: expect.any(Function) },
        { kind: 'ended', id },
        { kind: 'answer', id, change: { latencySeconds: 12.5 } },
        { kind: 'flush', id }
    ]);
    expect(findAll(component, '.elapsed')).toHaveLength(0);
});

it('takes a double click, and a key that is held down, for one press', async () => {
    const component = stopwatch({ latencySeconds: null });
    const actions = actionsOf(component);
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });

    button(component, 'press').dispatchEvent(new MouseEvent('click', { detail: 1 }));
    button(component, 'press').dispatchEvent(new MouseEvent('click', { detail: 2 }));
    button(component, 'press').dispatchEvent(held);
    await settle();

    expect(textOf(button(component, 'press'))).toBe('Stop');
    expect(held.defaultPrevented).toBe(true);
    expect(actions).toMatchObject([{ kind: 'started' }]);
    button(component, 'cancel').click();
});

it('shows what stands there once a number that was refused is cleared', async () => {
    const component = stopwatch({ latencySeconds: null });
    type(component, '-5');
    component.answer = sheetAnswer('ST-2', { latencySeconds: -5 });
    leave(component);
    await settle();
    expect(field(component).value).toBe('-5');

    component.answer = sheetAnswer('ST-2', { latencySeconds: null });
    await settle();

    expect(field(component).value).toBe('');
});

it('keeps the time entered before when a measurement is given up, and the focus', async () => {
    const component = stopwatch();
    const actions = actionsOf(component);

    button(component, 'press').click();
    await settle();
    button(component, 'cancel').focus();
    button(component, 'cancel').click();
    await settle();

    expect(actions).toMatchObject([{ kind: 'started' }, { kind: 'ended', id }]);
    expect(field(component).value).toBe('240');
    expect(textOf(button(component, 'press'))).toBe('Start');
    expect(component.shadowRoot?.activeElement).toBe(button(component, 'press'));
});

it('has its start taken back as long as it runs, and stands still then', async () => {
    const beats = jest.spyOn(globalThis, 'setInterval');
    const component = stopwatch();
    const actions = actionsOf(component);
    button(component, 'press').click();
    const [started] = actions;
    const takeBack = started?.kind === 'started' ? started.takeBack : () => false;

    expect(takeBack()).toBe(true);
    expect(takeBack()).toBe(false);
    const [beat] = beats.mock.calls[0] ?? [];
    beat?.();
    await settle();
    beats.mockRestore();

    expect(textOf(button(component, 'press'))).toBe('Start');
    expect(actions).toHaveLength(1);
});

it('goes on while another question is open', async () => {
    button(stopwatch(), 'press').click();
    expect(findAll(stopwatch({}, 'SD-1'), '.elapsed')).toHaveLength(0);
    at(91_000);

    const again = stopwatch();
    await settle();
    expect(textOf(find(again, '.elapsed'))).toBe('90.0 s');
    const actions = actionsOf(again);
    button(again, 'press').click();

    expect(actions[1]).toMatchObject({ change: { latencySeconds: 90 } });
});

it.each([
    ['12.5', 12.5],
    ['', null]
])('hands on the delay %j', (value, latencySeconds) => {
    const component = stopwatch();
    const actions = actionsOf(component);

    type(component, value);
    leave(component);

    expect(actions.slice(-2)).toMatchObject([{ kind: 'answer', change: { latencySeconds } }, { kind: 'flush' }]);
});

it.each(['-1', '1e99', '0.005'])('leaves the delay %s as typed, for the sheet to hold back', async (value) => {
    const component = stopwatch();
    const actions = actionsOf(component);

    type(component, value);
    leave(component);
    await settle();

    expect(actions).toEqual([{ kind: 'answer', id, change: { latencySeconds: Number(value) } }]);
    expect(field(component).value).toBe(value);
});

it('takes no lone minus sign for a delay that was cleared, and counts it as not saved until it is gone', () => {
    const component = stopwatch();
    const actions = actionsOf(component);
    Object.assign(field(component), { validity: { badInput: true } });

    type(component, '');
    expect(unentered.all).toEqual([{ id, problem: null }]);
    leave(component);
    expect(unentered.all).toEqual([{ id, problem: 'delayRefused' }]);

    expect(actions).toEqual([{ kind: 'draft', id, change: { latencySeconds: 240 } }]);
    component.answer = sheetAnswer('ST-2', { latencySeconds: 1 });
    expect(unentered.all).toEqual([]);
});

it('keeps keys in the field to itself, and leads back to the rating on Escape', () => {
    const component = stopwatch();
    const actions = actionsOf(component);
    const handler = jest.fn();
    component.addEventListener('keydown', handler);

    press(field(component), '5');
    press(field(component), 'Escape');

    expect(handler).not.toHaveBeenCalled();
    expect(actions).toEqual([{ kind: 'write', code: 'ST-2', part: 'rating' }]);
});

it('measures nothing where the delay can only be read', async () => {
    const component = stopwatch();
    component.isReadOnly = true;
    await settle();

    expect(findAll(component, '[data-watch]')).toHaveLength(0);
});

it.each([false, true])('is accessible with a stopwatch that runs: %s', async (isRunning) => {
    const component = stopwatch();
    if (isRunning) {
        button(component, 'press').click();
        await settle();
    }

    await expect(component).toBeAccessible();
    if (isRunning) {
        button(component, 'cancel').click();
    }
});
