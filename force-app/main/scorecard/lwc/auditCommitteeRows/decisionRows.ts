import { DECISION_WORDS, authorText, obstacleText, reasonText } from 'c/auditDecisionText';
import { DECISION } from 'c/auditScorecardRecords';
import { obstaclesOf } from 'c/auditScorecardRules';
import type { Decisions, RankedEvaluation } from 'c/auditScorecardRules';

/** What is decided on one vendor. */
export interface DecisionRow {
    readonly id: string;
    readonly vendor: string;
    readonly decision: string;
    /** Why, as it was written; empty without. */
    readonly reason: string;
    /** Who decided and when; empty without a decision. */
    readonly author: string;
    /** What keeps it from being selected, a sentence each; none once anybody is selected. */
    readonly obstacles: readonly string[];
}

/** What is decided on the vendors, and on sheets of theirs that are not compared. */
export const decisionRows = (
    evaluations: readonly RankedEvaluation[],
    { selected, behind }: Decisions<RankedEvaluation>
): readonly DecisionRow[] =>
    [...evaluations, ...behind].map((evaluation) => {
        const { id, vendor, decision } = evaluation;
        const isCandidate = selected === null && decision.value === DECISION.undecided;
        return {
            id,
            vendor,
            decision: DECISION_WORDS[decision.value].name,
            reason: reasonText(decision),
            author: authorText(decision),
            obstacles: isCandidate ? obstaclesOf(evaluation, null).map(obstacleText) : []
        };
    });
