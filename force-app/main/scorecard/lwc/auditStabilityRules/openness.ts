import { SHALLOW_RATING, dimensionCeiling, onceRated } from 'c/auditScoring';
import type { DimensionScore } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { isOpen } from 'c/auditScorecardRules';
import { recounted } from './recounted';

/** A question that is not asked yet. */
export interface OpenQuestion {
    /** It must not fail. */
    readonly isHardStop: boolean;
    /** A workflow of ours depends on it. */
    readonly isBlocking: boolean;
}

/** The open questions of each evaluation, by its id; of one that is not there, each may be anything. */
export type OpenQuestions = ReadonlyMap<string, readonly OpenQuestion[]>;

/** A question that is not asked yet, by its name. */
export interface NamedQuestion extends OpenQuestion {
    /** Empty where the user may not read it. */
    readonly code: string;
    readonly question: string;
    /** Value of Dimension__c. */
    readonly dimension: string;
}

/** The open questions of each evaluation that was read as a whole, by its id, in the order in which they are asked. */
export type NamedQuestions = ReadonlyMap<string, readonly NamedQuestion[]>;

/** A dimension once everything in it is rated. One without any answer gets one: how many it will have is not known. */
const rated = (entry: DimensionScore, score: number): DimensionScore => {
    const count = entry.isMissing ? 1 : entry.count;
    return { ...entry, points: score * count, count, open: 0, isMissing: false };
};

/** The score of a dimension without another point. */
const lowest = ({ points, count }: DimensionScore): number => (count === 0 ? 0 : points / count);

/** An evaluation once everything is rated, with the verdict that follows. */
const finished = <Evaluation extends VendorEvaluation>(
    evaluation: Evaluation,
    scoreOf: (entry: DimensionScore) => number
): Evaluation => {
    const all = recounted(
        evaluation,
        evaluation.dimensions.map((entry) => rated(entry, scoreOf(entry)))
    );
    const { verdict } = onceRated(
        all.dimensions.map(({ score }) => score),
        all
    );
    return { ...all, verdict };
};

/** An evaluation with these questions failed. */
const withFailures = <Evaluation extends VendorEvaluation>(
    evaluation: Evaluation,
    failing: readonly OpenQuestion[]
): Evaluation => ({
    ...evaluation,
    hardStopCount: evaluation.hardStopCount + failing.filter(({ isHardStop }) => isHardStop).length,
    blockingGapCount: evaluation.blockingGapCount + failing.filter(({ isBlocking }) => isBlocking).length
});

/** An evaluation if every open question were rated 5. What has failed stays failed. */
export const atBest = <Evaluation extends VendorEvaluation>(evaluation: Evaluation): Evaluation =>
    isOpen(evaluation) ? finished(evaluation, (entry) => dimensionCeiling(entry) ?? 0) : evaluation;

/**
 * An evaluation if every open question were rated 0, so that those which must not fail do.
 * @param open its open questions; undefined where they are not known
 */
export const atWorst = <Evaluation extends VendorEvaluation>(
    evaluation: Evaluation,
    open: readonly OpenQuestion[] | undefined
): Evaluation => {
    if (!isOpen(evaluation)) {
        return evaluation;
    }
    // Nobody knows the questions of a dimension that has none yet.
    const isKnown = open !== undefined && !evaluation.dimensions.some(({ isMissing }) => isMissing);
    const failing = isKnown ? open : [...(open ?? []), { isHardStop: true, isBlocking: true }];
    return finished(withFailures(evaluation, failing), lowest);
};

/** An evaluation with one of its open questions rated, 0 to 5. */
export const withRating = <Evaluation extends VendorEvaluation>(
    evaluation: Evaluation,
    question: NamedQuestion,
    rating: number
): Evaluation => ({
    ...withFailures(evaluation, rating <= SHALLOW_RATING ? [question] : []),
    dimensions: evaluation.dimensions.map((entry) =>
        entry.dimension === question.dimension
            ? { ...entry, points: entry.points + rating, open: entry.open - 1 }
            : entry
    )
});

/** An evaluation with one of its open questions rated, 0 to 5, and everything else that is open rated 5. */
export const bestAfter = <Evaluation extends VendorEvaluation>(
    evaluation: Evaluation,
    question: NamedQuestion,
    rating: number
): Evaluation => finished(withRating(evaluation, question, rating), (entry) => dimensionCeiling(entry) ?? 0);

/** An evaluation with one of its open questions rated, 0 to 5, and everything else that is open rated 0. */
export const worstAfter = <Evaluation extends VendorEvaluation>(
    evaluation: Evaluation,
    open: readonly NamedQuestion[],
    question: NamedQuestion,
    rating: number
): Evaluation => {
    const others = open.filter((other) => other !== question);
    return finished(withFailures(withRating(evaluation, question, rating), others), lowest);
};
