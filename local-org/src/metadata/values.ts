import { Decimal } from 'decimal.js';

/** Decimals as the platform's formulas compute: 39 digits, half up; see BigDecimalHelper of salesforce/formula-engine. */
export const Exact = Decimal.clone({ precision: 39, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

/**
 * A field's value in memory. Dates are `YYYY-MM-DD`, date-times ISO in UTC with milliseconds, a multi-select its values
 * joined by `;`. Blank text is null, as it is in Salesforce.
 */
export type FieldValue = string | boolean | Decimal | null;

/** The moment it is, as Salesforce keeps moments: in whole seconds, the rest cut off. */
export const momentNow = (): Date => {
    const now = new Date();
    now.setUTCMilliseconds(0);
    return now;
};

/** A record's stored values by field name. */
export type Row = Record<string, FieldValue>;

/** True for two equal values; decimals by amount, so that 1 equals 1.00. */
export const isSameValue = (left: FieldValue | undefined, right: FieldValue | undefined): boolean => {
    const [one, other] = [left ?? null, right ?? null];
    return Decimal.isDecimal(one) && Decimal.isDecimal(other) ? one.equals(other) : one === other;
};
