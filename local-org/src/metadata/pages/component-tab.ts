import type { XmlElement } from '../../../../org-model/xml/xml-element.ts';
import type { ComponentTab } from './page-model.ts';

/**
 * Reads a `*.tab-meta.xml` whose tab shows a Lightning web component.
 * @param description finds the `js-meta.xml` of a component by its name
 * @returns null for a tab of another kind
 * @throws {MetadataError} when Salesforce would refuse the tab: no label, or a component that is not for tabs
 */
export const readComponentTab = (
    tab: XmlElement,
    description: (component: string) => XmlElement | null
): ComponentTab | null => {
    const shown = tab.one('lwcComponent');
    if (!shown) {
        return null;
    }
    const component = description(shown.text);
    if (!component) {
        throw shown.error(`there is no component '${shown.text}'`);
    }
    const targets = component.one('targets')?.all('target') ?? [];
    if (!component.flag('isExposed', false) || !targets.some(({ text }) => text === 'lightning__Tab')) {
        throw shown.error(`'${shown.text}' is not exposed to tabs`);
    }
    return { label: tab.requiredText('label'), component: shown.text };
};
