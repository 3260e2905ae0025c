import { isComposing } from 'c/auditKeyComposition';

it.each([
    ['a key that is pressed for itself', { isComposing: false, keyCode: 13 }, false],
    ['a key within a composition', { isComposing: true, keyCode: 229 }, true],
    ['the key that ends one in Safari', { isComposing: false, keyCode: 229 }, true]
])('knows %s', (_what, pressed, expected) => {
    expect(isComposing(pressed)).toBe(expected);
});
