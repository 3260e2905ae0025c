import type { FieldFunctionExpression, Query } from '@jetstreamapp/soql-parser-js';
import type { AggregateQuery, FieldPath, Measure, MeasureFunction } from '../../database/index.ts';
import type { FieldType, ObjectModel } from '../../metadata/model.ts';
import { fieldPath, groupable } from '../field-paths.ts';
import { malformed } from './malformed.ts';
import type { QueryParts } from './query-parts.ts';
import { listOf } from './query-parts.ts';

const MEASURES: Readonly<Record<string, MeasureFunction>> = {
    COUNT: 'count',
    COUNT_DISTINCT: 'countDistinct',
    SUM: 'sum',
    AVG: 'avg',
    MIN: 'min',
    MAX: 'max'
};
const NUMBERS: readonly FieldType[] = ['Number', 'Currency', 'Percent'];
const ORDERED: readonly FieldType[] = [...NUMBERS, 'Date', 'DateTime', 'Text', 'Picklist', 'AutoNumber', 'Id'];

interface Group {
    readonly alias: string;
    readonly path: FieldPath;
    readonly name: string;
}

/** Whether fields of a type can be measured so. */
export const fits = (measure: MeasureFunction, type: FieldType): boolean => {
    if (measure === 'sum' || measure === 'avg') {
        return NUMBERS.includes(type);
    }
    return measure === 'min' || measure === 'max' ? ORDERED.includes(type) : type !== 'LongTextArea';
};

const measureOf = (parts: QueryParts, object: ObjectModel, field: FieldFunctionExpression, alias: string): Measure => {
    const name = MEASURES[field.functionName.toUpperCase()];
    const parameter = field.parameters[0];
    if (name === undefined || typeof parameter !== 'string') {
        throw malformed(`function ${field.functionName} is not supported`);
    }
    const path = fieldPath(parts.naming, object, parameter);
    if (!fits(name, path.field.type)) {
        throw malformed(`field ${path.field.name} does not support aggregate operator ${field.functionName}`);
    }
    return { alias, function: name, path };
};

const withoutSpaces = (text: string | undefined): string => (text ?? '').replaceAll(' ', '').toLowerCase();

const groupNames = (query: Query): string[] =>
    listOf(query.groupBy).map((clause) => {
        if (!('field' in clause)) {
            throw malformed('GROUP BY a function is not supported');
        }
        return clause.field;
    });

/** Groups that are selected, then those that are only grouped by, which the answer leaves out. */
const groupsOf = (parts: QueryParts, object: ObjectModel, query: Query): Group[] => {
    const names = groupNames(query);
    const grouped = new Set(names.map((name) => name.toLowerCase()));
    const selected = (query.fields ?? []).flatMap((field): Group[] => {
        if (field.type !== 'Field' && field.type !== 'FieldRelationship') {
            return [];
        }
        const path = groupable(parts.path(object, field, query.sObjectAlias));
        const name = field.type === 'Field' ? field.field : [...field.relationships, field.field].join('.');
        if (!grouped.has(name.toLowerCase())) {
            throw malformed(`Field must be grouped or aggregated: ${name}`);
        }
        const alias = 'alias' in field && field.alias !== undefined ? field.alias : path.field.name;
        return [{ alias, path, name: name.toLowerCase() }];
    });
    const others = names.filter((name) => !selected.some((group) => group.name === name.toLowerCase()));
    const hidden = others.map((name, index): Group => {
        return { alias: `hidden${index}`, path: groupable(fieldPath(parts.naming, object, name)), name };
    });
    return [...selected, ...hidden];
};

/** A query with GROUP BY or aggregate functions. */
export const aggregateQuery = (parts: QueryParts, object: ObjectModel, query: Query): AggregateQuery => {
    const functions = (query.fields ?? []).filter((field) => field.type === 'FieldFunctionExpression');
    const measures = functions.map((field, index) => measureOf(parts, object, field, field.alias ?? `expr${index}`));
    const aliases = new Map(
        functions.map((field, index) => [withoutSpaces(field.rawValue), measures[index]?.alias ?? ''] as const)
    );
    const orders = listOf(query.orderBy);
    const measureOrder = orders.flatMap((clause) => {
        if (!('fn' in clause)) {
            return [];
        }
        const alias = aliases.get(withoutSpaces(clause.fn.rawValue));
        if (alias === undefined) {
            throw malformed('ORDER BY takes functions that are selected');
        }
        return [{ alias, descending: clause.order === 'DESC', nullsFirst: clause.nulls !== 'LAST' }];
    });
    const groups = groupsOf(parts, object, query);
    const byField = parts.order(
        object,
        orders.filter((clause) => 'field' in clause)
    );
    const stray = byField.find(({ path }) => !groups.some((group) => group.path.field === path.field));
    if (stray !== undefined) {
        throw malformed(`Ordered field must be grouped or aggregated: ${stray.path.field.name}`);
    }
    return { ...parts.selection(object, query, byField), groups, measures, measureOrder };
};
