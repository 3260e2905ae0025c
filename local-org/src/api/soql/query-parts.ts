import type { FieldType, OrderByFieldClause, Query, QueryBase } from '@jetstreamapp/soql-parser-js';
import type { Condition, FieldPath, Ordering, Page, Selection } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import { findQueried } from '../../metadata/names.ts';
import { ApiError, invalidType } from '../api-error.ts';
import type { Naming } from '../field-paths.ts';
import { fieldPath, filterable, sortable } from '../field-paths.ts';
import { fieldCondition } from './conditions.ts';
import { malformed } from './malformed.ts';
import type { Comparison } from './nested-conditions.ts';
import { nestedCondition } from './nested-conditions.ts';
import { refuseManySemiJoins, refuseSemiJoinIn, semiJoin } from './semi-joins.ts';

const LARGEST_OFFSET = 2000;
/** More than the org ever holds; a larger limit means all. */
const MOST_ROWS = 1_000_000_000;

/** What a FROM clause names: an object, and the alias it may go by. */
export interface Source {
    readonly object: ObjectModel;
    readonly alias: string | undefined;
}

type Clause = keyof Query;

/** The parser gives one clause or a list of them. */
export const listOf = <T>(value: T | T[] | undefined): T[] =>
    value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Refuses every clause but those. @throws ApiError MALFORMED_QUERY */
export const allowOnly = (query: QueryBase, ...allowed: readonly (Clause | 'relationshipName')[]): void => {
    const other = Object.entries(query).find(
        ([clause, value]) => value !== undefined && !allowed.some((item) => item === clause)
    );
    if (other !== undefined) {
        throw malformed(`the clause ${other[0]} is not supported here`);
    }
};

/** A selected field as it is written, without the alias of its object. @throws ApiError for what is no field */
export const nameOf = (field: FieldType): string => {
    if (field.type !== 'Field' && field.type !== 'FieldRelationship') {
        throw malformed(`${field.type} is not supported`);
    }
    return field.type === 'Field' ? field.field : [...field.relationships, field.field].join('.');
};

/** Gives the parts of a parsed query their meaning for one user. */
export class QueryParts {
    readonly naming: Naming;
    readonly now: Date;

    constructor(naming: Naming, now: Date) {
        this.naming = naming;
        this.now = now;
    }

    /** What a query reads. @throws ApiError INVALID_TYPE when the user may not read it */
    source({ sObject, sObjectAlias }: Query): Source {
        const object = findQueried(this.naming.model, sObject ?? '');
        if (object === null || !this.naming.session.access.on(object).read) {
            throw invalidType(sObject ?? '');
        }
        return { object, alias: sObjectAlias };
    }

    /** The field a name leads to; the object's own name or its alias may stand before it. @throws ApiError INVALID_FIELD */
    path({ object, alias }: Source, name: string): FieldPath {
        const [first = '', ...rest] = name.split('.');
        const isOwn = [alias, object.name].some((item) => item?.toLowerCase() === first.toLowerCase());
        return fieldPath(this.naming, object, isOwn && rest.length > 0 ? rest.join('.') : name);
    }

    /** Which records, in which order, how many. */
    selection(source: Source, query: QueryBase): Selection {
        return {
            object: source.object,
            where: this.where(source, query),
            orderBy: listOf(query.orderBy).map((clause) => {
                if (!('field' in clause)) {
                    throw malformed('ORDER BY a function needs GROUP BY');
                }
                return this.order(source, clause);
            }),
            ...this.page(query)
        };
    }

    page(query: QueryBase): Page {
        if ((query.offset ?? 0) > LARGEST_OFFSET) {
            const message = `Maximum SOQL offset allowed is ${LARGEST_OFFSET}`;
            throw new ApiError(400, 'NUMBER_OUTSIDE_VALID_RANGE', message);
        }
        return {
            limit: query.limit === undefined ? null : Math.min(query.limit, MOST_ROWS),
            offset: query.offset ?? 0
        };
    }

    order(source: Source, clause: OrderByFieldClause): Ordering {
        return {
            path: sortable(this.path(source, clause.field)),
            descending: clause.order === 'DESC',
            nullsFirst: clause.nulls !== 'LAST'
        };
    }

    where(source: Source, query: QueryBase): Condition | null {
        if (query.where === undefined) {
            return null;
        }
        const condition = nestedCondition(query.where, (comparison) => this.#comparison(source, comparison));
        refuseManySemiJoins(condition);
        return condition;
    }

    #comparison(source: Source, comparison: Comparison): Condition {
        if ('fn' in comparison) {
            throw malformed('functions in WHERE are not supported');
        }
        const path = filterable(this.path(source, comparison.field));
        if (!('valueQuery' in comparison)) {
            return fieldCondition(path, comparison, this.now);
        }
        const operator = comparison.operator.toUpperCase();
        if (operator !== 'IN' && operator !== 'NOT IN') {
            throw malformed(`a subquery does not go with ${operator}`);
        }
        const part = this.#semiJoin(source, path, comparison.valueQuery);
        return operator === 'IN' ? part : { kind: 'not', part };
    }

    #semiJoin(outer: Source, path: FieldPath, query: Query): Condition {
        allowOnly(query, 'fields', 'sObject', 'sObjectAlias', 'where');
        const inner = this.source(query);
        const [selected, ...others] = query.fields ?? [];
        if (selected?.type !== 'Field' || selected.alias !== undefined || others.length > 0) {
            throw malformed('a semi-join selects exactly one field');
        }
        if (inner.object === outer.object) {
            throw malformed('The inner and outer selects should not be on the same object type');
        }
        const where = this.where(inner, query);
        if (where !== null) {
            refuseSemiJoinIn(where, 'Nesting of semi join sub-selects is not supported');
        }
        return semiJoin(path, this.path(inner, selected.field), where);
    }
}
