import { dateTimeText } from 'c/auditText';

describe('dateTimeText', () => {
    it.each([
        ['2026-11-24T12:00:00.000Z', /^Nov 24, 2026, \d+:00.[AP]M$/],
        ['', /^$/],
        ['soon', /^$/]
    ])('of %j is %p', (moment, expected) => {
        expect(dateTimeText(moment)).toMatch(expected);
    });
});
