import type { FieldFunctionExpression, FieldType, QueryBase } from '@jetstreamapp/soql-parser-js';
import type { ChildSelection, FieldPath, RecordQuery } from '../../database/index.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import { childRelationshipsOf } from '../../metadata/names.ts';
import { malformed } from './malformed.ts';
import type { QueryParts } from './query-parts.ts';
import { listOf } from './query-parts.ts';

const MOST_FOR_ALL_FIELDS = 200;

/** FIELDS(ALL), FIELDS(STANDARD) and FIELDS(CUSTOM), of which two need a LIMIT. */
const everyField = (
    parts: QueryParts,
    object: ObjectModel,
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

const children = (parts: QueryParts, object: ObjectModel, fields: readonly FieldType[]): ChildSelection[] =>
    fields.flatMap((field) => {
        if (field.type !== 'FieldSubquery') {
            return [];
        }
        const { relationshipName } = field.subquery;
        const { model, session } = parts.naming;
        const found = childRelationshipsOf(model, object).find(
            (item) => item.name.toLowerCase() === relationshipName.toLowerCase()
        );
        if (found === undefined || !session.access.on(found.child).read) {
            throw malformed(`Didn't understand relationship '${relationshipName}' in FROM part of query call.`);
        }
        const query = recordQuery(parts, found.child, field.subquery, true);
        return [{ key: found.name, foreignKey: found.field, query }];
    });

/** A query that gives records. @param isChild true for a subquery, which cannot hold another */
export const recordQuery = (parts: QueryParts, object: ObjectModel, query: QueryBase, isChild = false): RecordQuery => {
    const fields = query.fields ?? [];
    const lists = children(parts, object, fields);
    if (isChild && lists.length > 0) {
        throw malformed('a subquery cannot hold another');
    }
    const selected = fields.flatMap((field) => {
        if (field.type === 'FieldSubquery') {
            return [];
        }
        return field.type === 'FieldFunctionExpression'
            ? everyField(parts, object, field, query)
            : [parts.path(object, field, query.sObjectAlias)];
    });
    const order = parts.order(object, listOf(query.orderBy));
    return { ...parts.selection(object, query, order), fields: selected, children: lists };
};
