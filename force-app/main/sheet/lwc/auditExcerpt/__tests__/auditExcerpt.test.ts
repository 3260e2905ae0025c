import { beginningOf, plainText, surroundingsOf } from 'c/auditExcerpt';

const around = (text: string, word: string) => surroundingsOf(text, [plainText(word)], 5);
const FAMILY = '👩‍👩‍👧‍👦';

it.each([
    ['a text from its beginning', 'hub to CRM, hourly', 'hub', 'hub t…'],
    ['a word inside', 'all of it syncs once an hour', 'syncs', '…f it syncs…'],
    ['Korean, whose letters are more in plain text', `${'동기화는 '.repeat(15)}필드 매핑`, '매핑', '…는 필드 매핑'],
    ['German in composed letters', `${'für '.repeat(20)}Übergröße`, 'ubergroße', '…für Überg…'],
    [
        'German in decomposed letters',
        `${'für '.repeat(20)}Übergröße`.normalize('NFD'),
        'über',
        '…für Überg…'.normalize('NFD')
    ],
    [
        'whole emoji beside a word',
        `${FAMILY.repeat(9)}sync${FAMILY.repeat(9)}`,
        'sync',
        `…${FAMILY.repeat(5)}sync${FAMILY}…`
    ],
    ['Greek whatever its last letter', 'ΟΔΟΣ', 'οδοσ', 'ΟΔΟΣ'],
    ['nothing where the word is not', 'hourly', 'weekly', '']
])('cuts %s', (_what, text, word, expected) => {
    expect(around(text, word)).toBe(expected);
});

it.each([
    ['hourly', 'hourly'],
    ['hourly sync', 'hourly…'],
    [FAMILY.repeat(6), FAMILY.repeat(6)],
    [FAMILY.repeat(7), `${FAMILY.repeat(6)}…`],
    ['é'.normalize('NFD').repeat(7), `${'é'.normalize('NFD').repeat(6)}…`]
])('begins %j with six whole characters', (text, expected) => {
    expect(beginningOf(text, 6)).toBe(expected);
});

describe('in a browser that does not know the characters of a text', () => {
    const { Segmenter } = Intl;
    beforeAll(() => Object.assign(Intl, { Segmenter: undefined }));
    afterAll(() => Object.assign(Intl, { Segmenter }));

    it('parts no emoji', () => {
        expect(beginningOf('😀'.repeat(7), 6)).toBe(`${'😀'.repeat(6)}…`);
    });
});
