import { RATING_MAXIMUM, SHALLOW_RATING, VERDICT, onceRated } from 'c/auditScoring';
import type { EvaluationScore, Verdict } from 'c/auditScoring';

/** A question that is not asked yet, as far as the score goes. */
export interface OpenQuestion {
    /** Value of Dimension__c. */
    readonly dimension: string;
    /** It must not fail. */
    readonly isHardStop: boolean;
    /** A workflow of ours depends on it. */
    readonly isBlocking: boolean;
}

/** What is known of an evaluation so far. */
export type Standing = Pick<EvaluationScore, 'blockingGapCount' | 'dimensions' | 'hardStopCount' | 'waivedCount'>;

/** The points of a dimension, and by how many questions they are divided; 0 where none applies. */
export interface Share {
    readonly dimension: string;
    readonly count: number;
    readonly points: number;
}

/** The verdicts that a rated evaluation ends with, the worst first: a better rating never leads to an earlier one. */
const ENDS: readonly Verdict[] = [VERDICT.hardStop, VERDICT.surfaceLevel, VERDICT.partial, VERDICT.strong];

/** By how many steps a verdict is better than another; 0 where they are the same. */
export const stepsBetween = (worst: Verdict, best: Verdict): number => ENDS.indexOf(best) - ENDS.indexOf(worst);

/** Whether a verdict is better than another. */
export const isBetter = (verdict: Verdict, other: Verdict): boolean => stepsBetween(other, verdict) > 0;

/** Whether a hard stop has failed that nobody waived: then nothing that is open changes the verdict. */
export const isStopped = ({ hardStopCount, waivedCount }: Standing): boolean => hardStopCount > waivedCount;

/**
 * How an evaluation ends that has these points once everything is rated.
 * @param failing how many hard stops and blocking gaps fail besides those that have failed already
 */
export const endOf = (
    { blockingGapCount, hardStopCount, waivedCount }: Standing,
    shares: readonly Share[],
    failing: { readonly stops?: number; readonly gaps?: number } = {}
): { readonly total: number; readonly verdict: Verdict } =>
    onceRated(
        shares.map(({ count, points }) => (count === 0 ? null : points / count)),
        {
            applicableCount: shares.reduce((sum, { count }) => sum + count, 0),
            hardStopCount: hardStopCount + (failing.stops ?? 0),
            waivedCount,
            blockingGapCount: blockingGapCount + (failing.gaps ?? 0)
        }
    );

/** A dimension without any answer is open as a whole: it counts as one question of which nothing is known. */
const shareOf = (entry: Standing['dimensions'][number], pointsOfOpen: number): Share => ({
    dimension: entry.dimension,
    count: entry.isMissing ? 1 : entry.count,
    points: entry.points + pointsOfOpen
});

/** The dimensions if everything that is open in them were rated 5. */
export const sharesAtBest = ({ dimensions }: Standing): readonly Share[] =>
    dimensions.map((entry) => shareOf(entry, RATING_MAXIMUM * (entry.isMissing ? 1 : entry.open)));

/** The dimensions if everything that is open in them were rated the least that is given for it. */
export const sharesAtLeast = (
    { dimensions }: Standing,
    open: readonly OpenQuestion[],
    leastOf: (question: OpenQuestion) => number
): readonly Share[] =>
    dimensions.map((entry) => {
        const own = open.filter(({ dimension }) => dimension === entry.dimension);
        return shareOf(
            entry,
            own.reduce((sum, question) => sum + leastOf(question), 0)
        );
    });

/** The lowest rating that is no failure. */
export const LEAST_PASSING = SHALLOW_RATING + 1;

/** The dimensions with more points in one of them, or with fewer. */
export const withPoints = (shares: readonly Share[], dimension: string, by: number): readonly Share[] =>
    shares.map((share) => (share.dimension === dimension ? { ...share, points: share.points + by } : share));
