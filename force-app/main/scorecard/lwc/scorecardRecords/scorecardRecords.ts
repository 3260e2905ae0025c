import { DIMENSIONS, STATUS } from 'c/scoring';
import type { Dimension, DimensionScore } from 'c/scoring';
import type { AnswerNode, EvaluationNode, ScorecardAnswer } from './evaluationNode';

export { SCORECARD_QUERY } from './scorecardQuery';
export type { ScorecardAnswer } from './evaluationNode';

/** One evaluation as it stands in the database: its scores are the score of record. */
export interface VendorEvaluation {
    id: string;
    vendor: string;
    /** The same for every sheet of one vendor: its account, or its name whatever the case. */
    vendorKey: string;
    /** Who began the sheet; empty when the user may not know. */
    evaluator: string;
    /** Whether it is the sheet that counts for its vendor. */
    isConsensus: boolean;
    /** How many individual sheets stand behind a Consensus and are not compared themselves. */
    individualCount: number;
    /** Status__c in the user's language. */
    status: string;
    /** Sheet_Type__c in the user's language. */
    sheetType: string;
    /** 0 to 40, two decimals. */
    total: number;
    band: string;
    /** Value of Verdict__c. */
    verdict: string;
    /** Why the verdict was given, in words. */
    reason: string;
    /** One entry a dimension, in the order of DIMENSIONS. */
    dimensions: readonly DimensionScore[];
    applicableCount: number;
    openCount: number;
    unprovenCount: number;
    hardStopCount: number;
    blockingGapCount: number;
    /** Codes of the questions that are hard stops, in the order they are asked. */
    hardStops: readonly string[];
    /** Codes of the questions that are blocking gaps, in the order they are asked. */
    blockingGaps: readonly string[];
}

/** The value of Sheet_Type__c of the score of record. */
const CONSENSUS = 'Consensus';

const nodesOf = (answer: ScorecardAnswer): readonly EvaluationNode[] =>
    answer.uiapi.query.Vendor_Evaluation__c.edges.map(({ node }) => node);

const codes = (answers: readonly AnswerNode[], matches: (answer: AnswerNode) => boolean): readonly string[] =>
    answers.filter(matches).map((answer) => answer.Question_Code__c?.value ?? answer.Id);

const toDimensionScore = (
    node: EvaluationNode,
    dimension: Dimension,
    answers: readonly AnswerNode[]
): DimensionScore => {
    const prefix = dimension.replaceAll(' ', '_');
    return {
        dimension,
        points: node[`${prefix}_Sum__c`]?.value ?? 0,
        count: node[`${prefix}_Count__c`]?.value ?? 0,
        score: node[`${prefix}_Score__c`]?.value ?? null,
        open: answers.filter(
            (answer) => answer.Dimension__c?.value === dimension && answer.Status__c?.value === STATUS.notAsked
        ).length
    };
};

const toEvaluation = (node: EvaluationNode): VendorEvaluation => {
    const answers = node.Audit_Answers__r?.edges.map((edge) => edge.node) ?? [];
    return {
        id: node.Id,
        vendor: node.Name?.value ?? node.Id,
        // As the package's flow tells one Consensus from another.
        vendorKey: node.Vendor__c?.value ?? node.Name?.value?.toLowerCase() ?? node.Id,
        evaluator: node.CreatedBy?.Name?.value ?? '',
        isConsensus: node.Sheet_Type__c?.value === CONSENSUS,
        individualCount: 0,
        status: node.Status__c?.displayValue ?? node.Status__c?.value ?? '',
        sheetType: node.Sheet_Type__c?.displayValue ?? node.Sheet_Type__c?.value ?? '',
        total: node.Total_Score__c?.value ?? 0,
        band: node.Band__c?.value ?? '',
        verdict: node.Verdict__c?.value ?? '',
        reason: node.Verdict_Reason__c?.value ?? '',
        dimensions: DIMENSIONS.map((dimension) => toDimensionScore(node, dimension, answers)),
        applicableCount: node.Applicable_Count__c?.value ?? 0,
        openCount: node.Open_Count__c?.value ?? 0,
        unprovenCount: node.Unproven_Count__c?.value ?? 0,
        hardStopCount: node.Hard_Stop_Count__c?.value ?? 0,
        blockingGapCount: node.Blocking_Gap_Count__c?.value ?? 0,
        hardStops: codes(answers, (answer) => answer.Hard_Stop_Flag__c?.value === 1),
        blockingGaps: codes(answers, (answer) => answer.Blocking_Gap_Flag__c?.value === 1)
    };
};

/** Whether the user may read the scores: without them a comparison would be zeroes that nobody gave. */
export const hasScores = (answer: ScorecardAnswer): boolean =>
    nodesOf(answer).every((node) => node.Total_Score__c !== undefined && node.Audit_Answers__r !== undefined);

/** The evaluations of an answer, or of its pages, in their order. */
export const toEvaluations = (...pages: readonly ScorecardAnswer[]): readonly VendorEvaluation[] =>
    pages.flatMap(nodesOf).map(toEvaluation);

/** Where the next page of evaluations begins; null after the last. */
export const nextCursor = (answer: ScorecardAnswer): string | null => {
    const { hasNextPage, endCursor } = answer.uiapi.query.Vendor_Evaluation__c.pageInfo;
    return hasNextPage ? endCursor : null;
};
