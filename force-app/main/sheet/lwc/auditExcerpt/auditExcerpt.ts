const MORE = '…';

/** Without capitals and accents: who types in a hurry leaves them out. */
export const plainText = (text: string): string =>
    // A sigma is another letter at the end of a word, which what is being typed has not reached.
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ς/g, 'σ');

/** The characters of a text as people see them: a letter with its accents, a flag or a family is one. */
const charactersOf = (text: string): string[] =>
    // A browser without the segmenter parts a family, and still no emoji.
    typeof Intl.Segmenter === 'function'
        ? Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)
        : Array.from(text);

/** The first characters of a text, with a sign that it goes on if it does. */
export const beginningOf = (text: string, length: number): string => {
    const characters = charactersOf(text);
    return characters.length > length ? `${characters.slice(0, length).join('')}${MORE}` : text;
};

/**
 * What stands around the first of the words that a text has, at most so many characters before and after the place where
 * it begins; empty when the text has none of them.
 *
 * @param words words in plain text
 */
export const surroundingsOf = (text: string, words: readonly string[], length: number): string => {
    const characters = charactersOf(text);
    const plain = characters.map(plainText);
    const whole = plain.join('');
    const found = words.map((word) => whole.indexOf(word)).find((position) => position >= 0);
    if (found === undefined) {
        return '';
    }
    // Plain text is longer or shorter than what it was made of: the place is counted in characters.
    let passed = 0;
    const at = plain.findIndex((character) => (passed += character.length) > found);
    const start = Math.max(0, at - length);
    const end = Math.min(characters.length, at + length);
    const part = characters.slice(start, end).join('').trim();
    return `${start > 0 ? MORE : ''}${part}${end < characters.length ? MORE : ''}`;
};
