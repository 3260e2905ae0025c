import { shortcutActions } from 'c/sheetAction';
import { KEY_GROUPS } from 'c/sheetKeys';
import { sheetAnswer } from '../../../../../test/auditRecords';

const answer = sheetAnswer('SD-1', { allowsNotApplicable: true, notes: '' });
const listed = KEY_GROUPS.flatMap(({ meanings }) => meanings).flatMap(
    ({ keys, isTogether = false, meaning }): [string, boolean, string][] =>
        (isTogether ? keys.slice(-1) : keys).map((key) => [key, isTogether, meaning])
);

it.each(listed.filter(([key]) => key !== 'Esc'))('%s (with Shift: %s) does something: %s', (key, shiftKey) => {
    const pressed = new KeyboardEvent('keydown', { key: key.length > 1 ? key : key.toLowerCase(), shiftKey });

    expect(shortcutActions(pressed, answer, false)).not.toEqual([]);
});

it('lists no key twice', () => {
    const presses = listed.map(([key, shiftKey]) => `${shiftKey ? 'Shift+' : ''}${key}`);

    expect(new Set(presses).size).toBe(presses.length);
});
