import { RATING_MAXIMUM, STRONG_THRESHOLD, VERDICT, WEAK_DIMENSION_THRESHOLD } from 'c/auditScoring';
import type { Prospect } from './prospect';
import { LEAST_PASSING, endOf, isBetter, isStopped, sharesAtLeast } from './standing';
import type { OpenQuestion, Share } from './standing';

/** The fewest points with which a dimension is not weak. */
const enough = ({ count }: Share): number => WEAK_DIMENSION_THRESHOLD * count;

const leastForStrong = ({ isHardStop, isBlocking }: OpenQuestion): number =>
    isHardStop || isBlocking ? LEAST_PASSING : 0;

/** The shares, those of one dimension with points of their own. */
const withOwn = (shares: readonly Share[], own: Share, points: number): readonly Share[] =>
    shares.map((share) => (share === own ? { ...share, points } : share));

/**
 * Whether there are ratings of the other questions with which a 5 here is Strong and a 0 is not: by a gap, by the total, or
 * by its own dimension, which is then just below the least that is not weak.
 */
const decidesOverStrong = ({ standing, open, best }: Prospect, question: OpenQuestion): boolean => {
    if (question.isBlocking) {
        return true;
    }
    const others = open.filter((other) => other !== question);
    const least = sharesAtLeast(standing, others, leastForStrong);
    const bottom = least.map((share) => ({
        ...share,
        points: Math.max(share.points, enough(share) - (share.dimension === question.dimension ? RATING_MAXIMUM : 0))
    }));
    if (endOf(standing, bottom).total < STRONG_THRESHOLD) {
        return true;
    }
    const own = best.find(({ dimension }) => dimension === question.dimension);
    const lowest = least.find(({ dimension }) => dimension === question.dimension)?.points ?? 0;
    if (!own) {
        return false;
    }
    const justWeak = Math.min(own.points - RATING_MAXIMUM, enough(own) - 1);
    const isReachable = justWeak >= lowest && justWeak + RATING_MAXIMUM >= enough(own);
    return isReachable && endOf(standing, withOwn(best, own, justWeak + RATING_MAXIMUM)).verdict === VERDICT.strong;
};

/**
 * Whether a question can change the verdict: whether there are ratings of the other open questions with which a 0 here ends
 * with another verdict than a 5. Exact where no dimension has over five times as many questions as another; beyond that,
 * one whose points always fall between two totals may be taken for one that can.
 */
export const canChange = (prospect: Prospect, question: OpenQuestion): boolean => {
    const { standing, range } = prospect;
    if (isStopped(standing)) {
        return false;
    }
    if (question.isHardStop) {
        return true;
    }
    const isBandOpen = range.worst === VERDICT.surfaceLevel && isBetter(range.best, VERDICT.surfaceLevel);
    return (
        isBandOpen ||
        (range.best === VERDICT.strong && range.worst !== VERDICT.strong && decidesOverStrong(prospect, question))
    );
};
