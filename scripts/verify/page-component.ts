import { childrenNamed, descendants, textOf } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** The elements of that name, at any depth. */
export const namesIn = (element: XmlElement, name: string): XmlElement[] =>
    [...descendants(element)].filter((found) => found.name === name);

/** Properties set on a component of a page, by name; a property that is a list has ''. */
export const propertiesOf = (component: XmlElement): ReadonlyMap<string, string> =>
    new Map(
        childrenNamed(component, 'componentInstanceProperties').map((property) => [
            textOf(property, 'name'),
            textOf(property, 'value')
        ])
    );
