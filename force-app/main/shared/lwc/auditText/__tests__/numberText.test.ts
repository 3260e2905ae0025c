import { numberText } from 'c/auditText';

describe('numberText', () => {
    it.each([
        [4, '4'],
        [1234.5, '1,234.5']
    ])('writes %d as %s', (value, expected) => {
        expect(numberText(value)).toBe(expected);
    });
});
