import { scoreText } from 'c/auditText';

describe('scoreText', () => {
    it.each([
        [39.25, '39.25'],
        [25, '25.00'],
        [13 / 3, '4.33'],
        [0, '0.00']
    ])('writes %d with two decimals', (score, expected) => {
        expect(scoreText(score)).toBe(expected);
    });
});
