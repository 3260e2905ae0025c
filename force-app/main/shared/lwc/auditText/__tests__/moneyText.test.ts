import { moneyText } from 'c/auditText';

describe('moneyText', () => {
    it.each<[number, string | null, string]>([
        [84_200, null, '$84,200'],
        [28_066.67, null, '$28,066.67'],
        [0.5, 'EUR', '€0.50'],
        [1_200, 'JPY', '¥1,200']
    ])('writes %d in the currency %s as %s', (amount, currency, expected) => {
        expect(moneyText(amount, currency)).toBe(expected);
    });
});
