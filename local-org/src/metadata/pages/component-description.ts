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
    const targets =
        description
            .one('targets')
            ?.all('target')
            .map(({ text }) => text) ?? [];
    if (!description.flag('isExposed', false) || !targets.includes(RECORD_PAGE)) {
        throw item.element.error(`'${name}' is not exposed to record pages`);
    }
    const config = description
        .one('targetConfigs')
        ?.all('targetConfig')
        .find(({ attributes }) =>
            attributes['targets']
                ?.split(',')
                .map((target) => target.trim())
                .includes(RECORD_PAGE)
        );
    const allowed =
        config
            ?.one('objects')
            ?.all('object')
            .map(({ text }) => text) ?? [];
    if (allowed.length > 0 && !allowed.includes(objectApiName)) {
        throw item.element.error(`'${name}' is not for pages of ${objectApiName}`);
    }
    const declared = config?.all('property') ?? [];
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
    return { kind: 'component', name, properties };
};
