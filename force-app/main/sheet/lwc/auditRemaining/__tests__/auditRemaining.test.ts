import AuditRemaining from 'c/auditRemaining';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { press } from '../../../../../test/sheetActions';

const START = Date.UTC(2026, 10, 23, 10);
const MINUTE = 60_000;
const OPEN = ['SD-4', 'OC-4', 'AI-1'];
const done = { status: 'No Answer' } as const;

const remaining = (sheet = sheetOf(), isReadOnly = false) =>
    mount<AuditRemaining>('c-audit-remaining', AuditRemaining, { sheet, isReadOnly });
const field = (component: Element) => find<HTMLInputElement>(component, '[data-name="demoMinutes"]');
const type = async (component: Element, value: string): Promise<void> => {
    field(component).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const leave = async (component: Element): Promise<void> => {
    field(component).dispatchEvent(new CustomEvent('blur'));
    await settle();
};
const summary = (component: Element) => textOf(find(component, '[data-agenda="summary"]'));
const list = (component: Element) =>
    find<HTMLElement & { codes: string[]; notes: Record<string, string>; groupNotes: Record<string, string> }>(
        component,
        'c-audit-question-groups'
    );
const spoken = (component: Element) =>
    find<HTMLElement & { text: string }>(component, 'c-audit-settled-announcement').text;

let clock: jest.SpyInstance;
let beats: (() => void)[] = [];
const at = (minutes: number) => clock.mockReturnValue(START + minutes * MINUTE);
/** As if somebody looked again so many minutes after the start. */
const beat = async (minutes: number): Promise<void> => {
    at(minutes);
    beats.forEach((look) => look());
    await settle();
};
let interval: jest.SpyInstance;

beforeEach(() => {
    localStorage.clear();
    beats = [];
    clock = jest.spyOn(Date, 'now').mockReturnValue(START);
    interval = jest.spyOn(window, 'setInterval').mockImplementation(((look: () => void) => {
        beats.push(look);
        return 0;
    }) as typeof window.setInterval);
});

afterEach(() => {
    document.body.replaceChildren();
    clock.mockRestore();
    interval.mockRestore();
});

it('lists what is open, counted, without asking for anything', () => {
    const component = remaining();

    expect([...list(component).codes].sort()).toEqual([...OPEN].sort());
    expect(summary(component)).toBe('3 questions are open.');
    expect(list(component).notes).toEqual({});
    expect(list(component).groupNotes).toEqual({
        'Sync Direction': '1 open',
        'Object Coverage': '1 open',
        'Association Integrity': '1 open'
    });
    expect(field(component).value).toBe('');
    expect(findAll(component, '.restart')).toHaveLength(0);
});

it('divides the minutes of the demo among what is open', async () => {
    const component = remaining();

    await type(component, '4');

    expect(summary(component)).toBe('4 min left for 3 questions: 1 min 20 s each.');
    expect(list(component).notes).toEqual({ 'SD-4': '1 min 20 s', 'OC-4': '1 min 20 s', 'AI-1': '1 min 20 s' });
    expect(list(component).groupNotes['Sync Direction']).toBe('1 open · 1 min 20 s');
    expect(spoken(component)).toBe(summary(component));
});

it('names what decides, and what there is no time for', async () => {
    const component = remaining(sheetOf(auditRecords({ 'OC-4': { isHardStop: true }, 'AI-1': { isBlocking: true } })));

    await type(component, '2');

    expect(summary(component)).toBe('2 min left: enough for 2 of 3 open questions, 1 min each.');
    expect(textOf(find(component, '[data-agenda="first"]'))).toBe('Ask first: OC-4 and AI-1.');
    expect(textOf(find(component, '[data-agenda="after"]'))).toBe('After the demo: SD-4.');
    expect(list(component).notes['SD-4']).toBe('After the demo');
});

it('counts the minutes down without a word, and says once that the demo is over', async () => {
    const component = remaining();
    await type(component, '4');
    const said = spoken(component);

    await beat(1);
    expect(summary(component)).toBe('3 min left for 3 questions: 1 min each.');
    expect(spoken(component)).toBe(said);

    await beat(4);
    expect(summary(component)).toBe('The 4 min of the demo are over. 3 questions are open.');
    expect(spoken(component)).toBe(summary(component));
    expect(list(component).notes['SD-4']).toBe('After the demo');
    expect(findAll(component, '[data-agenda="after"]')).toHaveLength(0);

    const over = spoken(component);
    await beat(9);
    expect(summary(component)).toBe('The demo is 5 min over its 4 min. 3 questions are open.');
    expect(spoken(component)).toBe(over);
});

it('asks once: who comes back finds the clock running', async () => {
    await type(remaining(), '45');
    at(10);

    const component = remaining();

    expect(field(component).value).toBe('45');
    expect(summary(component)).toBe('35 min left for 3 questions: 11 min 40 s each.');
});

it('keeps the beginning when the length is corrected, and counts anew when told to', async () => {
    const component = remaining();
    await type(component, '40');
    await leave(component);
    await beat(30);

    await type(component, '50');
    expect(summary(component)).toContain('20 min left');

    find(component, '.restart').click();
    await settle();
    expect(summary(component)).toContain('50 min left');
});

it('may be left blank again', async () => {
    const component = remaining();
    await type(component, '40');

    await type(component, '');
    await leave(component);

    expect(summary(component)).toBe('3 questions are open.');
    expect(localStorage).toHaveLength(0);
});

it.each(['0', '-5', '2.5', '601', ''])('keeps no demo of "%s" minutes, and leaves it as typed', async (typed) => {
    const component = remaining();

    await type(component, typed);
    await leave(component);

    expect(summary(component)).toBe('3 questions are open.');
    expect(field(component).value).toBe(typed);
});

it.each(['Escape', 'Enter'])('leads on to the questions with %s, and takes no digit for a rating', (key) => {
    const component = remaining();
    const heard = jest.fn();
    document.body.addEventListener('keydown', heard);
    const pressed = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });

    press(field(component), '4');
    field(component).dispatchEvent(pressed);
    document.body.removeEventListener('keydown', heard);

    expect(heard).not.toHaveBeenCalled();
    expect(pressed.defaultPrevented).toBe(true);
    expect(component.shadowRoot?.activeElement?.localName).toBe('c-audit-question-groups');
});

it('speaks of one question in the singular', async () => {
    const component = remaining(sheetOf(auditRecords({ 'OC-4': done, 'AI-1': done })));
    expect(summary(component)).toBe('1 question is open.');

    await type(component, '5');

    expect(summary(component)).toBe('5 min left for the last open question.');
});

it('says that every question is asked, and asks nothing more', () => {
    const component = remaining(sheetOf(auditRecords({ 'SD-4': done, 'OC-4': done, 'AI-1': done })));

    expect(summary(component)).toBe('Every question is asked.');
    expect(findAll(component, '[data-name="demoMinutes"]')).toHaveLength(0);
});

it('counts no minutes for who can only read', async () => {
    await type(remaining(), '4');

    const component = remaining(sheetOf(), true);

    expect(summary(component)).toBe('3 questions are open.');
    expect(findAll(component, '[data-name="demoMinutes"]')).toHaveLength(0);
});

it('is accessible with an agenda and without', async () => {
    const component = remaining();
    await expect(component).toBeAccessible();

    await type(component, '2');
    await expect(component).toBeAccessible();
});
