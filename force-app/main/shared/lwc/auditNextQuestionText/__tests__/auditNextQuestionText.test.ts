import { VERDICT } from 'c/auditScoring';
import type { Reason } from 'c/auditNextQuestion';
import { reasonText } from 'c/auditNextQuestionText';

const { hardStop, partial, strong, surfaceLevel } = VERDICT;
const SENTENCES: readonly (readonly [Reason, string])[] = [
    [{ kind: 'stop', atMost: 2 }, 'A 2 or lower is a hard stop.'],
    [
        { kind: 'decides', atLeast: 4, better: strong, worse: partial },
        'A 4 or higher makes it Strong, a lower one Partial: that settles it.'
    ],
    [{ kind: 'settlesFrom', atLeast: 5, verdict: strong }, 'A 5 settles the verdict: Strong.'],
    [{ kind: 'settlesTo', atMost: 0, verdict: partial }, 'A 0 settles the verdict: Partial.'],
    [{ kind: 'settlesTo', atMost: 3, verdict: hardStop }, 'A 3 or lower settles the verdict: Hard Stop.'],
    [{ kind: 'gap', atMost: 2, verdict: strong }, 'A 2 or lower is a blocking gap, and rules out Strong.'],
    [
        { kind: 'weak', atMost: 1, verdict: strong, dimension: 'Sync Direction' },
        'A 1 or lower keeps Sync Direction below 3, and rules out Strong.'
    ],
    [{ kind: 'excludes', atMost: 1, verdict: partial }, 'A 1 or lower rules out Partial.'],
    [{ kind: 'secures', atLeast: 2, verdict: partial }, 'A 2 or higher makes it Partial at least.'],
    [
        { kind: 'moves', worst: surfaceLevel, best: strong },
        'Moves the total by up to 1.67, between Surface-level and Strong.'
    ],
    [{ kind: 'none' }, 'Cannot change the verdict.']
];

it.each(SENTENCES)('puts %o in a sentence', (reason, sentence) => {
    expect(reasonText(reason, 1.67)).toBe(sentence);
});
