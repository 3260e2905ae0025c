import { toRecordId } from '../../database/index.ts';
import type { ComparisonOperator, Condition, FieldPath, LookupStep, Ordering } from '../../database/index.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import { findLookup } from '../../metadata/names.ts';
import type { FieldValue } from '../../metadata/values.ts';
import { Exact } from '../../metadata/values.ts';
import { spanOf } from '../soql/date-literals.ts';
import { isCalendarDay, isKeptMoment, isUnstorable } from '../request-limits.ts';
import { queryFailure } from './query-failure.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
    eq: '=',
    ne: '!=',
    lt: '<',
    lte: '<=',
    gt: '>',
    gte: '>='
};

/** Where a name in an argument stands: the object and the lookups that led there. */
export interface ArgumentScope {
    readonly model: OrgModel;
    readonly object: ObjectModel;
    readonly lookups: readonly LookupStep[];
    readonly now: Date;
}

const storable = (text: string): string => {
    if (isUnstorable(text)) {
        throw queryFailure('ValidationError', 'a text holds a character that cannot be stored');
    }
    return text;
};

const idValue = (field: FieldModel, value: string): string => {
    const id = toRecordId(value);
    if (id === null) {
        throw queryFailure('DataFetchingException', `${field.name}: invalid ID value: ${value}`);
    }
    return id;
};

const checkedDate = (field: FieldModel, value: string): string => {
    const date = new Date(value);
    if (field.type === 'Date' ? !isCalendarDay(value) : !isKeptMoment(date)) {
        throw queryFailure('ValidationError', `'${value}' is not a ${field.type}`);
    }
    return field.type === 'Date' ? value : date.toISOString();
};

const valueOf = (field: FieldModel, given: unknown): FieldValue => {
    const value = isJson(given) ? (given['value'] ?? null) : given;
    if (typeof value === 'number') {
        return new Exact(value);
    }
    if (typeof value === 'boolean' || value === null || value === undefined) {
        return value ?? null;
    }
    const text = storable(String(value));
    if (field.type === 'Id' || field.reference !== null) {
        return idValue(field, text);
    }
    return field.type === 'Date' || field.type === 'DateTime' ? checkedDate(field, text) : text === '' ? null : text;
};

const literalCondition = (path: FieldPath, operator: string, literal: string, now: Date): Condition => {
    const span = spanOf(literal, now);
    const cut = path.field.type === 'Date' ? 10 : 24;
    if (span === null) {
        throw queryFailure('ValidationError', `${literal} is no date literal`);
    }
    const at = (sign: ComparisonOperator, date: Date): Condition => ({
        kind: 'compare',
        path,
        operator: sign,
        value: date.toISOString().slice(0, cut)
    });
    const inside: Condition = { kind: 'and', parts: [at('>=', span.from), at('<', span.to)] };
    const conditions: Readonly<Record<string, Condition>> = {
        eq: inside,
        ne: { kind: 'not', part: inside },
        lt: at('<', span.from),
        gte: at('>=', span.from),
        gt: at('>=', span.to),
        lte: at('<', span.to)
    };
    return conditions[operator] ?? inside;
};

/** Only a wildcard can be escaped; any other backslash stands for itself. */
const likePattern = (given: string): string =>
    given.replace(/\\([%_])?/g, (whole, wildcard?: string) => (wildcard === undefined ? '\\\\' : whole));

const operatorCondition = (path: FieldPath, operator: string, given: unknown, now: Date): Condition => {
    const comparison = COMPARISONS[operator];
    if (isJson(given) && typeof given['literal'] === 'string') {
        return literalCondition(path, operator, given['literal'], now);
    }
    if (comparison !== undefined) {
        return { kind: 'compare', path, operator: comparison, value: valueOf(path.field, given) };
    }
    const list = Array.isArray(given) ? given : [given];
    const oneOf = (): Condition => ({
        kind: 'in',
        path,
        values: list.map((item: unknown) => valueOf(path.field, item))
    });
    const includes = (): Condition => ({
        kind: 'includes',
        path,
        groups: list.map((item) => storable(String(item)).split(';'))
    });
    switch (operator) {
        case 'in':
            return oneOf();
        case 'nin':
            return { kind: 'not', part: oneOf() };
        case 'like':
            return { kind: 'like', path, pattern: likePattern(storable(String(given))) };
        case 'includes':
            return includes();
        case 'excludes':
            return { kind: 'not', part: includes() };
        default:
            throw queryFailure('OperationNotSupported', `operator ${operator} is not supported`);
    }
};

const into = (scope: ArgumentScope, traversal: string): ArgumentScope | null => {
    const field = findLookup(scope.object, traversal);
    const target = field?.reference == null ? undefined : scope.model.objects.get(field.reference.to);
    return field === null || target === undefined
        ? null
        : { ...scope, object: target, lookups: [...scope.lookups, { field, target }] };
};

/** The condition of a `where` argument; the schema has already checked every name in it. */
export const filterCondition = (scope: ArgumentScope, where: unknown): Condition | null => {
    if (!isJson(where)) {
        return null;
    }
    const parts = Object.entries(where).flatMap(([name, given]): Condition[] => {
        if (name === 'and' || name === 'or') {
            const inner = (Array.isArray(given) ? given : [given]).flatMap(
                (item: unknown) => filterCondition(scope, item) ?? []
            );
            return [{ kind: name, parts: inner }];
        }
        if (name === 'not') {
            const part = filterCondition(scope, given);
            return part === null ? [] : [{ kind: 'not', part }];
        }
        const field = scope.object.fields.get(name);
        if (field === undefined) {
            const next = into(scope, name);
            return next === null ? [] : [filterCondition(next, given) ?? []].flat();
        }
        const path: FieldPath = { lookups: scope.lookups, object: scope.object, field };
        return isJson(given)
            ? Object.entries(given).map(([operator, value]) => operatorCondition(path, operator, value, scope.now))
            : [];
    });
    return parts.length === 0 ? null : { kind: 'and', parts };
};

/** The order of an `orderBy` argument, in the order in which its fields are written. */
export const ordering = (scope: ArgumentScope, orderBy: unknown): Ordering[] =>
    !isJson(orderBy)
        ? []
        : Object.entries(orderBy).flatMap(([name, given]): Ordering[] => {
              const field = scope.object.fields.get(name);
              if (field === undefined) {
                  const next = into(scope, name);
                  return next === null ? [] : ordering(next, given);
              }
              const clause = isJson(given) ? given : {};
              return [
                  {
                      path: { lookups: scope.lookups, object: scope.object, field },
                      descending: clause['order'] === 'DESC',
                      nullsFirst: clause['nulls'] !== 'LAST'
                  }
              ];
          });
