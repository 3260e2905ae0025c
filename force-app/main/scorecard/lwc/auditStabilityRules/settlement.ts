import { isOpen } from 'c/auditScorecardRules';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { atBest, atWorst } from './openness';
import type { OpenQuestions } from './openness';
import { leaderKeys, leadersBeside, leadersBesideEach, leadersOf } from './order';
import { EQUAL_WEIGHTS, underWeights, weighedOne } from './weights';
import type { Weights } from './weights';

/** Between which verdicts, values of Verdict__c, an evaluation ends once everything is rated. */
export interface VerdictRange {
    readonly worst: string;
    readonly best: string;
}

/** What open questions can still change, whatever each is rated, 0 to 5. That one may not apply is not looked at. */
export interface Settlement {
    /** No open question can change who leads. */
    readonly isLeaderSettled: boolean;
    /** No open question can change the verdict that the leaders end with. */
    readonly isVerdictSettled: boolean;
    /** Settled: no open question can change the verdict or the leader. */
    readonly isSettled: boolean;
    /** Who leads, alone or beside others, where its open questions go best and those of all others worst. */
    readonly challengers: readonly VendorEvaluation[];
    /** By the evaluation's id. */
    readonly verdicts: ReadonlyMap<string, VerdictRange>;
}

/**
 * What open questions can still change; null while nobody leads.
 *
 * Better ratings never lower a total and never make a hard stop. So if anything brings another vendor to the front, then one
 * evaluation at its best with all others at their worst does: each of those is looked at, and no other.
 * @param weights under which the vendors are compared
 */
export const settlementOf = (
    evaluations: readonly VendorEvaluation[],
    questions: OpenQuestions,
    weights: Weights = EQUAL_WEIGHTS
): Settlement | null => {
    const leaders = leadersOf(evaluations, weights);
    if (leaders.length === 0) {
        return null;
    }
    const worst = evaluations.map((evaluation) => atWorst(evaluation, questions.get(evaluation.id)));
    const best = evaluations.map(atBest);
    const others = leadersBesideEach(underWeights(worst, weights));
    const challengers = evaluations.filter((evaluation, index) => {
        const own = weighedOne(best[index] ?? evaluation, weights);
        return leaderKeys(leadersBeside(others[index] ?? [], own)) !== leaderKeys(leaders);
    });
    const verdicts = new Map(
        evaluations.map(({ id, verdict }, index): [string, VerdictRange] => [
            id,
            { worst: worst[index]?.verdict ?? verdict, best: best[index]?.verdict ?? verdict }
        ])
    );
    const isLeaderSettled = challengers.length === 0;
    const isVerdictSettled = leaders.every(({ id }) => verdicts.get(id)?.worst === verdicts.get(id)?.best);
    return { isLeaderSettled, isVerdictSettled, isSettled: isLeaderSettled && isVerdictSettled, challengers, verdicts };
};

/** Whether anything is open at all. */
export const isAnythingOpen = (evaluations: readonly VendorEvaluation[]): boolean => evaluations.some(isOpen);
