import type { ObjectModel } from '../model.ts';
import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';
import { placedComponent } from './component-description.ts';
import { fieldAt } from './field-path.ts';
import { readRegions } from './flexipage-regions.ts';
import type { FlexiPageRegions, RegionItem } from './flexipage-regions.ts';
import type { LayoutModel } from './layout-reader.ts';
import type { PageField, PageNode, PageTab, RecordPage } from './page-model.ts';
import { activitiesOf, relatedListOf } from './related-list.ts';

/** What a FlexiPage refers to. */
export interface PageSurroundings {
    readonly objects: ReadonlyMap<string, ObjectModel>;
    layout(objectApiName: string): LayoutModel | null;
    /** The `js-meta.xml` of a component of the package. */
    component(name: string): XmlElement | null;
}

/** The regions that each template has, from top to bottom. */
export const TEMPLATE_REGIONS: Readonly<Record<string, readonly string[]>> = {
    'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
    'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
    'flexipage:recordHomeSingleColNoHeaderTemplateDesktop': ['main'],
    'flexipage:recordHomeWithSubheaderTemplateDesktop': ['header', 'subheader', 'main', 'sidebar']
};

const STANDARD_TAB_TITLES: Readonly<Record<string, string>> = {
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.relatedLists': 'Related',
    'Standard.Tab.activity': 'Activity',
    'Standard.Tab.collaborate': 'Chatter'
};

/** Stands in for field sections on phones; Salesforce leaves it out on a desktop, which is what the shell draws. */
const PHONE_ONLY = 'force:recordDetailPanelMobile';

const BEHAVIORS: readonly string[] = ['none', 'required', 'readonly'] satisfies PageField['behavior'][];

/** Draws one page's items into nodes; facets are followed where a component names them. */
class PageReader {
    readonly #object: ObjectModel;
    readonly #regions: FlexiPageRegions;
    readonly #around: PageSurroundings;

    constructor(object: ObjectModel, regions: FlexiPageRegions, around: PageSurroundings) {
        this.#object = object;
        this.#regions = regions;
        this.#around = around;
    }

    nodes(items: readonly RegionItem[]): PageNode[] {
        return items.filter(({ componentName }) => componentName !== PHONE_ONLY).map((item) => this.#node(item));
    }

    #node(item: RegionItem): PageNode {
        const { componentName, properties, element } = item;
        switch (componentName) {
            case null:
                throw element.error('a field stands in a column of a field section, not here');
            case 'force:highlightsPanel':
                return { kind: 'highlights' };
            case 'force:detailPanel':
                return { kind: 'details', sections: this.#around.layout(this.#object.name)?.sections ?? [] };
            case 'flexipage:tabset':
                return this.#tabset(item);
            case 'flexipage:fieldSection':
                return {
                    kind: 'details',
                    sections: [{ label: properties.get('label') ?? '', columns: this.#columns(item) }]
                };
            case 'flexipage:richText':
                return { kind: 'text', html: properties.get('richTextValue') ?? '' };
            case 'force:relatedListSingleContainer':
            case 'lst:dynamicRelatedList':
                return relatedListOf(item, this.#object, this.#around.objects, this.#around.layout(this.#object.name));
            case 'runtime_sales_activities:activityPanel':
                return activitiesOf(item, this.#object, this.#around.objects);
            default: {
                const name = componentName.replace(/^c:/, '');
                return placedComponent(item, name, this.#around.component(name), this.#object.name);
            }
        }
    }

    #facet(item: RegionItem, property: string): readonly RegionItem[] {
        const name = item.properties.get(property) ?? '';
        const facet = this.#regions.facets.get(name);
        if (!facet) {
            throw item.element.error(`'${property}' names the facet '${name}', which the page does not have`);
        }
        return facet;
    }

    #tabset(item: RegionItem): PageNode {
        const items = this.#facet(item, 'tabs');
        const tabs = items.map((tab): PageTab => {
            if (tab.componentName !== 'flexipage:tab') {
                throw tab.element.error('only flexipage:tab stands in a tabset');
            }
            const title = tab.properties.get('title') ?? '';
            return { title: STANDARD_TAB_TITLES[title] ?? title, nodes: this.nodes(this.#facet(tab, 'body')) };
        });
        const active = items.findIndex((tab) => tab.properties.get('active') === 'true');
        return { kind: 'tabset', tabs, activeTab: Math.max(active, 0) };
    }

    #columns(item: RegionItem): PageField[][] {
        return this.#facet(item, 'columns').map((column) => {
            if (column.componentName !== 'flexipage:column') {
                throw column.element.error('only flexipage:column stands in a field section');
            }
            return this.#facet(column, 'body').map((entry) => this.#field(entry));
        });
    }

    #field({ fieldItem, element, properties }: RegionItem): PageField {
        const field = fieldItem?.replace(/^Record\./, '') ?? '';
        if (!fieldAt(this.#around.objects, this.#object.name, field)) {
            throw element.error(`${this.#object.name} has no field '${fieldItem}'`);
        }
        const behavior = properties.get('uiBehavior') ?? 'none';
        if (!BEHAVIORS.includes(behavior)) {
            throw element.error(`uiBehavior '${behavior}' is none of ${BEHAVIORS.join(', ')}`);
        }
        return { field, behavior: behavior as PageField['behavior'] };
    }
}

/**
 * Reads a `*.flexipage-meta.xml` of a record page.
 * @throws {MetadataError} for anything that the shell cannot draw as Lightning Experience would
 */
export const readRecordPage = (page: XmlElement, around: PageSurroundings): RecordPage => {
    page.expectOnly([
        'description',
        'flexiPageRegions',
        'masterLabel',
        'parentFlexiPage',
        'sobjectType',
        'template',
        'type'
    ]);
    const template = page.required('template').requiredText('name');
    const names = TEMPLATE_REGIONS[template];
    if (!names) {
        throw page.required('template').error(`the template '${template}' cannot be drawn`);
    }
    const objectApiName = page.requiredText('sobjectType');
    const object = around.objects.get(objectApiName);
    if (!object) {
        throw page.required('sobjectType').error(`there is no object '${objectApiName}'`);
    }
    const regions = readRegions(page);
    const stray = [...regions.regions.keys()].find((name) => !names.includes(name));
    if (stray) {
        throw page.error(`the template '${template}' has no region '${stray}'`);
    }
    const reader = new PageReader(object, regions, around);
    return {
        objectApiName,
        label: page.requiredText('masterLabel'),
        regions: names.map((name) => ({ name, nodes: reader.nodes(regions.regions.get(name) ?? []) }))
    };
};
