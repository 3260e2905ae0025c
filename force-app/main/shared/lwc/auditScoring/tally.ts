import { DIMENSIONS } from './vocabulary';
import type { Dimension } from './vocabulary';

/** Two digits a dimension hold up to 99 answers. */
const DIGITS = 100;

/**
 * The dimensions in which an evaluation has no answer at all, whatever its status: they are open, not excepted.
 *
 * @param tally value of Vendor_Evaluation__c.Dimension_Tally__c: how many answers each dimension has, two digits each,
 *   the first of DIMENSIONS in the last two. A whole number below 1E16, of which a double holds 90 answers in the last
 *   dimension exactly.
 */
export const dimensionsWithoutAnswers = (tally: number): readonly Dimension[] =>
    DIMENSIONS.filter((_dimension, place) => Math.floor(tally / DIGITS ** place) % DIGITS === 0);
