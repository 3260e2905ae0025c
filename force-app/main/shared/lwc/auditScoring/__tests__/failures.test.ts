import { METHOD, STATUS, isUnwaivedHardStop, isWeakDimension, scoreEvaluation } from 'c/auditScoring';
import type { ScoredAnswer } from 'c/auditScoring';

const hardStop: ScoredAnswer = {
    dimension: 'Sync Direction',
    status: STATUS.answered,
    rating: 5,
    evidence: 'Proven in Our Org',
    isHardStop: true,
    isBlocking: false,
    waiverReason: ''
};
const notAsked = { status: STATUS.notAsked, rating: null, evidence: null };
const notApplicable = { status: STATUS.notApplicable, rating: null, evidence: null };

it.each([
    ['fails', 2, '', true],
    ['fails and is waived', 2, 'Our own team maps it.', false],
    ['holds', 3, '', false]
])('knows of a hard stop that %s whether it decides over the verdict', (_how, rating, waiverReason, expected) => {
    expect(isUnwaivedHardStop({ ...hardStop, rating, waiverReason })).toBe(expected);
});

it.each([
    ['below 3', [{ rating: 2 }], true],
    ['of 3', [{ rating: 3 }], false],
    ['that what is open can still lift', [{ rating: 2 }, notAsked], false],
    ['that what is open cannot lift any more', [{ rating: 0 }, { rating: 1 }, notAsked], true],
    ['that does not apply', [notApplicable], false],
    ['that has no answer yet', [], false]
])('knows of a dimension %s whether it is weak for good', (_what, changes, expected) => {
    const answers = changes.map((change) => ({ ...hardStop, ...change }));
    const [dimension] = scoreEvaluation(answers, METHOD.asRated).dimensions;

    expect(dimension && isWeakDimension(dimension)).toBe(expected);
});
