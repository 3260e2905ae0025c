import type { ObjectModel, SharingRuleModel } from '../metadata/model.ts';
import { columnTypeOf, quoted } from './columns.ts';
import type { SqlParameters } from './sql-builder.ts';

/** The group of all internal users, the only audience of a rule here. */
const ALL_INTERNAL_USERS = '00G000000000001AAA';

/** The rows of an object that meet a sharing rule's criteria. */
export const ruleCondition = (
    object: ObjectModel,
    rule: SharingRuleModel,
    alias: string,
    parameters: SqlParameters
): string => {
    const parts = rule.criteria.map(({ field: name, operation, value }) => {
        const field = object.fields.get(name);
        const type = field === undefined ? 'text' : columnTypeOf(field);
        const right = parameters.add(value, type);
        return `${alias}.${quoted(name)} ${operation === 'equals' ? 'IS NOT DISTINCT FROM' : 'IS DISTINCT FROM'} ${right}`;
    });
    return `(${parts.join(' AND ')})`;
};

const SHARED = 's."LastModifiedDate", s."LastModifiedById", s."IsDeleted"';

/** Who reaches which record and why, worked out from owners and sharing rules. Only digits and small letters: the last three say so. */
const idSql = (cause: string): string => `'02c' || substr(md5(s."Id" || ${cause}), 1, 12) || 'AAA' AS "Id"`;

/** The shares of an object's records as a table, kept nowhere: they follow from the records. */
export const shareRowsSql = (
    object: ObjectModel,
    rules: readonly SharingRuleModel[],
    parameters: SqlParameters
): string => {
    const owner = parameters.add('Owner', 'text');
    const owners = `SELECT ${idSql(owner)}, s."Id" AS "ParentId", ${parameters.add('All', 'text')} AS "AccessLevel",
        s."OwnerId" AS "UserOrGroupId", ${owner} AS "RowCause", ${SHARED} FROM ${quoted(object.name)} AS s`;
    const ruled = rules.map((rule) => {
        const group = parameters.add(ALL_INTERNAL_USERS, 'text');
        return `SELECT ${idSql(parameters.add(rule.name, 'text'))}, s."Id", ${parameters.add(rule.access, 'text')}, ${group},
            ${parameters.add('Rule', 'text')}, ${SHARED} FROM ${quoted(object.name)} AS s
            WHERE ${ruleCondition(object, rule, 's', parameters)}`;
    });
    return `(${[owners, ...ruled].join(' UNION ALL ')})`;
};
