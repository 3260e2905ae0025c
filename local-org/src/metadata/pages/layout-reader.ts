import type { ObjectModel } from '../model.ts';
import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';
import { fieldAt } from './field-path.ts';
import { fieldOfToken } from './field-tokens.ts';
import type { PageField, PageSection } from './page-model.ts';

export interface LayoutRelatedList {
    /** Child and its lookup, such as `Audit_Answer__c.Vendor_Evaluation__c`, or a standard list's name. */
    readonly name: string;
    readonly columns: readonly string[];
    readonly sortField: string | null;
    readonly isDescending: boolean;
}

export interface LayoutModel {
    readonly objectApiName: string;
    readonly sections: readonly PageSection[];
    readonly relatedLists: readonly LayoutRelatedList[];
}

const BEHAVIORS: Readonly<Record<string, PageField['behavior']>> = {
    Edit: 'none',
    Required: 'required',
    Readonly: 'readonly'
};

const itemOf = (
    item: XmlElement,
    objectApiName: string,
    objects: ReadonlyMap<string, ObjectModel>
): PageField | null => {
    item.expectOnly(['behavior', 'field', 'emptySpace']);
    if (item.flag('emptySpace', false)) {
        return null;
    }
    const field = item.requiredText('field');
    if (!fieldAt(objects, objectApiName, field)) {
        throw item.error(`${objectApiName} has no field '${field}'`);
    }
    const behavior = BEHAVIORS[item.optionalText('behavior') ?? 'Edit'];
    if (!behavior) {
        throw item.error(`the behavior '${item.optionalText('behavior')}' is not supported`);
    }
    return { field, behavior };
};

const relatedListOf = (list: XmlElement): LayoutRelatedList => {
    const name = list.requiredText('relatedList');
    const child = name.split('.')[0] ?? name;
    return {
        name,
        columns: list.all('fields').map((field) => fieldOfToken(field.text, child)),
        sortField: list.optionalText('sortField'),
        isDescending: list.optionalText('sortOrder') === 'Desc'
    };
};

/**
 * Reads one `*.layout-meta.xml`.
 * @throws {MetadataError} for a field that does not exist or an item that the shell cannot draw
 */
export const readLayout = (
    layout: XmlElement,
    objectApiName: string,
    objects: ReadonlyMap<string, ObjectModel>
): LayoutModel => ({
    objectApiName,
    sections: layout
        .all('layoutSections')
        .filter((section) => section.flag('detailHeading', true) || section.optionalText('style') !== 'CustomLinks')
        .map((section) => ({
            label: section.optionalText('label') ?? '',
            columns: section
                .all('layoutColumns')
                .map((column) => column.all('layoutItems').map((item) => itemOf(item, objectApiName, objects)))
        }))
        .filter((section) => section.columns.some((column) => column.length > 0)),
    relatedLists: layout.all('relatedLists').map(relatedListOf)
});
