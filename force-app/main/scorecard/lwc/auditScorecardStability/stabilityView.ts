import type { RankedEvaluation } from 'c/auditScorecardRules';
import { plain, rank } from 'c/auditScorecardRules';
import { closenessOf, firstTwo, questionsToAsk, settlementOf, shiftsOf, underWeights } from 'c/auditStabilityRules';
import type { NamedQuestions, Weights } from 'c/auditStabilityRules';
import {
    closenessText,
    leftOutTexts,
    movedSummary,
    movedTexts,
    questionTexts,
    rangeTexts,
    settlementText
} from 'c/auditStabilityText';
import type { QuestionText } from 'c/auditStabilityText';
import { scoreText } from 'c/auditText';
import { verdictText } from 'c/auditVerdictText';

/** How safe the order of the vendors is, in sentences. */
export interface StabilityView {
    /** Who is first. */
    readonly first: string;
    readonly settlement: string;
    readonly ranges: readonly { readonly id: string; readonly text: string }[];
    /** The open questions that can change the verdict or the leader, those first that decide most. */
    readonly toAsk: readonly QuestionText[];
    readonly closeness: string;
    readonly leftOut: readonly string[];
    readonly movedSummary: string;
    readonly moved: readonly string[];
    /** The vendors by their totals under the weights. */
    readonly order: readonly {
        readonly id: string;
        readonly vendor: string;
        readonly under: string;
        readonly total: string;
        readonly verdict: string;
    }[];
}

/** What is said of the vendors under these weights; null while nobody can be first. */
export const stabilityView = (
    given: readonly RankedEvaluation[],
    questions: NamedQuestions,
    weights: Weights
): StabilityView | null => {
    const evaluations = plain(given);
    const two = firstTwo(evaluations, weights);
    const settlement = settlementOf(evaluations, questions, weights);
    if (!two || !settlement) {
        return null;
    }
    const { vendor: first } = two.first;
    const { leftOut, moved } = shiftsOf(evaluations, weights);
    const totals = new Map(evaluations.map(({ id, total }) => [id, total]));
    return {
        first,
        settlement: settlementText(settlement, evaluations, two.first),
        ranges: rangeTexts(settlement, evaluations),
        toAsk: questionTexts(questionsToAsk(evaluations, questions, weights, settlement)),
        closeness: closenessText(two, closenessOf(two, weights)),
        leftOut: leftOutTexts(leftOut, first),
        movedSummary: movedSummary(moved, first),
        moved: movedTexts(moved),
        order: rank(underWeights(evaluations, weights)).map(({ id, vendor, total, verdict }) => ({
            id,
            vendor,
            under: scoreText(total),
            total: scoreText(totals.get(id) ?? 0),
            verdict: verdictText(verdict)
        }))
    };
};
