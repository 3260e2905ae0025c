import { Decimal } from 'decimal.js';
import type { FieldValue, Row } from '../../metadata/values.ts';

const compare = (left: FieldValue, right: FieldValue): number => {
    if (left === null || right === null) {
        return left === right ? 0 : left === null ? -1 : 1;
    }
    if (Decimal.isDecimal(left) && Decimal.isDecimal(right)) {
        return left.comparedTo(right);
    }
    return String(left).toLowerCase().localeCompare(String(right).toLowerCase());
};

/** Orders rows by one field, blanks first. */
export const comparedFor =
    (field: string, descending: boolean) =>
    (one: Row, other: Row): number =>
        compare(one[field] ?? null, other[field] ?? null) * (descending ? -1 : 1);
