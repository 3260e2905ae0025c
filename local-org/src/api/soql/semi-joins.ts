import type { Condition, FieldPath } from '../../database/index.ts';
import { malformed } from './malformed.ts';

/** Salesforce's limit for one WHERE clause. */
const MOST_SEMI_JOINS = 2;

const semiJoinsIn = (condition: Condition): number => {
    switch (condition.kind) {
        case 'within':
            return 1;
        case 'not':
            return semiJoinsIn(condition.part);
        case 'and':
        case 'or':
            return condition.parts.reduce((sum, part) => sum + semiJoinsIn(part), 0);
        default:
            return 0;
    }
};

/** Refuses a semi-join where SOQL has none. @throws ApiError MALFORMED_QUERY with that reason */
export const refuseSemiJoinIn = (condition: Condition, reason: string): void => {
    if (semiJoinsIn(condition) > 0) {
        throw malformed(reason);
    }
};

/** @throws ApiError MALFORMED_QUERY for more semi-joins than one WHERE clause may have */
export const refuseManySemiJoins = (condition: Condition): void => {
    if (semiJoinsIn(condition) > MOST_SEMI_JOINS) {
        throw malformed(`Maximum ${MOST_SEMI_JOINS} semi join sub-selects are allowed`);
    }
};

/** Name of the object whose ids a field holds; null for a field that holds no id. */
const idsOf = ({ object, field }: FieldPath): string | null =>
    field.type === 'Id' ? object.name : (field.reference?.to ?? null);

/**
 * A record whose field holds one of the ids that another object's records hold.
 * @throws ApiError MALFORMED_QUERY when the two are not ids of one object
 */
export const semiJoin = (path: FieldPath, select: FieldPath, where: Condition | null): Condition => {
    const target = idsOf(path);
    if (target === null || target !== idsOf(select)) {
        throw malformed(
            `The selected field '${select.field.name}' in the subquery and the left operand field in the where expression in the outer query '${path.field.name}' should point to the same object type`
        );
    }
    return { kind: 'within', path, select, from: select.object, where };
};
