import AuditAnswerWords from 'c/auditAnswerWords';
import type { SheetAnswer } from 'c/auditSession';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

const words = (code: string, change: Partial<SheetAnswer> = {}) =>
    mount<AuditAnswerWords>('c-audit-answer-words', AuditAnswerWords, { answer: sheetAnswer(code, change) });
const field = (component: Element, name: string) => find<HTMLInputElement>(component, `[data-name="${name}"]`);
const type = (component: Element, name: string, value: string) =>
    field(component, name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
const leave = (component: Element, name: string) => field(component, name).dispatchEvent(new CustomEvent('blur'));

it.each(['vendorAnswer', 'notes'])('hands on %s as it is typed and saves it when the field is left', (name) => {
    const component = words('SD-1');
    const actions = actionsOf(component);
    const { id } = sheetAnswer('SD-1');

    type(component, name, 'Seconds.');
    leave(component, name);

    expect(actions).toEqual([
        { kind: 'answer', id, change: { [name]: 'Seconds.' } },
        { kind: 'flush', id }
    ]);
});

it('shows no empty notes to a user who may not read them', () => {
    expect(findAll(words('SD-1', { notes: null }), '[data-name="notes"]')).toHaveLength(0);
});

it('leaves a text as typed while a save brings back another', async () => {
    const component = words('SD-1');
    type(component, 'notes', 'Seen it ');

    component.answer = sheetAnswer('SD-1', { notes: 'Seen it' });
    await settle();
    expect(field(component, 'notes').value).toBe('Seen it ');
    leave(component, 'notes');
    await settle();

    expect(field(component, 'notes').value).toBe('Seen it');
});

it.each(['docs.example.com/sync', 'example', '\\\\fileserver\\share\\demo.mp4'])(
    'hands on %j as it was typed once the field is left: nobody knows what was meant',
    (value) => {
        const component = words('SD-1');
        const actions = actionsOf(component);

        type(component, 'evidenceLink', value);
        leave(component, 'evidenceLink');

        expect(actions[1]).toMatchObject({ kind: 'answer', change: { evidenceLink: value } });
    }
);

it.each<[string, 'vendorAnswer' | 'notes' | 'evidenceLink', string, string]>([
    ['notes', 'notes', 'x'.repeat(32_769), '1 character too long.'],
    ["the vendor's words", 'vendorAnswer', 'x'.repeat(40_022), '7,254 characters too long.'],
    ['lines, which end in two characters each', 'notes', `x${'\n'.repeat(20_000)}x`, '7,234 characters too long.'],
    ['a link', 'evidenceLink', `https://example.com/${'x'.repeat(300)}`, '65 characters too long.']
])('keeps %s whole that are too long, and says by how much', (_what, entry, text, expected) => {
    const component = words('SD-1', { [entry]: text });

    expect(find(component, `[data-name="${entry}"]`)).toMatchObject({ value: text });
    expect(textOf(find(component, `[data-excess="${entry}"]`))).toContain(expected);
    expect(find(component, `[data-name="${entry}"] ~ [data-excess]`).dataset.excess).toBe(entry);
});

it.each(['https://docs.example.com', ''])('hands on the link %j as it is', (value) => {
    const component = words('SD-1', { evidenceLink: 'https://before.example.com' });
    const actions = actionsOf(component);

    type(component, 'evidenceLink', value);

    expect(actions[0]).toMatchObject({ change: { evidenceLink: value } });
});

it.each(['not a url', 'https://not a url', 'https://docs:example', 'https://'])(
    'hands on %j, which is no address, as a draft until the field is left',
    (value) => {
        const component = words('SD-1');
        const actions = actionsOf(component);

        type(component, 'evidenceLink', ` ${value} `);
        expect(actions).toMatchObject([{ kind: 'draft', change: { evidenceLink: value } }]);
        leave(component, 'evidenceLink');

        expect(actions.slice(1)).toMatchObject([
            { kind: 'answer', change: { evidenceLink: value } },
            { kind: 'flush' }
        ]);
    }
);

it('opens a stored link safely in a new tab, and no link of another kind', () => {
    const link = find<HTMLAnchorElement>(words('SD-1', { evidenceLink: 'https://docs.example.com' }), 'a');
    expect(link.rel).toBe('noopener noreferrer');

    expect(findAll(words('SD-1', { evidenceLink: 'ftp://docs.example.com' }), 'a')).toHaveLength(0);
});

it('keeps what is typed to itself', () => {
    const component = words('SD-1');
    const handler = jest.fn();
    component.addEventListener('keydown', handler);

    press(field(component, 'notes'), '5');

    expect(handler).not.toHaveBeenCalled();
});

it.each([false, true])('is accessible with read only %s', async (isReadOnly) => {
    const component = words('ST-2', { evidenceLink: 'https://docs.example.com' });
    component.isReadOnly = isReadOnly;
    await settle();

    await expect(component).toBeAccessible();
});
