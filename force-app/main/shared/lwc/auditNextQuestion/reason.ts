import { RATING_MAXIMUM, SHALLOW_RATING, STRONG_THRESHOLD, VERDICT } from 'c/auditScoring';
import type { Verdict } from 'c/auditScoring';
import type { Prospect, Range } from './prospect';
import { endOf, isBetter, withPoints } from './standing';
import type { OpenQuestion } from './standing';

/** Why to ask a question, as data: the page puts it into words. Ratings are 0 to 5. */
export type Reason =
    /** This rating or a lower one is a hard stop. */
    | { readonly kind: 'stop'; readonly atMost: number }
    /** Any rating settles the verdict: from `atLeast` on the better one, below it the worse one. */
    | { readonly kind: 'decides'; readonly atLeast: number; readonly better: Verdict; readonly worse: Verdict }
    /** This rating or a higher one settles the verdict. */
    | { readonly kind: 'settlesFrom'; readonly atLeast: number; readonly verdict: Verdict }
    /** This rating or a lower one settles the verdict. */
    | { readonly kind: 'settlesTo'; readonly atMost: number; readonly verdict: Verdict }
    /** This rating or a lower one is a blocking gap, and puts the best verdict out of reach. */
    | { readonly kind: 'gap'; readonly atMost: number; readonly verdict: Verdict }
    /** This rating or a lower one leaves the dimension weak, and puts the best verdict out of reach. */
    | { readonly kind: 'weak'; readonly atMost: number; readonly verdict: Verdict; readonly dimension: string }
    /** This rating or a lower one puts the best verdict out of reach. */
    | { readonly kind: 'excludes'; readonly atMost: number; readonly verdict: Verdict }
    /** With this rating or a higher one the verdict is no worse. */
    | { readonly kind: 'secures'; readonly atLeast: number; readonly verdict: Verdict }
    /** Together with others it decides between these verdicts. */
    | { readonly kind: 'moves'; readonly worst: Verdict; readonly best: Verdict }
    /** It cannot change the verdict. */
    | { readonly kind: 'none' };

/** The highest rating up to which something holds; -1 where it does not at 0. */
const upTo = (ranges: readonly Range[], holds: (range: Range) => boolean): number => {
    const end = ranges.findIndex((range) => !holds(range));
    return end === -1 ? ranges.length - 1 : end - 1;
};

/** What settles the verdict; null where no rating of the question does. */
const settling = (ranges: readonly Range[], { worst, best }: Range): Reason | null => {
    const isBest = (range: Range): boolean => range.worst === best;
    const isWorst = (range: Range): boolean => range.best === worst;
    const [first, last] = [ranges.findIndex(isBest), upTo(ranges, isWorst)];
    if (first !== -1 && last === first - 1) {
        return { kind: 'decides', atLeast: first, better: best, worse: worst };
    }
    // The ratings at one end settle it; those at the side where more of them do are named.
    if (first !== -1 && ranges.length - first > last) {
        return { kind: 'settlesFrom', atLeast: first, verdict: best };
    }
    return last === -1 ? null : { kind: 'settlesTo', atMost: last, verdict: worst };
};

/** What puts the best verdict out of reach; null where no rating of the question does by itself. */
const excluding = (
    { standing, best, range }: Prospect,
    { dimension, isBlocking }: OpenQuestion,
    ranges: readonly Range[]
): Reason | null => {
    const { best: verdict } = range;
    const atMost = upTo(ranges, (after) => isBetter(verdict, after.best));
    if (atMost === -1) {
        return null;
    }
    if (verdict !== VERDICT.strong) {
        return { kind: 'excludes', atMost, verdict };
    }
    if (isBlocking && atMost === SHALLOW_RATING) {
        return { kind: 'gap', atMost, verdict };
    }
    const { total } = endOf(standing, withPoints(best, dimension, atMost - RATING_MAXIMUM));
    return total >= STRONG_THRESHOLD
        ? { kind: 'weak', atMost, verdict, dimension }
        : { kind: 'excludes', atMost, verdict };
};

/** What keeps the worst verdict away; null where no rating of the question does by itself. */
const securing = ({ range }: Prospect, ranges: readonly Range[]): Reason | null => {
    const atLeast = ranges.findIndex(({ worst }) => isBetter(worst, range.worst));
    const verdict = ranges[atLeast]?.worst;
    return verdict === undefined ? null : { kind: 'secures', atLeast, verdict };
};

/**
 * Why to ask a question that can change the verdict: what one rating does at once goes before what takes others, too.
 * @param ranges as `rangesAfter` has them
 */
export const reasonOf = (prospect: Prospect, question: OpenQuestion, ranges: readonly Range[]): Reason => {
    if (question.isHardStop) {
        return { kind: 'stop', atMost: SHALLOW_RATING };
    }
    // As long as a hard stop may fail, nothing else settles the verdict or keeps the worst one away.
    const certain = prospect.mayStop ? null : settling(ranges, prospect.range);
    return (
        certain ??
        excluding(prospect, question, ranges) ??
        (prospect.mayStop ? null : securing(prospect, ranges)) ?? { kind: 'moves', ...prospect.range }
    );
};
