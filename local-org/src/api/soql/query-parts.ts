import type { FieldType, OrderByClause, Query, QueryBase } from '@jetstreamapp/soql-parser-js';
import type { Condition, FieldPath, Ordering, Selection } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import { findObject } from '../../metadata/names.ts';
import { ApiError, invalidType } from '../api-error.ts';
import type { Naming } from '../field-paths.ts';
import { fieldPath, sortable } from '../field-paths.ts';
import { whereCondition } from './conditions.ts';
import { malformed } from './malformed.ts';

const LARGEST_OFFSET = 2000;
/** More than the org ever holds; a larger limit means all. */
const MOST_ROWS = 1_000_000_000;

/** The parser gives one clause or a list of them. */
export const listOf = <T>(value: T | T[] | undefined): T[] =>
    value === undefined ? [] : Array.isArray(value) ? value : [value];

const refuseTheRest = (query: QueryBase): void => {
    const refused = ['usingScope', 'having', 'withDataCategory', 'for', 'update'] as const;
    for (const clause of refused) {
        if (query[clause] !== undefined) {
            throw malformed(`the clause ${clause} is not supported`);
        }
    }
    if (query.withAccessLevel === 'SYSTEM_MODE') {
        throw malformed('WITH SYSTEM_MODE is for Apex');
    }
};

/** Gives the parts of a parsed query their meaning for one user. */
export class QueryParts {
    readonly naming: Naming;
    readonly #now: Date;

    constructor(naming: Naming, now: Date) {
        this.naming = naming;
        this.#now = now;
    }

    /** The object of a FROM clause. @throws ApiError INVALID_TYPE when the user may not read it */
    object(name: string | undefined): ObjectModel {
        const object = findObject(this.naming.model, name ?? '');
        if (object === null || !this.naming.session.access.on(object).read) {
            throw invalidType(name ?? '');
        }
        return object;
    }

    /** Which records, in which order, how many. */
    selection(object: ObjectModel, query: QueryBase, orderBy: readonly Ordering[]): Selection {
        refuseTheRest(query);
        if ((query.offset ?? 0) > LARGEST_OFFSET) {
            const message = `Maximum SOQL offset allowed is ${LARGEST_OFFSET}`;
            throw new ApiError(400, 'NUMBER_OUTSIDE_VALID_RANGE', message);
        }
        return {
            object,
            where: this.where(object, query),
            orderBy,
            limit: query.limit === undefined ? null : Math.min(query.limit, MOST_ROWS),
            offset: query.offset ?? 0
        };
    }

    where(object: ObjectModel, query: QueryBase): Condition | null {
        const semiJoin = (path: FieldPath, inner: Query): Condition => {
            const from = this.object(inner.sObject);
            const [first, ...others] = inner.fields ?? [];
            const isPlain = inner.orderBy === undefined && inner.limit === undefined;
            if (first?.type !== 'Field' || others.length > 0 || !isPlain) {
                throw malformed('a semi-join selects exactly one field');
            }
            const select = fieldPath(this.naming, from, first.field);
            return { kind: 'within', path, select, from, where: this.where(from, inner) };
        };
        return whereCondition({ naming: this.naming, object, now: this.#now, semiJoin }, query.where);
    }

    /** A selected field, with or without parents before it. @param alias of the object in the FROM clause */
    path(object: ObjectModel, field: FieldType, alias?: string): FieldPath {
        if (field.type === 'Field') {
            return fieldPath(this.naming, object, field.field);
        }
        if (field.type !== 'FieldRelationship') {
            throw malformed(`${field.type} is not supported`);
        }
        const steps = field.relationships[0] === alias ? field.relationships.slice(1) : field.relationships;
        return fieldPath(this.naming, object, [...steps, field.field].join('.'));
    }

    order(object: ObjectModel, clauses: readonly OrderByClause[]): Ordering[] {
        return clauses.map((clause) => {
            if (!('field' in clause)) {
                throw malformed('ORDER BY a function needs GROUP BY');
            }
            return {
                path: sortable(fieldPath(this.naming, object, clause.field)),
                descending: clause.order === 'DESC',
                nullsFirst: clause.nulls !== 'LAST'
            };
        });
    }
}
