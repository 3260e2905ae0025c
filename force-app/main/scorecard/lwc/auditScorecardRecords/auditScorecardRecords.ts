import { DIMENSIONS, METHOD, bandOf, dimensionsWithoutAnswers, unprovenPointsByDimension } from 'c/auditScoring';
import type { Dimension, DimensionScore } from 'c/auditScoring';
import { vendorKeys } from 'c/auditVendorIdentity';
import { choiceOf } from './choice';
import type { EvaluationNode, FailedAnswerNode, ScorecardReply } from './evaluationNode';
import { nodesOf, questionSets } from './questionSets';
import type { QuestionSet } from './questionSets';
import { DECISION } from './vendorEvaluation';
import type { BlockingGap, Decision, FailedHardStop, VendorEvaluation } from './vendorEvaluation';

export { toAnswers, toObjectLists } from './answers';
export type { AnswersReply } from './answers';
export { ANSWERS_QUERY } from './answersQuery';
export type { ComparedAnswer, ObjectLists } from './comparedAnswer';
export { evaluationVariables } from './evaluationVariables';
export type { EvaluationVariables } from './evaluationVariables';
export { haveCommonQuestions } from './questionSets';
export { QUESTION_SETS_QUERY } from './questionSetsQuery';
export { SCORECARD_QUERY } from './scorecardQuery';
export type { ScorecardReply } from './evaluationNode';
export { DECISION } from './vendorEvaluation';
export type {
    BlockingGap,
    Choice,
    Decision,
    DecisionValue,
    FailedHardStop,
    VendorEvaluation,
    Waiver
} from './vendorEvaluation';

/** The value of Sheet_Type__c of the score of record. */
const CONSENSUS = 'Consensus';
/** The value of Status__c of a sheet that is locked. */
const COMPLETED = 'Completed';

const codeOf = (answer: FailedAnswerNode): string => answer.Question_Code__c?.value ?? answer.Id;

const toHardStop = (answer: FailedAnswerNode): FailedHardStop => ({
    code: codeOf(answer),
    waiver:
        answer.Waived_Flag__c?.value === 1
            ? {
                  reason: answer.Hard_Stop_Waiver_Reason__c?.value ?? '',
                  by: answer.Hard_Stop_Waived_By__r?.Name?.value ?? '',
                  on: answer.Hard_Stop_Waived_On__c?.value ?? ''
              }
            : null
});

const toBlockingGap = (answer: FailedAnswerNode): BlockingGap => ({
    code: codeOf(answer),
    workflow: answer.Dependent_Workflow__c?.value ?? ''
});

/** Blank, on evaluations from before decisions were recorded, means undecided. */
const toDecision = (node: EvaluationNode): Decision => ({
    value: Object.values(DECISION).find((value) => value === node.Decision__c?.value) ?? DECISION.undecided,
    reason: node.Decision_Reason__c?.value ?? '',
    by: node.Decided_By__r?.Name?.value ?? '',
    on: node.Decided_On__c?.value ?? ''
});

/** Applicable_Count__c is the sum of the counts: it is left to the reader of the reply, which is long enough without. */
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** How many questions of a dimension are open, where some were asked. */
const openIn = ({ Open_Count__c: all, open }: EvaluationNode, dimension: Dimension, count: number): number => {
    const read = open?.edges ?? [];
    const found = read.filter((edge) => edge.node.Dimension__c?.value === dimension).length;
    // Open answers that were not read may be in any dimension: none is called weak for what is not known.
    return open?.pageInfo?.hasNextPage ? Math.min(count, found + (all?.value ?? 0) - read.length) : found;
};

/** Points are whole numbers, so that score and count give them, whatever decimals the score comes with. */
const pointsOf = (score: number | null, count: number): number => Math.round((score ?? 0) * count);

const toDimensionScores = (node: EvaluationNode): readonly DimensionScore[] => {
    const missing = node.Dimension_Tally__c ? dimensionsWithoutAnswers(node.Dimension_Tally__c.value ?? 0) : [];
    const counts = DIMENSIONS.map((_dimension, index) => node[`count${index + 1}`]?.value ?? 0);
    const isUnasked = node.Open_Count__c?.value === sumOf(counts);
    return DIMENSIONS.map((dimension, index) => {
        const count = counts[index] ?? 0;
        const score = node[`score${index + 1}`]?.value ?? null;
        return {
            dimension,
            points: pointsOf(score, count),
            count,
            score,
            open: isUnasked ? count : openIn(node, dimension, count),
            isMissing: missing.includes(dimension)
        };
    });
};

