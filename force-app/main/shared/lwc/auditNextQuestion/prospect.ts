import { RATINGS, RATING_MAXIMUM, SHALLOW_RATING, VERDICT } from 'c/auditScoring';
import type { Verdict } from 'c/auditScoring';
import { LEAST_PASSING, endOf, isStopped, sharesAtBest, sharesAtLeast, withPoints } from './standing';
import type { OpenQuestion, Share, Standing } from './standing';

/** Between which verdicts an evaluation ends. */
export interface Range {
    readonly worst: Verdict;
    readonly best: Verdict;
}

/**
 * What is open of an evaluation, at its ends: everything rated 5, and everything rated 0 but the hard stops, which just pass.
 * That a hard stop fails is a third end, and is looked at by itself: it would hide what the other questions can change.
 */
export interface Prospect {
    readonly standing: Standing;
    readonly open: readonly OpenQuestion[];
    readonly best: readonly Share[];
    readonly worst: readonly Share[];
    /** How many open questions would be blocking gaps at the worst end. */
    readonly gapsAtWorst: number;
    /** Whether an open question, or one of a dimension that has none yet, may fail as a hard stop. */
    readonly mayStop: boolean;
    /** Between which verdicts it ends unless a hard stop fails. */
    readonly range: Range;
}

const leastUnstopped = ({ isHardStop }: OpenQuestion): number => (isHardStop ? LEAST_PASSING : 0);
const isGapAtWorst = ({ isHardStop, isBlocking }: OpenQuestion): boolean => isBlocking && !isHardStop;

/** Looks at what is open of an evaluation from its ends. */
export const prospectOf = (standing: Standing, open: readonly OpenQuestion[]): Prospect => {
    const hasMissing = standing.dimensions.some(({ isMissing }) => isMissing);
    const best = sharesAtBest(standing);
    const worst = sharesAtLeast(standing, open, leastUnstopped);
    // Nobody knows the questions of a dimension that has none yet.
    const gapsAtWorst = open.filter(isGapAtWorst).length + (hasMissing ? 1 : 0);
    return {
        standing,
        open,
        best,
        worst,
        gapsAtWorst,
        mayStop: hasMissing || open.some(({ isHardStop }) => isHardStop),
        range: {
            worst: endOf(standing, worst, { gaps: gapsAtWorst }).verdict,
            best: endOf(standing, best).verdict
        }
    };
};

/** Whether no open question can change the verdict, whatever each is rated. That one may not apply is not looked at. */
export const isSettled = ({ standing, mayStop, range }: Prospect): boolean =>
    isStopped(standing) || (!mayStop && range.worst === range.best);

/** Between which verdicts an evaluation still ends after each rating of a question, 0 first; whatever else may stop it. */
export const rangesAfter = (prospect: Prospect, question: OpenQuestion): readonly Range[] => {
    const { standing, best, worst, gapsAtWorst } = prospect;
    const { dimension, isHardStop, isBlocking } = question;
    const othersGaps = gapsAtWorst - (isGapAtWorst(question) ? 1 : 0);
    return RATINGS.map((rating) => {
        const fails = rating <= SHALLOW_RATING;
        if (isHardStop && fails) {
            return { worst: VERDICT.hardStop, best: VERDICT.hardStop };
        }
        const gaps = isBlocking && fails ? 1 : 0;
        const lowest = withPoints(worst, dimension, rating - leastUnstopped(question));
        const highest = withPoints(best, dimension, rating - RATING_MAXIMUM);
        return {
            worst: endOf(standing, lowest, { gaps: othersGaps + gaps }).verdict,
            best: endOf(standing, highest, { gaps }).verdict
        };
    });
};
