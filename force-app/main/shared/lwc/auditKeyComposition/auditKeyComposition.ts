/** The number that a key has while an input method works on it. */
const UNDER_COMPOSITION = 229;

/**
 * Whether a key belongs to a character under composition, as in Japanese or Chinese. The key that ends a composition says so
 * in Safari by its number alone.
 */
export const isComposing = (pressed: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
    pressed.isComposing || pressed.keyCode === UNDER_COMPOSITION;
