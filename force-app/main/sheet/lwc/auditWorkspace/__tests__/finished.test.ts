import { isFinished, wasFinishedBy } from '../finished';

const open = { status: 'Not Asked', evidence: null, problem: null } as const;
const rated = { ...open, status: 'Answered' } as const;
const shown = { ...open, evidence: 'Shown in Vendor Org' } as const;
const both = { ...rated, evidence: 'Claim' } as const;
const noAnswer = { ...open, status: 'No Answer' } as const;
const unexplained = { ...open, status: 'Not Applicable', problem: 'reasonMissing' } as const;
const explained = { ...unexplained, problem: null } as const;

it.each([
    ['a question that is open', open, false],
    ['a rating without evidence', rated, false],
    ['evidence without a rating', shown, false],
    ['a rating with evidence', both, true],
    ['a rating that cannot be saved as it stands', { ...both, problem: 'objectsMissing' } as const, false],
    ['no answer', noAnswer, true],
    ['not applicable without its reason', unexplained, false],
    ['not applicable with its reason', explained, true]
])('%s: finished %#', (_what, answer, expected) => {
    expect(isFinished(answer)).toBe(expected);
});

it.each([
    ['evidence after the rating', rated, both, true],
    ['a rating after the evidence', shown, both, true],
    ['another rating', both, both, false],
    ['a rating taken back', both, shown, false],
    ['no answer', open, noAnswer, true],
    ['the objects that a rating needed', { ...both, problem: 'objectsMissing' } as const, both, true],
    ['a reason, which goes on being typed', unexplained, explained, false]
])('goes on after %s: %#', (_what, before, after, expected) => {
    expect(wasFinishedBy(before, after)).toBe(expected);
});
