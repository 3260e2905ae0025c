import { DIMENSIONS, METHOD, STATUS, dimensionsWithoutAnswers, unprovenPointsByDimension } from 'c/auditScoring';
import type { Dimension, DimensionScore } from 'c/auditScoring';
import { vendorKeys } from 'c/auditVendorIdentity';
import type { AnswerNode, EvaluationNode, ScorecardReply } from './evaluationNode';
import { choiceOf } from './choice';
import { DECISION } from './vendorEvaluation';
import type { BlockingGap, Decision, FailedHardStop, VendorEvaluation } from './vendorEvaluation';

export { toAnswers, toObjectLists } from './answers';
export type { AnswersReply } from './answers';
export { ANSWERS_QUERY } from './answersQuery';
export type { ComparedAnswer, ObjectLists } from './comparedAnswer';
export { evaluationVariables } from './evaluationVariables';
export type { EvaluationVariables } from './evaluationVariables';
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

const nodesOf = (reply: ScorecardReply): readonly EvaluationNode[] =>
    reply.uiapi.query.Vendor_Evaluation__c.edges.map(({ node }) => node);

const codeOf = (answer: AnswerNode): string => answer.Question_Code__c?.value ?? answer.Id;

const toHardStop = (answer: AnswerNode): FailedHardStop => ({
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

const toBlockingGap = (answer: AnswerNode): BlockingGap => ({
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

/** A code that the user may not read tells no question from another. */
const questionsOf = (answers: readonly AnswerNode[]): ReadonlyMap<string, string> =>
    new Map(
        answers.flatMap(({ Question_Code__c: code, Catalog_Version__c: version }) =>
            typeof code?.value === 'string' ? [[code.value, version?.value ?? '']] : []
        )
    );

const openIn = (answers: readonly AnswerNode[], dimension: Dimension): number =>
    answers.filter((answer) => answer.Dimension__c?.value === dimension && answer.Status__c?.value === STATUS.notAsked)
        .length;

/** Each dimension. Open answers that were not read may be in any of them: none is called weak for what is not known. */
const toDimensionScores = (node: EvaluationNode, answers: readonly AnswerNode[]): readonly DimensionScore[] => {
    const missing = node.Dimension_Tally__c ? dimensionsWithoutAnswers(node.Dimension_Tally__c.value ?? 0) : [];
    const openRead = answers.filter((answer) => answer.Status__c?.value === STATUS.notAsked).length;
    const openUnread = node.Audit_Answers__r?.pageInfo.hasNextPage ? (node.Open_Count__c?.value ?? 0) - openRead : 0;
    return DIMENSIONS.map((dimension) => {
        const prefix = dimension.replaceAll(' ', '_');
        const count = node[`${prefix}_Count__c`]?.value ?? 0;
        return {
            dimension,
            points: node[`${prefix}_Sum__c`]?.value ?? 0,
            count,
            score: node[`${prefix}_Score__c`]?.value ?? null,
            open:
                openUnread > 0 ? Math.min(count, openIn(answers, dimension) + openUnread) : openIn(answers, dimension),
            isMissing: missing.includes(dimension)
        };
    });
};

const unprovenPointsOf = (node: EvaluationNode, counts: readonly number[]): readonly number[] | null => {
    const tally = node.Unproven_Points_Tally__c?.value ?? null;
    const beyond = tally === null ? null : unprovenPointsByDimension(tally, counts);
    return beyond && node.Scoring_Method__c?.value === METHOD.evidenceCapped ? beyond.map(() => 0) : beyond;
};

const toEvaluation = (node: EvaluationNode, vendorKey: string): VendorEvaluation => {
    const answers = node.Audit_Answers__r?.edges.map((edge) => edge.node) ?? [];
    const dimensions = toDimensionScores(node, answers);
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
        questions: questionsOf(answers),
        hasUnreadAnswers: node.Audit_Answers__r?.pageInfo.hasNextPage ?? false,
        total: node.Total_Score__c?.value ?? 0,
        evidencedTotal: node.Evidenced_Total__c?.value ?? null,
        unprovenPoints: unprovenPointsOf(
            node,
            dimensions.map(({ count }) => count)
        ),
        band: node.Band__c?.value ?? '',
        verdict: node.Verdict__c?.value ?? '',
        reason: node.Verdict_Reason__c?.value ?? '',
        decision: toDecision(node),
        isCostUnknown: node.Total_Cost_of_Ownership__c?.value === null,
        dimensions,
        applicableCount: node.Applicable_Count__c?.value ?? 0,
        openCount: node.Open_Count__c?.value ?? 0,
        unprovenCount: node.Unproven_Count__c?.value ?? 0,
        hardStopCount: node.Hard_Stop_Count__c?.value ?? 0,
        waivedCount: node.Waived_Count__c?.value ?? 0,
        blockingGapCount: node.Blocking_Gap_Count__c?.value ?? 0,
        unproven: answers.filter((answer) => answer.Unproven_Flag__c?.value === 1).map(codeOf),
        hardStops: answers.filter((answer) => answer.Hard_Stop_Flag__c?.value === 1).map(toHardStop),
        blockingGaps: answers.filter((answer) => answer.Blocking_Gap_Flag__c?.value === 1).map(toBlockingGap)
    };
};

/** Whether the user may read the scores: without them a comparison would be zeroes that nobody gave. */
export const hasScores = (reply: ScorecardReply): boolean =>
    nodesOf(reply).every((node) => node.Total_Score__c !== undefined && node.Audit_Answers__r !== undefined);

/** The evaluations of a reply, or of all its pages, in their order: which are of one vendor shows only from all of them. */
export const toEvaluations = (...pages: readonly ScorecardReply[]): readonly VendorEvaluation[] => {
    const nodes = pages.flatMap(nodesOf);
    const keys = vendorKeys(
        nodes.map(({ Id, Name, Vendor__c: account, Vendor__r: vendor }) => ({
            accountId: account?.value ?? null,
            names: [Name?.value ?? Id, vendor?.Name?.value ?? ''].filter((name) => name !== '')
        }))
    );
    return nodes.map((node, index) => toEvaluation(node, keys[index] ?? node.Id));
};

/** Where the next page of evaluations begins; null after the last. */
export const nextCursor = (reply: ScorecardReply): string | null => {
    const { hasNextPage, endCursor } = reply.uiapi.query.Vendor_Evaluation__c.pageInfo;
    return hasNextPage ? endCursor : null;
};
