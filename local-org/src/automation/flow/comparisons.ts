import { Decimal } from 'decimal.js';
import type { Comparison } from '../../../../org-model/flows/flow-model.ts';
import type { FieldValue } from '../../metadata/values.ts';
import { isSameValue } from '../../metadata/values.ts';
import type { FlowData } from './flow-data.ts';
import { isCollection, isFlowRecord } from './flow-data.ts';

const isEmpty = (data: FlowData): boolean => data === null || data === '' || (isCollection(data) && data.length === 0);

const text = (data: FlowData): string => (typeof data === 'string' ? data.toLowerCase() : '');

/** Text is compared without regard to case. */
const same = (left: FieldValue, right: FieldValue): boolean =>
    typeof left === 'string' && typeof right === 'string'
        ? left.toLowerCase() === right.toLowerCase()
        : isSameValue(left, right);

const order = (left: FieldValue, right: FieldValue): number | null => {
    if (Decimal.isDecimal(left) && Decimal.isDecimal(right)) {
        return left.comparedTo(right);
    }
    return typeof left === 'string' && typeof right === 'string' ? (left < right ? -1 : left > right ? 1 : 0) : null;
};

const plainValue = (data: FlowData): FieldValue => (isCollection(data) || isFlowRecord(data) ? null : data);

type Test = (left: FlowData, right: FlowData) => boolean;

const ordered =
    (holds: (result: number) => boolean): Test =>
    (left, right) => {
        const result = order(plainValue(left), plainValue(right));
        return result !== null && holds(result);
    };

const TESTS: Readonly<Record<Exclude<Comparison, 'IsChanged'>, Test>> = {
    EqualTo: (left, right) => same(plainValue(left), plainValue(right)),
    NotEqualTo: (left, right) => !same(plainValue(left), plainValue(right)),
    GreaterThan: ordered((result) => result > 0),
    GreaterThanOrEqualTo: ordered((result) => result >= 0),
    LessThan: ordered((result) => result < 0),
    LessThanOrEqualTo: ordered((result) => result <= 0),
    IsNull: (left, right) => (left === null) === (right !== false),
    IsEmpty: (left, right) => isEmpty(left) === (right !== false),
    IsBlank: (left, right) => isEmpty(left) === (right !== false),
    Contains: (left, right) => text(left).includes(text(right)),
    StartsWith: (left, right) => text(left).startsWith(text(right)),
    EndsWith: (left, right) => text(left).endsWith(text(right))
};

/** Whether a comparison of a flow holds; IsChanged is decided where the prior record is known. */
export const holds = (operator: Exclude<Comparison, 'IsChanged'>, left: FlowData, right: FlowData): boolean =>
    TESTS[operator](left, right);
