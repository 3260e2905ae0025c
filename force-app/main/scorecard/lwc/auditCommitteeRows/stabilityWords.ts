import type { RankedEvaluation } from 'c/auditScorecardRules';
import { closenessOf, firstTwo, settlementOf, shiftsOf } from 'c/auditStabilityRules';
import type { OpenQuestions } from 'c/auditStabilityRules';
import { closenessText, leftOutTexts, movedSummary, rangeTexts, settlementText } from 'c/auditStabilityText';
import apart from '@salesforce/label/c.Audit_Stability_Apart';
import noLeader from '@salesforce/label/c.Audit_Stability_No_Leader';

/** How safe the order of the vendors is, in words. */
export interface StabilityWords {
    /** Why nothing can be said; empty where something can. */
    readonly obstacle: string;
    /** Whether the order is settled, and how close the second is. */
    readonly headlines: readonly string[];
    /** What open questions and small changes make of it, a sentence each. */
    readonly sentences: readonly string[];
}

const nothing = (obstacle: string): StabilityWords => ({ obstacle, headlines: [], sentences: [] });

/**
 * How safe the order is, every dimension counting the same.
 * @param evaluations best total first
 * @param isApart they are unlike, so that none is ahead of another
 */
export const stabilityWords = (
    evaluations: readonly RankedEvaluation[],
    questions: OpenQuestions,
    isApart: boolean
): StabilityWords => {
    if (isApart) {
        return nothing(apart);
    }
    const two = firstTwo(evaluations);
    const settlement = settlementOf(evaluations, questions);
    if (!two || !settlement) {
        return nothing(noLeader);
    }
    const { leftOut, moved } = shiftsOf(evaluations);
    const { vendor } = two.first;
    return {
        obstacle: '',
        headlines: [settlementText(settlement, evaluations, two.first), closenessText(two, closenessOf(two))],
        sentences: [
            ...rangeTexts(settlement, evaluations).map(({ text }) => text),
            ...leftOutTexts(leftOut, vendor),
            movedSummary(moved, vendor)
        ]
    };
};
