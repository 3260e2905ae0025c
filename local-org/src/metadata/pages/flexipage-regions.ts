import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';

/** One item of a region as the file has it: a component or a field, with its properties by name. */
export interface RegionItem {
    readonly element: XmlElement;
    readonly componentName: string | null;
    readonly fieldItem: string | null;
    readonly properties: ReadonlyMap<string, string>;
    readonly lists: ReadonlyMap<string, readonly string[]>;
}

const itemOf = (item: XmlElement): RegionItem => {
    item.expectOnly(['componentInstance', 'fieldInstance']);
    const component = item.one('componentInstance');
    const element = component ?? item.required('fieldInstance');
    const propertyName = component ? 'componentInstanceProperties' : 'fieldInstanceProperties';
    element.expectOnly(['componentName', 'fieldItem', 'identifier', propertyName]);
    const properties = new Map<string, string>();
    const lists = new Map<string, readonly string[]>();
    for (const property of element.all(propertyName)) {
        property.expectOnly(['name', 'type', 'value', 'valueList']);
        const list = property.one('valueList');
        const name = property.requiredText('name');
        if (list) {
            lists.set(
                name,
                list.all('valueListItems').map((entry) => entry.requiredText('value'))
            );
        } else {
            properties.set(name, property.optionalText('value') ?? '');
        }
    }
    return {
        element,
        componentName: component ? component.requiredText('componentName') : null,
        fieldItem: component ? null : element.requiredText('fieldItem'),
        properties,
        lists
    };
};

/** The regions of a FlexiPage by name, facets apart from the regions of the template. */
export interface FlexiPageRegions {
    readonly regions: ReadonlyMap<string, readonly RegionItem[]>;
    readonly facets: ReadonlyMap<string, readonly RegionItem[]>;
}

/** Reads `flexiPageRegions`. Throws a MetadataError for a kind of region that the shell cannot draw. */
export const readRegions = (page: XmlElement): FlexiPageRegions => {
    const regions = new Map<string, readonly RegionItem[]>();
    const facets = new Map<string, readonly RegionItem[]>();
    for (const region of page.all('flexiPageRegions')) {
        region.expectOnly(['itemInstances', 'name', 'type', 'mode']);
        const type = region.requiredText('type');
        if (type !== 'Region' && type !== 'Facet') {
            throw region.error(`a region of type '${type}' cannot be drawn`);
        }
        (type === 'Facet' ? facets : regions).set(region.requiredText('name'), region.all('itemInstances').map(itemOf));
    }
    return { regions, facets };
};
