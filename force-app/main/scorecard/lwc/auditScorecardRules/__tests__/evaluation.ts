import { rank } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { DECISION } from 'c/auditScorecardRecords';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { DIMENSIONS } from 'c/auditScoring';

/** An evaluation in which every dimension has two answers of 4 points, but for what is said otherwise. */
export const evaluation = (
    vendor: string,
    changes: Partial<VendorEvaluation> = {},
    tallies: Readonly<Record<number, { points?: number; count?: number; open?: number; isMissing?: boolean }>> = {}
): VendorEvaluation => {
    const dimensions = DIMENSIONS.map((dimension, index) => {
        const { points = 8, count = 2, open = 0, isMissing = false } = tallies[index] ?? {};
        return { dimension, points, count, open, isMissing, score: count === 0 ? null : points / count };
    });
    const scores = dimensions.flatMap(({ score }) => (score === null ? [] : [score]));
    return {
        id: vendor,
        vendor,
        version: '2026-11-23T10:00:00.000Z',
        accountId: null,
        vendorKey: vendor.toLowerCase(),
        ownerId: '005000000000002AAA',
        evaluator: 'Dana Evaluator',
        isConsensus: true,
        individualCount: 0,
        status: 'In Progress',
        isCompleted: false,
        sheetType: 'Consensus',
        method: { value: 'As Rated', label: 'As Rated' },
        scope: { value: 'Salesforce', label: 'Salesforce' },
        questions: new Map([['SD-1', '1.0']]),
        hasUnreadAnswers: false,
        total: Math.round((800 * scores.reduce((sum, score) => sum + score, 0)) / scores.length) / 100,
        evidencedTotal: null,
        unprovenPoints: null,
        band: 'Partial',
        verdict: 'Partial',
        reason: '',
        decision: { value: DECISION.undecided, reason: '', by: '', on: '' },
        isCostUnknown: false,
        dimensions,
        applicableCount: dimensions.reduce((sum, { count }) => sum + count, 0),
        openCount: dimensions.reduce((sum, { open }) => sum + open, 0),
        unprovenCount: 0,
        hardStopCount: 0,
        waivedCount: 0,
        blockingGapCount: 0,
        unproven: [],
        hardStops: [],
        blockingGaps: [],
        ...changes
    };
};

/** The same with its ceiling. */
export const ranked = (...evaluations: VendorEvaluation[]): readonly RankedEvaluation[] => rank(evaluations);
