import { countPhrase, phrase } from 'c/auditText';

describe('phrase', () => {
    it.each([
        ['{0} of {1}', [22, 31], '22 of 31'],
        ['{1}, {0}, {1}', ['a', 'b'], 'b, a, b'],
        ['nothing to fill', ['a'], 'nothing to fill'],
        ['{0} and {1}', ['a'], 'a and {1}'],
        ['{0}', ['$&'], '$&']
    ])('fills %j with %j', (label, values, expected) => {
        expect(phrase(label, ...values)).toBe(expected);
    });

    it.each([
        [0, '0 open questions'],
        [1, 'one open question'],
        [2, '2 open questions']
    ])('speaks of %i in the right number', (count, expected) => {
        expect(countPhrase(count, 'one open question', '{0} open questions')).toBe(expected);
    });
});
