import { listText } from 'c/auditText';

describe('listText', () => {
    it.each([
        [[], ''],
        [['Alpha'], 'Alpha'],
        [['Alpha', 'Beta'], 'Alpha and Beta'],
        [['Alpha', 'Beta', 'Gamma'], 'Alpha, Beta, and Gamma']
    ])('lists %j as "%s"', (names, expected) => {
        expect(listText(names)).toBe(expected);
    });
});
