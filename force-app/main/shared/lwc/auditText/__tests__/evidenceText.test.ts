import { evidenceText } from 'c/auditText';

describe('evidenceText', () => {
    it.each([
        [33.87, '33.87 by evidence'],
        [0, '0.00 by evidence'],
        [null, ''],
        [undefined, '']
    ])('says of %p by evidence: %p', (evidencedTotal, expected) => {
        expect(evidenceText(evidencedTotal)).toBe(expected);
    });
});
