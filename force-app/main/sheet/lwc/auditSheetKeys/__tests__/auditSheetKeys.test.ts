import { isUndoKey, shortcutActions } from 'c/auditSheetAction';
import { KEY_GROUPS } from 'c/auditSheetKeys';
import { sheetAnswer } from '../../../../../test/auditRecords';

// A question where every key has something to do.
const answer = sheetAnswer('OC-1', {
    allowsNotApplicable: true,
    notes: '',
    whyItMatters: 'Reports are blind without.'
});
const listed = KEY_GROUPS.flatMap(({ meanings }) => meanings).flatMap(
    ({ keys, isTogether = false, meaning }): [string, boolean, string][] =>
        (isTogether ? keys.slice(-1) : keys).map((key) => [key, isTogether, meaning])
);

// Escape and undo belong to the whole sheet, not to a question.
it.each(listed.filter(([key]) => !['Esc', 'Z'].includes(key)))(
    '%s (with Shift: %s) does something: %s',
    (key, shiftKey) => {
        const pressed = new KeyboardEvent('keydown', { key: key.length > 1 ? key : key.toLowerCase(), shiftKey });

        const kinds = shortcutActions(pressed, answer, null).map(({ kind }) => kind);
        expect(kinds).not.toEqual([]);
        expect(kinds).not.toContain('refuse');
    }
);

it('lists the key that undoes', () => {
    expect(listed.map(([key]) => key)).toContain('Z');
    expect(isUndoKey(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }))).toBe(true);
});

it('lists no key twice', () => {
    const presses = listed.map(([key, shiftKey]) => `${shiftKey ? 'Shift+' : ''}${key}`);

    expect(new Set(presses).size).toBe(presses.length);
});
