import type { ObjectModel } from '../model.ts';
import { fieldAt } from './field-path.ts';
import { fieldOfToken } from './field-tokens.ts';
import type { RegionItem } from './flexipage-regions.ts';
import type { LayoutModel } from './layout-reader.ts';
import type { PageNode, RelatedListNode } from './page-model.ts';

const DEFAULT_ROWS = 6;
const ACTIVITY_ROWS = 50;
const HISTORY_COLUMNS = ['CreatedDate', 'Field', 'CreatedBy.Name', 'OldValue', 'NewValue'] as const;

interface Child {
    readonly object: ObjectModel;
    readonly parentField: string;
}

const childOf = (objects: ReadonlyMap<string, ObjectModel>, parent: string, relationship: string): Child | null => {
    for (const object of objects.values()) {
        for (const field of object.fields.values()) {
            if (field.reference?.to === parent && field.reference.childRelationship === relationship) {
                return { object, parentField: field.name };
            }
        }
    }
    return null;
};

const historyOf = (parent: ObjectModel, rows: number): RelatedListNode => ({
    kind: 'relatedList',
    label: `${parent.label} History`,
    childObject: parent.name.replace(/(__c)?$/, (custom) => (custom ? '__History' : 'History')),
    parentField: parent.kind === 'custom' ? 'ParentId' : `${parent.name}Id`,
    columns: HISTORY_COLUMNS,
    rows,
    sortField: 'CreatedDate',
    isDescending: true
});

/** Files stand on the page as they would, and say that the local org keeps none. */
const FILES: PageNode = {
    kind: 'text',
    html: '<p><b>Files</b></p><p>Files are not part of the local org. In a Salesforce org they are listed and added here.</p>'
};

/**
 * The tasks of a record, first due first, in the place of Salesforce's panel of activities.
 * @throws {MetadataError} for an object that has none
 */
export const activitiesOf = (
    { element }: RegionItem,
    parent: ObjectModel,
    objects: ReadonlyMap<string, ObjectModel>
): PageNode => {
    const child = childOf(objects, parent.name, 'Tasks');
    if (!child) {
        throw element.error(`${parent.name} has no activities in the local org`);
    }
    return {
        kind: 'relatedList',
        label: child.object.pluralLabel,
        childObject: child.object.name,
        parentField: child.parentField,
        columns: ['Subject', 'ActivityDate', 'Status', 'Owner.Name'],
        rows: ACTIVITY_ROWS,
        sortField: 'ActivityDate',
        isDescending: false
    };
};

/**
 * A related list of a record page. Its columns are its own (lst:dynamicRelatedList) or those of the page layout.
 * @throws {MetadataError} when the relationship or a column does not exist
 */
export const relatedListOf = (
    item: RegionItem,
    parent: ObjectModel,
    objects: ReadonlyMap<string, ObjectModel>,
    layout: LayoutModel | null
): PageNode => {
    const { properties, lists, element } = item;
    const relationship = properties.get('relatedListApiName') ?? '';
    const rows = Number(properties.get('rowsToDisplay') ?? properties.get('maxRecordsToDisplay') ?? DEFAULT_ROWS);
    if (relationship === 'Histories') {
        return historyOf(parent, rows);
    }
    if (relationship === 'AttachedContentDocuments') {
        return FILES;
    }
    const child = childOf(objects, parent.name, relationship);
    if (!child) {
        throw element.error(`${parent.name} has no related list '${relationship}'`);
    }
    const placed = layout?.relatedLists.find(({ name }) => name === `${child.object.name}.${child.parentField}`);
    const named = (token: string): string => fieldOfToken(token, child.object.name);
    const columns = lists.get('relatedListFieldAliases')?.map(named) ?? placed?.columns ?? ['Name'];
    const wrong = columns.find((column) => !fieldAt(objects, child.object.name, column));
    if (wrong) {
        throw element.error(`${child.object.name} has no field '${wrong}'`);
    }
    const order = properties.get('sortFieldOrder');
    const sortField = properties.get('sortFieldAlias');
    return {
        kind: 'relatedList',
        label: properties.get('relatedListLabel') ?? child.object.pluralLabel,
        childObject: child.object.name,
        parentField: child.parentField,
        columns,
        rows,
        sortField: sortField ? named(sortField) : (placed?.sortField ?? null),
        isDescending: order ? !/^asc/i.test(order) : (placed?.isDescending ?? false)
    };
};
