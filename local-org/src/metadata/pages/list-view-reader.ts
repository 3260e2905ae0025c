import type { ObjectModel } from '../model.ts';
import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';
import { fieldAt } from './field-path.ts';
import { fieldOfToken } from './field-tokens.ts';
import type { ListView } from './page-model.ts';

const OPERATIONS: ReadonlySet<string> = new Set([
    'equals',
    'notEqual',
    'lessThan',
    'greaterThan',
    'lessOrEqual',
    'greaterOrEqual',
    'contains',
    'notContain',
    'startsWith',
    'includes',
    'excludes'
]);

/**
 * Reads one `*.listView-meta.xml`.
 * @throws {MetadataError} for a field that does not exist, a scope or an operation that the shell cannot show
 */
export const readListView = (
    view: XmlElement,
    objectApiName: string,
    objects: ReadonlyMap<string, ObjectModel>
): ListView => {
    view.expectOnly([
        'fullName',
        'columns',
        'filterScope',
        'filters',
        'booleanFilter',
        'label',
        'language',
        'sharedTo'
    ]);
    const fieldNamed = (token: string, element: XmlElement): string => {
        const field = fieldOfToken(token, objectApiName);
        if (!fieldAt(objects, objectApiName, field)) {
            throw element.error(`${objectApiName} has no field '${token}'`);
        }
        return field;
    };
    const scope = view.requiredText('filterScope');
    if (scope !== 'Everything' && scope !== 'Mine') {
        throw view.error(`the scope '${scope}' is not supported: Everything or Mine`);
    }
    return {
        name: view.requiredText('fullName'),
        label: view.requiredText('label'),
        columns: view.all('columns').map((column) => fieldNamed(column.text, column)),
        scope,
        filters: view.all('filters').map((filter) => {
            const operation = filter.requiredText('operation');
            if (!OPERATIONS.has(operation)) {
                throw filter.error(`the operation '${operation}' is not supported`);
            }
            const value = filter.optionalText('value') ?? '';
            return { field: fieldNamed(filter.requiredText('field'), filter), operation, value };
        }),
        filterLogic: view.optionalText('booleanFilter')
    };
};
