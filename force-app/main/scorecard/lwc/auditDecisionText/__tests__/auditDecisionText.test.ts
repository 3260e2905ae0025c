import { authorText } from 'c/auditDecisionText';
import { dateTimeText } from 'c/auditText';

const ON = '2026-11-30T10:00:00.000Z';
const decision = (by: string, on: string) => ({ value: 'Selected', reason: 'Proven.', by, on }) as const;

it.each([
    ['Ada', ON, `Decided by Ada, ${dateTimeText(ON)}`],
    ['', ON, `Decided ${dateTimeText(ON)}`],
    ['', '', ''],
    ['Ada', '', '']
])('says of "%s" at "%s": %s', (by, on, text) => {
    expect(authorText(decision(by, on))).toBe(text);
});