const unprovenPointsOf = (node: EvaluationNode, counts: readonly number[]): readonly number[] | null => {
    const tally = node.Unproven_Points_Tally__c?.value ?? null;
    const beyond = tally === null ? null : unprovenPointsByDimension(tally, counts);
    return beyond && node.Scoring_Method__c?.value === METHOD.evidenceCapped ? beyond.map(() => 0) : beyond;
};

const toEvaluation = (node: EvaluationNode, vendorKey: string, questionSet: QuestionSet): VendorEvaluation => {
    const failed = node.failed?.edges.map((edge) => edge.node) ?? [];
    const dimensions = toDimensionScores(node);
    const counts = dimensions.map(({ count }) => count);
    const total = node.Total_Score__c?.value ?? 0;
    return {
        id: node.Id,
        vendor: node.Name?.value ?? node.Id,
        version: node.LastModifiedDate?.value ?? '',
        accountId: node.Vendor__c?.value ?? null,
        vendorKey,
        ownerId: node.OwnerId?.value ?? '',
        evaluator: node.Owner?.Name?.value ?? '',
        isConsensus: node.Sheet_Type__c?.value === CONSENSUS,
        individualCount: 0,
        status: choiceOf(node.Status__c).label,
        isCompleted: node.Status__c?.value === COMPLETED,
        sheetType: choiceOf(node.Sheet_Type__c).label,
        method: choiceOf(node.Scoring_Method__c),
        scope: choiceOf(node.CRM_Scope__c),
        ...questionSet,
        total,
        evidencedTotal: node.Evidenced_Total__c?.value ?? null,
        unprovenPoints: unprovenPointsOf(node, counts),
        band: bandOf(total),
        verdict: node.Verdict__c?.value ?? '',
        reason: node.Verdict_Reason__c?.value ?? '',
        decision: toDecision(node),
        isCostUnknown: node.Total_Cost_of_Ownership__c?.value === null,
        dimensions,
        applicableCount: sumOf(counts),
        openCount: node.Open_Count__c?.value ?? 0,
        unprovenCount: node.Unproven_Count__c?.value ?? 0,
        hardStopCount: node.Hard_Stop_Count__c?.value ?? 0,
        waivedCount: node.Waived_Count__c?.value ?? 0,
        blockingGapCount: node.Blocking_Gap_Count__c?.value ?? 0,
        unproven: (node.unproven?.edges ?? []).flatMap((edge) => edge.node.Question_Code__c?.value ?? []),
        hardStops: failed.filter((answer) => answer.Hard_Stop_Flag__c?.value === 1).map(toHardStop),
        blockingGaps: failed.filter((answer) => answer.Blocking_Gap_Flag__c?.value === 1).map(toBlockingGap)
    };
};

/** Whether the user may read the scores: without them a comparison would be zeroes that nobody gave. */
export const hasScores = (reply: ScorecardReply): boolean =>
    nodesOf([reply]).every((node) => node.Total_Score__c !== undefined && node.failed !== undefined);

/**
 * The evaluations in their order: which are of one vendor shows only from all of them.
 * @param pages every page of SCORECARD_QUERY
 * @param questionPages every page of QUESTION_SETS_QUERY, which is needed where the sheets have no common questions
 */
export const toEvaluations = (
    pages: readonly ScorecardReply[],
    questionPages: readonly ScorecardReply[] = []
): readonly VendorEvaluation[] => {
    const nodes = nodesOf(pages);
    const questionSetOf = questionSets(pages, questionPages);
    const keys = vendorKeys(
        nodes.map(({ Id, Name, Vendor__c: account, Vendor__r: vendor }) => ({
            accountId: account?.value ?? null,
            names: [Name?.value ?? Id, vendor?.Name?.value ?? ''].filter((name) => name !== '')
        }))
    );
    return nodes.map((node, index) => toEvaluation(node, keys[index] ?? node.Id, questionSetOf(node)));
};

/** Where the next page of evaluations begins; null after the last. */
export const nextCursor = (reply: ScorecardReply): string | null => {
    const { hasNextPage, endCursor } = reply.uiapi.query.Vendor_Evaluation__c.pageInfo;
    return hasNextPage ? endCursor : null;
};
