import { proposalOf, rungOf } from 'c/auditFactRules';
import { sheetAnswer } from '../../../../../test/auditRecords';

const DELAY = '3600;900;300;60;30';
const INTERVAL = '3600;900;60;;';
const MAPPING = ';;999999999;3600;0';
const HISTORY = ';0.1;1;3;';

it.each<[string, 'most' | 'least', number, number | null]>([
    [DELAY, 'most', 0, 5],
    [DELAY, 'most', 30, 5],
    [DELAY, 'most', 30.01, 4],
    [DELAY, 'most', 60, 4],
    [DELAY, 'most', 61, 3],
    [DELAY, 'most', 300, 3],
    [DELAY, 'most', 301, 2],
    [DELAY, 'most', 900, 2],
    [DELAY, 'most', 901, 1],
    [DELAY, 'most', 3600, 1],
    [DELAY, 'most', 3601, 0],
    [INTERVAL, 'most', 1, 3],
    [INTERVAL, 'most', 60, 3],
    [INTERVAL, 'most', 61, 2],
    [INTERVAL, 'most', 900, 2],
    [INTERVAL, 'most', 3600, 1],
    [INTERVAL, 'most', 3601, 0],
    [MAPPING, 'most', 0, 5],
    [MAPPING, 'most', 1, 4],
    [MAPPING, 'most', 3600, 4],
    [MAPPING, 'most', 3601, 3],
    [HISTORY, 'least', 0, 0],
    [HISTORY, 'least', 0.5, 2],
    [HISTORY, 'least', 1, 3],
    [HISTORY, 'least', 2.9, 3],
    [HISTORY, 'least', 3, 4],
    [HISTORY, 'least', 20, 4],
    ['', 'most', 1, null],
    [';;;;', 'most', 1, null],
    ['60;30', 'most', 1, null],
    ['3600;900;soon;60;30', 'most', 1, null],
    ['3600;-1;300;60;30', 'most', 1, null],
    [' 3600 ; 900;300;60;30', 'most', 600, 2]
])('by the thresholds %j, the %s of each, %d belongs to %j', (thresholds, bound, value, expected) => {
    expect(rungOf(value, thresholds, bound)).toBe(expected);
});

const seconds = (statedSeconds: number | null, latencySeconds: number | null) =>
    proposalOf({ ...sheetAnswer('ST-2'), factKind: 'Seconds', thresholds: DELAY, statedSeconds, latencySeconds });

it('takes the only figure there is', () => {
    expect(seconds(900, null)).toEqual({ rating: 2, figure: 'statedSeconds', value: 900, isOfTwo: false });
    expect(seconds(null, 45)).toEqual({ rating: 4, figure: 'latencySeconds', value: 45, isOfTwo: false });
    expect(seconds(null, null)).toBeNull();
});

it.each([
    [30, 900, 'latencySeconds', 2],
    [900, 30, 'statedSeconds', 2],
    [20, 25, 'latencySeconds', 5]
])('counts the lower one of %d stated and %d observed', (stated, observed, figure, rating) => {
    expect(seconds(stated, observed)).toMatchObject({ figure, rating, isOfTwo: true });
});

it.each([-1, 0.005, 1e99])('proposes nothing for %d, which is held back', (stated) => {
    expect(seconds(stated, null)).toBeNull();
});

it.each([
    ['Timer', 900, null, 2],
    ['Timer', 60, 1200, 1],
    ['Timer', null, 20, null],
    ['Webhooks', 900, 20, null],
    [null, 900, null, null]
] as const)('proposes by the interval of a timer alone: %s, %j and %j', (syncMechanism, stated, observed, expected) => {
    const answer = {
        ...sheetAnswer('ST-2'),
        factKind: 'Mechanism' as const,
        thresholds: INTERVAL,
        syncMechanism,
        statedSeconds: stated,
        latencySeconds: observed
    };

    expect(proposalOf(answer)?.rating ?? null).toBe(expected);
});

it('proposes by years of history', () => {
    const answer = { ...sheetAnswer('HD-1'), factKind: 'Years' as const, thresholds: HISTORY, historyYears: 2 };

    expect(proposalOf(answer)).toMatchObject({ figure: 'historyYears', rating: 3, value: 2 });
    expect(proposalOf({ ...answer, historyYears: 0.05 })).toBeNull();
});

it('proposes nothing by figures that the question does not ask for', () => {
    expect(proposalOf({ ...sheetAnswer('SD-1'), factKind: 'None', thresholds: DELAY, latencySeconds: 20 })).toBeNull();
});
