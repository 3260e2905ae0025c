import { createElement } from 'lwc';
import type { LightningElement } from 'lwc';

/** A component on the page: an element with the component's own members. */
export type Mounted<Component extends LightningElement> = HTMLElement & Omit<Component, keyof LightningElement>;

/** Some of a component's own members, to set on it. */
export type Members<Component extends LightningElement> = Partial<Omit<Component, keyof LightningElement>>;

/** Puts a component with these members on an otherwise empty page. */
export const mount = <Component extends LightningElement>(
    tag: string,
    is: new () => Component,
    members: Members<Component> = {}
): Mounted<Component> => {
    document.body.replaceChildren();
    const element = Object.assign(createElement(tag, { is: is as Parameters<typeof createElement>[1]['is'] }), members);
    document.body.appendChild(element);
    return element as unknown as Mounted<Component>;
};

/** Resolves when promises that are already on their way, and the renders they cause, are done. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Resolves once what is put off until the page was painted is drawn too. */
export const painted = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));

/** The first element inside the component that matches; fails the test when there is none. */
export const find = <Found extends Element = HTMLElement>(component: Element, selector: string): Found => {
    const found = component.shadowRoot?.querySelector<Found>(selector);
    if (!found) {
        throw new Error(`<${component.localName}> shows no ${selector}`);
    }
    return found;
};

/** Every element inside the component that matches, in document order. */
export const findAll = <Found extends Element = HTMLElement>(component: Element, selector: string): Found[] => [
    ...(component.shadowRoot?.querySelectorAll<Found>(selector) ?? [])
];

const textsIn = (node: Node): string[] =>
    node instanceof Text ? [node.data.trim()] : [...node.childNodes].flatMap(textsIn);

/** What an element shows, its pieces set apart by one space. */
export const textOf = (element: Element): string =>
    textsIn(element.shadowRoot ?? element)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
