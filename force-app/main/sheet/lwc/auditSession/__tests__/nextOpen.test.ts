import { isOpen, nextOpen } from 'c/auditSession';
import { sheetAnswer, sheetOf } from '../../../../../test/auditRecords';

const { answers } = sheetOf();

it.each([
    ['SD-1', 'SD-4'],
    ['SD-4', 'OC-4'],
    ['AI-1', 'SD-4'],
    [null, 'SD-4']
])('after %s it is %s', (code, next) => {
    expect(nextOpen(answers, code)?.code).toBe(next);
});

it('finds none when every question is asked', () => {
    expect(nextOpen([sheetAnswer('SD-1', { status: 'Answered' })], null)).toBeNull();
});

it('leads to an answer that cannot be saved as it stands', () => {
    const held = sheetAnswer('SD-1', { status: 'Not Applicable', problem: 'reasonMissing' });

    expect(nextOpen([held], null)).toBe(held);
});

it.each([
    ['asked', 'Answered', 'Not Asked', null, false],
    ['not asked', 'Not Asked', 'Answered', null, true],
    ['held, and stored as not asked', 'Not Applicable', 'Not Asked', 'reasonMissing', true],
    ['held, and stored as answered', 'Not Applicable', 'Answered', 'reasonMissing', false]
] as const)('a question %s counts as open: %#', (_what, status, storedStatus, problem, expected) => {
    expect(isOpen({ status, storedStatus, problem })).toBe(expected);
});
