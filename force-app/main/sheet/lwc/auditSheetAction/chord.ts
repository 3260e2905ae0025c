import { isComposing } from 'c/auditKeyComposition';

type Pressed = Pick<
    KeyboardEvent,
    'altKey' | 'code' | 'ctrlKey' | 'isComposing' | 'key' | 'keyCode' | 'metaKey' | 'repeat' | 'shiftKey'
>;

/** The character on the keycap where the layout types none of ours: a Cyrillic letter, or a digit that needs Shift. */
const keycapOf = ({ code, key, shiftKey }: Pressed): string => {
    const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
    const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
    if (letter && key.length === 1 && key > '~') {
        return letter.toLowerCase();
    }
    return digit && !shiftKey ? digit : key.toLowerCase();
};

/**
 * A key press in one word: `5`, `n`, `?`, `delete`, and `shift+j` for a letter together with Shift. Empty when the key is
 * held down, part of a character under composition, or pressed together with Ctrl, Alt or Cmd.
 */
export const chordOf = (pressed: Pressed): string => {
    if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.repeat || isComposing(pressed)) {
        return '';
    }
    const key = keycapOf(pressed);
    return pressed.shiftKey && /^[a-z]$/.test(key) ? `shift+${key}` : key;
};
