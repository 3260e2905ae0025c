import { choicesOf, decidedBehind, decisionsOf, obstaclesOf, sheetsOfRecord } from 'c/auditScorecardRules';
import { DECISION } from 'c/auditScorecardRecords';
import type { DecisionValue, VendorEvaluation } from 'c/auditScorecardRecords';
import { VERDICT } from 'c/auditScoring';
import { evaluation } from './evaluation';

const decided = (value: DecisionValue): Partial<VendorEvaluation> => ({
    decision: { value, reason: 'Proven.', by: 'Ada', on: '2026-11-30T10:00:00.000Z' }
});
const finished = (vendor: string, changes: Partial<VendorEvaluation> = {}) =>
    evaluation(vendor, { isCompleted: true, ...changes });

describe('what keeps a vendor from being selected', () => {
    const waiver = { reason: 'Until June.', by: 'Ada', on: '' };
    const cases: readonly [string, Partial<VendorEvaluation>, readonly object[]][] = [
        ['nothing, with a verdict of a completed sheet', { verdict: VERDICT.partial }, []],
        ['a sheet under way', { isCompleted: false }, [{ kind: 'notCompleted' }]],
        [
            'a hard stop that is not waived',
            {
                verdict: VERDICT.hardStop,
                hardStops: [
                    { code: 'OC-1', waiver },
                    { code: 'XX-1', waiver: null }
                ]
            },
            [{ kind: 'hardStop', codes: ['XX-1'] }]
        ],
        ['nothing, with its hard stop waived', { hardStops: [{ code: 'OC-1', waiver }] }, []],
        ['a verdict that is not known yet', { verdict: VERDICT.provisional }, [{ kind: 'provisional' }]],
        ['an unknown cost of a surface', { verdict: VERDICT.surfaceLevel, isCostUnknown: true }, [{ kind: 'cost' }]],
        ['nothing, with a surface whose cost is known', { verdict: VERDICT.surfaceLevel }, []],
        ['nothing, with an unknown cost of more than a surface', { isCostUnknown: true }, []]
    ];

    it.each(cases)('is %s', (_, changes, obstacles) => {
        expect(obstaclesOf(finished('One', changes), null)).toEqual(obstacles);
    });

    it('is another that is selected, whatever else there is', () => {
        const one = evaluation('One', { verdict: VERDICT.provisional });
        const other = finished('Other', decided(DECISION.selected));

        expect(obstaclesOf(one, other)).toEqual([
            { kind: 'another', vendor: 'Other' },
            { kind: 'notCompleted' },
            { kind: 'provisional' }
        ]);
        expect(obstaclesOf(other, other)).toEqual([]);
    });
});

it('is decided on as it is not yet', () => {
    expect(choicesOf(finished('One'))).toEqual(['Selected', 'Not Selected']);
    expect(choicesOf(finished('One', decided(DECISION.selected)))).toEqual(['Not Selected', 'Undecided']);
    expect(choicesOf(finished('One', decided(DECISION.notSelected)))).toEqual(['Selected', 'Undecided']);
});

it('finds who is selected', () => {
    const turnedDown = finished('One', decided(DECISION.notSelected));

    const selected = finished('Two', decided(DECISION.selected));

    expect(decisionsOf([turnedDown, selected], [])).toEqual({ selected, behind: [] });
    expect(decisionsOf([turnedDown], [selected])).toEqual({ selected, behind: [selected] });
    expect(decisionsOf([turnedDown], []).selected).toBeNull();
});

it('finds a decision on a sheet behind a Consensus', () => {
    const individual = { isConsensus: false, vendorKey: 'one' };
    const behind = evaluation('One of Ada', { ...individual, ...decided(DECISION.selected) });
    const sheets = [behind, evaluation('One'), evaluation('One of Bob', individual)];

    expect(decidedBehind(sheets, sheetsOfRecord(sheets))).toEqual([behind]);
});
