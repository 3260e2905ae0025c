import { isSameRecord } from 'c/auditRecordId';

describe('isSameRecord', () => {
    it.each([
        ['a00000000000001', 'a00000000000001AAA', true],
        ['a00000000000001AAA', 'a00000000000001AAA', true],
        ['a00000000000001AAA', 'a00000000000002AAA', false],
        [undefined, 'a00000000000001AAA', false]
    ])('compares %s with %s', (left, right, expected) => {
        expect(isSameRecord(left, right)).toBe(expected);
    });
});
