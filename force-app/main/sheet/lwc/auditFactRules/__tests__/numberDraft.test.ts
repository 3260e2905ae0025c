import { draftAfter, isTakenOnLeaving, typedNumber } from 'c/auditFactRules';

it.each([
    ['0', 0],
    ['12.5', 12.5],
    ['-1', -1],
    ['', null],
    ['-', null],
    ['1e999', null]
])('takes %j for the number %j', (text, value) => {
    expect(typedNumber(text)).toBe(value);
});

const leaving = (validity?: { badInput?: boolean; badNumericInput?: boolean }): Event =>
    ({ target: { validity } }) as unknown as Event;
const isPositive = (value: number): boolean => value > 0;

it.each([
    ['nothing was typed', null, undefined, false],
    ['the field was emptied', '', undefined, true],
    ['it is such a number', '2', undefined, true],
    ['it is another number', '-2', undefined, false],
    ['the field has more than it says', '', { badInput: true }, false],
    ['the base component says so by its own name', '', { badInput: false, badNumericInput: true }, false]
])('where %s, what was typed is taken: %#', (_what, draft, validity, expected) => {
    expect(isTakenOnLeaving(leaving(validity), draft, isPositive)).toBe(expected);
});

it('keeps what is being typed until somebody else changes the entry', () => {
    const draft = { text: '-5', entry: -5 };

    expect(draftAfter(draft, -5)).toBe(draft);
    expect(draftAfter(draft, null)).toBeNull();
    expect(draftAfter(null, 3)).toBeNull();
});
