import { contradictionsIn } from 'c/auditContradictions';
import type { StatedAnswer } from 'c/auditContradictions';

type Changes = Partial<StatedAnswer>;

const said = (code: string, changes: Changes): StatedAnswer => ({
    code,
    status: 'Answered',
    rating: null,
    statedSeconds: null,
    observedSeconds: null,
    syncMechanism: '',
    conflictModes: '',
    priceTerms: '',
    ...changes
});
const found = (answers: Readonly<Record<string, Changes>>): readonly (readonly string[])[] =>
    contradictionsIn(Object.entries(answers).map(([code, changes]) => said(code, changes))).map(({ codes }) => codes);

/** Each rule at its edge: the answers that contradict each other, the questions it is about, and answers that just do not. */
const CASES: readonly [string, Record<string, Changes>, readonly string[], Record<string, Changes>][] = [
    [
        'events for all, yet some objects lag',
        { 'ST-1': { rating: 4 }, 'ST-3': { rating: 2 } },
        ['ST-1', 'ST-3'],
        { 'ST-1': { rating: 4 }, 'ST-3': { rating: 3 } }
    ],
    [
        'events for all, which is a 4 at least',
        { 'ST-1': { rating: 5 }, 'ST-3': { rating: 0 } },
        ['ST-1', 'ST-3'],
        { 'ST-1': { rating: 3 }, 'ST-3': { rating: 0 } }
    ],
    [
        'in seconds, yet minutes were stated',
        { 'SD-2': { rating: 5, statedSeconds: 61 } },
        ['SD-2'],
        { 'SD-2': { rating: 5, statedSeconds: 60 } }
    ],
    [
        'in seconds, yet minutes were seen',
        { 'ST-2': { rating: 5, statedSeconds: 10, observedSeconds: 300 } },
        ['ST-2'],
        { 'ST-2': { rating: 4, statedSeconds: 10, observedSeconds: 300 } }
    ],
    [
        'activity both ways, yet core objects are missing',
        { 'SD-1': { rating: 3 }, 'OC-1': { rating: 2 } },
        ['SD-1', 'OC-1'],
        { 'SD-1': { rating: 2 }, 'OC-1': { rating: 2 } }
    ],
    [
        'the rule is ours, yet the last write wins in silence',
        { 'SD-3': { rating: 4 }, 'EH-4': { rating: 1 } },
        ['SD-3', 'EH-4'],
        { 'SD-3': { rating: 4 }, 'EH-4': { rating: 2 } }
    ],
    [
        'the rule is ours, yet elsewhere only the fixed one is named',
        { 'SD-3': { rating: 5 }, 'EH-4': { rating: 3, conflictModes: 'Fixed Last Write Wins' } },
        ['SD-3', 'EH-4'],
        { 'SD-3': { rating: 5 }, 'EH-4': { rating: 3, conflictModes: 'CRM Wins;Fixed Last Write Wins' } }
    ],
    [
        'the rule is ours, yet its only mode is fixed',
        { 'SD-3': { rating: 4, conflictModes: 'Fixed Last Write Wins' } },
        ['SD-3'],
        { 'SD-3': { rating: 4, conflictModes: '' } }
    ],
    [
        'the retry window is stated, yet no time is',
        { 'EH-3': { rating: 5 } },
        ['EH-3'],
        { 'EH-3': { rating: 5, statedSeconds: 0 } }
    ],
    [
        'backfill included, yet at a price',
        { 'HD-2': { rating: 4, priceTerms: 'Extra' } },
        ['HD-2'],
        { 'HD-2': { rating: 4, priceTerms: 'Included' } }
    ],
    [
        'backfill included, yet not offered',
        { 'HD-2': { rating: 5, priceTerms: 'Not Offered' } },
        ['HD-2'],
        { 'HD-2': { rating: 3, priceTerms: 'Extra' } }
    ],
    [
        'change data capture, yet sync is hardly limited',
        { 'ST-1': { rating: 3, syncMechanism: 'Change Data Capture' }, 'PS-1': { rating: 2 } },
        ['ST-1', 'PS-1'],
        { 'ST-1': { rating: 3, syncMechanism: 'Webhooks' }, 'PS-1': { rating: 2 } }
    ],
    [
        'events for all, yet a timer',
        { 'ST-1': { rating: 4, syncMechanism: 'Timer' } },
        ['ST-1'],
        { 'ST-1': { rating: 2, syncMechanism: 'Timer' } }
    ],
    [
        'events for all, yet an interval of minutes',
        { 'ST-1': { rating: 4, syncMechanism: 'Webhooks', statedSeconds: 900 } },
        ['ST-1'],
        { 'ST-1': { rating: 4, syncMechanism: 'Webhooks', statedSeconds: 60 } }
    ]
];

describe('contradictionsIn', () => {
    it.each(CASES)('finds %s', (_, answers, codes, consistent) => {
        expect(found(answers)).toEqual([codes]);
        expect(found(consistent)).toEqual([]);
    });

    it.each(['Not Asked', 'No Answer', 'Not Applicable'])('takes an answer that is %s for none', (status) => {
        expect(found({ 'ST-1': { rating: 4 }, 'ST-3': { rating: 2, status } })).toEqual([]);
        expect(found({ 'ST-1': { rating: 4, status }, 'ST-3': { rating: 2 } })).toEqual([]);
    });

    it('needs both questions', () => {
        expect(
            found({ 'ST-3': { rating: 0 }, 'OC-1': { rating: 0 }, 'EH-4': { rating: 0 }, 'PS-1': { rating: 0 } })
        ).toEqual([]);
    });

    it('says in a sentence which answers do not fit together', () => {
        const [contradiction] = contradictionsIn([said('ST-1', { rating: 4 }), said('ST-3', { rating: 2 })]);

        expect(contradiction?.text).toBe(
            'ST-1 says that events start every sync, yet ST-3 says that some objects lag.'
        );
    });

    it('finds each of several', () => {
        expect(
            found({
                'ST-1': { rating: 5, syncMechanism: 'Change Data Capture' },
                'ST-3': { rating: 1 },
                'PS-1': { rating: 1 }
            })
        ).toEqual([
            ['ST-1', 'ST-3'],
            ['ST-1', 'PS-1']
        ]);
    });
});
