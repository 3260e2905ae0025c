import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** The elements of that name, at any depth. */
export const namesIn = (element: XmlElement, name: string): XmlElement[] =>
    [...element.descendants()].filter((found) => found.name === name);

/** Properties set on a component of a page, by name; a property that is a list has ''. */
export const propertiesOf = (component: XmlElement): ReadonlyMap<string, string> =>
    new Map(
        component
            .all('componentInstanceProperties')
            .map((property) => [property.textOf('name'), property.textOf('value')])
    );
