import { DIMENSIONS } from './vocabulary';
import type { Dimension } from './vocabulary';

/** Two digits a dimension hold up to 99 answers. */
const DIGITS = 100;

const figureAt = (tally: number, place: number): number => Math.floor(tally / DIGITS ** place) % DIGITS;

/**
 * The dimensions in which an evaluation has no answer at all, whatever its status: they are open, not excepted.
 *
 * @param tally value of Vendor_Evaluation__c.Dimension_Tally__c: how many answers each dimension has, two digits each,
 *   the first of DIMENSIONS in the last two. A whole number below 1E16, of which a double holds 90 answers in the last
 *   dimension exactly.
 */
export const dimensionsWithoutAnswers = (tally: number): readonly Dimension[] =>
    DIMENSIONS.filter((_dimension, place) => figureAt(tally, place) === 0);

/** As many answers of a dimension as Unproven_Points_Tally__c has room for: each can go 3 points beyond its evidence. */
const MOST_ANSWERS = 33;

/**
 * By how many points the ratings of each dimension go beyond their evidence, in the order of DIMENSIONS; null where a
 * dimension has more answers than the tally has room for, so that its figures run into each other.
 *
 * @param tally value of Vendor_Evaluation__c.Unproven_Points_Tally__c, laid out as Dimension_Tally__c is
 * @param counts how many applicable answers each dimension has, in the order of DIMENSIONS
 */
export const unprovenPointsByDimension = (tally: number, counts: readonly number[]): readonly number[] | null =>
    Math.max(...counts) > MOST_ANSWERS ? null : DIMENSIONS.map((_dimension, place) => figureAt(tally, place));
