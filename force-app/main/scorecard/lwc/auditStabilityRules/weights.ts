import { DIMENSIONS } from 'c/auditScoring';
import type { Dimension } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { recounted } from './recounted';

/** How much each dimension counts: whole numbers from 0, which leaves it out, to MOST_WEIGHT. */
export type Weights = Readonly<Record<Dimension, number>>;

/** The most that a dimension can weigh. */
export const MOST_WEIGHT = 5;

/** Every dimension counts the same, as in the score of record. */
export const EQUAL_WEIGHTS: Weights = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, 1])) as Weights;

/** Whether a value is a weight, such as one that a browser kept. */
export const isWeight = (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_WEIGHT;

/** Whether any dimension counts: without one there is no order. */
export const weighsAnything = (weights: Weights): boolean => DIMENSIONS.some((dimension) => weights[dimension] > 0);

/** Whether every dimension counts the same, so that totals are those of record. */
export const areEqual = (weights: Weights): boolean =>
    weighsAnything(weights) && new Set(DIMENSIONS.map((dimension) => weights[dimension])).size === 1;

/**
 * An evaluation as if dimensions counted so much: a look at the score, never a score. A dimension that weighs 2 counts as two
 * of its kind, so that the rule of the total stays the one that there is. What is left out is not open either. Verdicts stay.
 */
export const weighedOne = <Evaluation extends VendorEvaluation>(evaluation: Evaluation, weights: Weights): Evaluation =>
    recounted(
        evaluation,
        evaluation.dimensions.flatMap((entry) => Array.from({ length: weights[entry.dimension] }, () => entry))
    );

/** Evaluations as if dimensions counted so much. */
export const underWeights = <Evaluation extends VendorEvaluation>(
    evaluations: readonly Evaluation[],
    weights: Weights
): readonly Evaluation[] => evaluations.map((evaluation) => weighedOne(evaluation, weights));
