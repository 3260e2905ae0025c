import type { HavingClause, ValueFunctionCondition } from '@jetstreamapp/soql-parser-js';
import type { Condition, FieldPath, MeasureOf } from '../../database/index.ts';
import { isSamePath } from '../../database/index.ts';
import type { FieldValue } from '../../metadata/values.ts';
import { Exact } from '../../metadata/values.ts';
import { comparisonOperator, fieldCondition } from './conditions.ts';
import { literalValue } from './literals.ts';
import { malformed } from './malformed.ts';
import { measureOf } from './measures.ts';
import { nestedCondition } from './nested-conditions.ts';
import type { QueryParts, Source } from './query-parts.ts';

/** What a measure is compared with: a value of the field for MIN and MAX, otherwise a number. */
const measuredValue = ({ function: name, path }: MeasureOf, literal: string): FieldValue => {
    if (path !== null && (name === 'min' || name === 'max')) {
        return literalValue(path.field, literal);
    }
    if (literal.toUpperCase() === 'NULL') {
        return null;
    }
    if (!/^[-+]?\d+(\.\d+)?$/.test(literal)) {
        throw malformed(`an aggregate is compared with a number, not with ${literal}`);
    }
    return new Exact(literal);
};

const measureComparison = (parts: QueryParts, source: Source, comparison: ValueFunctionCondition): Condition => {
    const measure = measureOf(parts, source, comparison.fn);
    if (typeof comparison.value !== 'string') {
        throw malformed(`unexpected operator ${comparison.operator}`);
    }
    const operator = comparisonOperator(comparison.operator);
    return { kind: 'measure', measure, operator, value: measuredValue(measure, comparison.value) };
};

/** The condition of a HAVING clause: on aggregates, and on fields that are grouped by. */
export const havingCondition = (
    parts: QueryParts,
    source: Source,
    groups: readonly FieldPath[],
    clause: HavingClause
): Condition =>
    nestedCondition(clause, (comparison) => {
        if ('fn' in comparison) {
            return measureComparison(parts, source, comparison);
        }
        const path = parts.path(source, comparison.field);
        if (!groups.some((group) => isSamePath(group, path))) {
            throw malformed(`Field must be grouped or aggregated: ${comparison.field}`);
        }
        return fieldCondition(path, comparison, parts.now);
    });
