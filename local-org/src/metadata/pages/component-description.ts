import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';
import type { RegionItem } from './flexipage-regions.ts';
import type { PageNode } from './page-model.ts';

const RECORD_PAGE = 'lightning__RecordPage';

type Value = string | number | boolean;

const valueOf = (text: string, type: string): Value => {
    if (type === 'Boolean') {
        return text === 'true';
    }
    return type === 'Integer' ? Number(text) : text;
};

const textsIn = (element: XmlElement | null | undefined, name: string): string[] =>
    element?.all(name).map(({ text }) => text) ?? [];

/** What a component says about its place on record pages. */
const recordPageConfig = (description: XmlElement): XmlElement | undefined =>
    description
        .one('targetConfigs')
        ?.all('targetConfig')
        .find(({ attributes }) =>
            attributes['targets']
                ?.split(',')
                .map((target) => target.trim())
                .includes(RECORD_PAGE)
        );

/** The values of the properties that a component declares: the page's, or else the default. */
const propertiesOf = (item: RegionItem, name: string, declared: readonly XmlElement[]): Record<string, Value> => {
    const unknown = [...item.properties.keys()].find(
        (key) => !declared.some(({ attributes }) => attributes['name'] === key)
    );
    if (unknown) {
        throw item.element.error(`'${name}' has no property '${unknown}'`);
    }
    const properties: Record<string, Value> = {};
    for (const { attributes } of declared) {
        const key = attributes['name'] ?? '';
        const text = item.properties.get(key) ?? attributes['default'];
        if (text !== undefined) {
            properties[key] = valueOf(text, attributes['type'] ?? 'String');
        }
    }
    return properties;
};

/**
 * A Lightning web component on a record page, with the properties that the page and the component's defaults give it.
 * @param description its `js-meta.xml`
 * @throws {MetadataError} when Salesforce would refuse to place it: not exposed, or not for this kind of page or object
 */
export const placedComponent = (
    item: RegionItem,
    name: string,
    description: XmlElement | null,
    objectApiName: string
): PageNode => {
    if (!description) {
        throw item.element.error(
            `there is no component '${name}': neither one that the shell draws nor a Lightning web component of the package`
        );
    }
    const targets = textsIn(description.one('targets'), 'target');
    if (!description.flag('isExposed', false) || !targets.includes(RECORD_PAGE)) {
        throw item.element.error(`'${name}' is not exposed to record pages`);
    }
    const config = recordPageConfig(description);
    const allowed = textsIn(config?.one('objects'), 'object');
    if (allowed.length > 0 && !allowed.includes(objectApiName)) {
        throw item.element.error(`'${name}' is not for pages of ${objectApiName}`);
    }
    return { kind: 'component', name, properties: propertiesOf(item, name, config?.all('property') ?? []) };
};
