import { opensElsewhere } from 'c/auditLinkClick';

describe('opensElsewhere', () => {
    it.each([
        ['a plain click', {}, false],
        ['a click with Ctrl', { ctrlKey: true }, true],
        ['a click with the command key', { metaKey: true }, true],
        ['a click with Shift', { shiftKey: true }, true],
        ['a click with Alt, which saves the link', { altKey: true }, true],
        ['a click of the middle button', { button: 1 }, true]
    ])('of %s is right', (_click, init: MouseEventInit, expected) => {
        expect(opensElsewhere(new MouseEvent('click', init))).toBe(expected);
    });
});
