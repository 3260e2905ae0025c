import { bandOf, totalOf, verdictOf } from './evaluation';
import type { EvaluationScore } from './evaluation';
import type { Verdict } from './vocabulary';

/** What of an evaluation decides over its verdict beside the scores of its dimensions. */
export type Failures = Pick<EvaluationScore, 'applicableCount' | 'blockingGapCount' | 'hardStopCount' | 'waivedCount'>;

/**
 * The total and the verdict that an evaluation ends with, nothing being open any more.
 * @param scores 0 to 5 a dimension; null for one that does not apply
 */
export const onceRated = (
    scores: readonly (number | null)[],
    failures: Failures
): { readonly total: number; readonly verdict: Verdict } => {
    const applicable = scores.filter((score) => score !== null);
    const total = totalOf(scores);
    const { verdict } = verdictOf({
        ...failures,
        openCount: 0,
        missingDimensions: [],
        band: bandOf(total),
        weakest: applicable.length === 0 ? null : Math.min(...applicable)
    });
    return { total, verdict };
};
