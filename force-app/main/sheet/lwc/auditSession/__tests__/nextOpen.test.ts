import { nextOpen } from 'c/auditSession';
import { auditRecords } from '../../../../../test/auditRecords';

const { answers } = auditRecords();

it.each([
    ['SD-1', 'SD-4'],
    ['SD-4', 'OC-4'],
    ['AI-1', 'SD-4'],
    [null, 'SD-4']
])('after %s it is %s', (code, next) => {
    expect(nextOpen(answers, code)?.code).toBe(next);
});

it('finds none when every question is asked', () => {
    expect(nextOpen([{ code: 'SD-1', status: 'Answered' }], null)).toBeNull();
});
