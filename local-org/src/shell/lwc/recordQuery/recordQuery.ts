import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { ListFilter, ListView, RelatedListNode } from '../../../metadata/pages/page-model';
import { columnField } from '../recordFields/recordFields';
import type { DescribedField } from '../recordFields/recordFields';

/** Most records that a list shows at once. */
export const MOST_ROWS = 200;

const COMPARISONS: Readonly<Record<string, string>> = {
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

const UNQUOTED: ReadonlySet<string> = new Set(['Boolean', 'Currency', 'Date', 'DateTime', 'Double', 'Int', 'Percent']);

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const literal = (text: string, field: DescribedField | undefined): string => {
    const value = text.trim();
    if (field?.dataType === 'Boolean') {
        return ['1', 'true', 'True'].includes(value) ? 'true' : 'false';
    }
    return field && UNQUOTED.has(field.dataType) ? value : quoted(value);
};

const condition = ({ field, operation, value }: ListFilter, info: ObjectInfoRepresentation): string => {
    const described = columnField(info, field);
    const values = value.split(',').map((text) => literal(text, described));
    const like = (before: string, after: string): string => `${field} LIKE ${quoted(`${before}${value}${after}`)}`;
    switch (operation) {
        case 'equals':
            return value === '' ? `${field} = null` : `${field} IN (${values.join(', ')})`;
        case 'notEqual':
            return value === '' ? `${field} != null` : `${field} NOT IN (${values.join(', ')})`;
        case 'contains':
            return like('%', '%');
        case 'notContain':
            return `(NOT ${like('%', '%')})`;
        case 'startsWith':
            return like('', '%');
        case 'includes':
            return `${field} INCLUDES (${values.join(', ')})`;
        case 'excludes':
            return `${field} EXCLUDES (${values.join(', ')})`;
        default:
            return `${field} ${COMPARISONS[operation]} ${values[0]}`;
    }
};

const selected = (columns: readonly string[], info: ObjectInfoRepresentation): string => {
    const paths = columns.flatMap((column) => {
        const field = columnField(info, column);
        if (!field) {
            return [];
        }
        return field.referenceToInfos.length > 0 && field.relationshipName
            ? [field.apiName, `${field.relationshipName}.Name`]
            : [column];
    });
    return [...new Set(['Id', ...paths])].join(', ');
};

const combined = (conditions: readonly string[], logic: string | null): string =>
    logic
        ? `(${logic.replace(/\d+/g, (number) => conditions[Number(number) - 1] ?? number)})`
        : conditions.join(' AND ');

/**
 * The SOQL query of a list view. A column that the user may not read is left out, as Lightning Experience does.
 * @param userId whose records the scope Mine means
 */
export const listQuery = (view: ListView, info: ObjectInfoRepresentation, userId: string): string => {
    const filters = combined(
        view.filters.map((filter) => condition(filter, info)),
        view.filterLogic
    );
    const where = [view.scope === 'Mine' ? `OwnerId = ${quoted(userId)}` : '', filters].filter(Boolean);
    const [order = 'Name'] = view.columns.filter((column) => columnField(info, column));
    const filter = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : '';
    return `SELECT ${selected(view.columns, info)} FROM ${info.apiName}${filter} ORDER BY ${order} LIMIT ${MOST_ROWS}`;
};

/** The SOQL query of a record's related list; one row more than it shows, to know that there are more. */
export const relatedQuery = (list: RelatedListNode, info: ObjectInfoRepresentation, recordId: string): string => {
    const order = list.sortField ? ` ORDER BY ${list.sortField}${list.isDescending ? ' DESC' : ''}` : '';
    return (
        `SELECT ${selected(list.columns, info)} FROM ${list.childObject}` +
        ` WHERE ${list.parentField} = ${quoted(recordId)}${order} LIMIT ${list.rows + 1}`
    );
};
