import type { FieldFunctionExpression, FieldType, QueryBase, Subquery } from '@jetstreamapp/soql-parser-js';
import type { ChildSelection, FieldPath, RecordQuery } from '../../database/index.ts';
import { isSamePath, pathKey } from '../../database/index.ts';
import { queriedRelationshipsOf } from '../../metadata/names.ts';
import { ApiError } from '../api-error.ts';
import { malformed } from './malformed.ts';
import type { QueryParts, Source } from './query-parts.ts';
import { allowOnly, nameOf } from './query-parts.ts';

const MOST_FOR_ALL_FIELDS = 200;

/** FIELDS(ALL), FIELDS(STANDARD) and FIELDS(CUSTOM), of which two need a LIMIT. */
const everyField = (
    parts: QueryParts,
    { object }: Source,
    field: FieldFunctionExpression,
    query: QueryBase
): FieldPath[] => {
    const which = String(field.parameters[0] ?? '').toUpperCase();
    if (field.functionName.toUpperCase() !== 'FIELDS' || !['ALL', 'STANDARD', 'CUSTOM'].includes(which)) {
        throw malformed(`function ${field.functionName} is not supported`);
    }
    if (which !== 'STANDARD' && (query.limit === undefined || query.limit > MOST_FOR_ALL_FIELDS)) {
        throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${MOST_FOR_ALL_FIELDS}`);
    }
    return [...object.fields.values()]
        .filter((item) => parts.naming.session.access.canReadField(object, item))
        .filter((item) => which === 'ALL' || item.isCustom === (which === 'CUSTOM'))
        .map((item) => ({ lookups: [], object, field: item }));
};

const pathsOf = (parts: QueryParts, source: Source, field: FieldType, query: QueryBase): FieldPath[] => {
    if (field.type === 'FieldSubquery') {
        return [];
    }
    if ('alias' in field && field.alias !== undefined) {
        throw malformed('only aggregate expressions use field aliasing');
    }
    return field.type === 'FieldFunctionExpression'
        ? everyField(parts, source, field, query)
        : [parts.path(source, nameOf(field))];
};

const child = (parts: QueryParts, { object }: Source, subquery: Subquery): ChildSelection => {
    const { relationshipName } = subquery;
    const { model, session } = parts.naming;
    const found = queriedRelationshipsOf(model, object).find(
        (item) => item.name.toLowerCase() === relationshipName.toLowerCase()
    );
    if (found === undefined || !session.access.on(found.child).read) {
        throw new ApiError(
            400,
            'INVALID_TYPE',
            `Didn't understand relationship '${relationshipName}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
        );
    }
    if (subquery.fields?.some((field) => field.type === 'FieldSubquery') === true) {
        throw malformed('a subquery cannot hold another');
    }
    const query = recordQuery(parts, { object: found.child, alias: subquery.sObjectAlias }, subquery);
    return { key: found.name, foreignKey: found.field, query };
};

const refuseTwice = (fields: readonly FieldPath[], children: readonly ChildSelection[]): void => {
    const twice = fields.find((path, index) => fields.slice(0, index).some((earlier) => isSamePath(path, earlier)));
    if (twice !== undefined) {
        const name = [pathKey(twice.lookups), twice.field.name].filter((part) => part !== '').join('.');
        throw new ApiError(400, 'INVALID_FIELD', `duplicate field selected: ${name}`);
    }
    const keys = children.map(({ key }) => key);
    const again = keys.find((key, index) => keys.indexOf(key) !== index);
    if (again !== undefined) {
        throw malformed(`the relationship ${again} is selected twice`);
    }
};

/** A query that gives records, or the records of a child relationship. */
export const recordQuery = (parts: QueryParts, source: Source, query: QueryBase): RecordQuery => {
    allowOnly(query, 'fields', 'sObject', 'relationshipName', 'sObjectAlias', 'where', 'orderBy', 'limit', 'offset');
    const given = query.fields ?? [];
    const fields = given.flatMap((field) => pathsOf(parts, source, field, query));
    const children = given.flatMap((field) =>
        field.type === 'FieldSubquery' ? [child(parts, source, field.subquery)] : []
    );
    refuseTwice(fields, children);
    return { ...parts.selection(source, query), fields, children };
};
