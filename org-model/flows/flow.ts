import type { MetadataDocument } from '../xml/metadata-document.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** A way from one element of a flow to another. */
export interface Connector {
    /** The element that says where it leads. */
    readonly element: XmlElement;
    /** `connector`, `faultConnector`, `nextValueConnector`... */
    readonly kind: string;
    readonly target: string;
}

/** A flow as a graph of its elements, and what it names besides. */
export interface Flow {
    readonly document: MetadataDocument;
    /** Elements that are run, by name. */
    readonly nodes: ReadonlyMap<string, XmlElement>;
    /** Variables, formulas, constants and templates, by name. */
    readonly resources: ReadonlyMap<string, XmlElement>;
    /** Where the flow begins; several when it has scheduled paths. */
    readonly entries: readonly Connector[];
    /** Object whose record starts it; '' when none does. */
    readonly object: string;
}

const RESOURCES: ReadonlySet<string> = new Set([
    'variables',
    'formulas',
    'constants',
    'textTemplates',
    'choices',
    'dynamicChoiceSets',
    'stages'
]);
const NOT_RUN: ReadonlySet<string> = new Set(['start', 'processMetadataValues', 'groups']);

const isNode = (element: XmlElement): boolean =>
    !RESOURCES.has(element.name) && !NOT_RUN.has(element.name) && element.textOf('name') !== '';

const byName = (elements: readonly XmlElement[]): Map<string, XmlElement> =>
    new Map(elements.map((element) => [element.textOf('name'), element]));

/** The ways out of an element, those of a decision's outcomes included. */
export const connectorsOf = (element: XmlElement): Connector[] =>
    [...element.descendants()]
        .filter((found) => /connector$/i.test(found.name))
        .flatMap((connector) => {
            const target = connector.child('targetReference');
            return target ? [{ element: target, kind: connector.name, target: target.text }] : [];
        });

/** Reads a `Flow` document. */
export const readFlow = (document: MetadataDocument): Flow => {
    const { root } = document;
    const start = root.child('start');
    const legacyStart = root.child('startElementReference');
    return {
        document,
        nodes: byName(root.children.filter(isNode)),
        resources: byName(root.children.filter(({ name }) => RESOURCES.has(name))),
        entries: [
            ...(start ? connectorsOf(start) : []),
            ...(legacyStart ? [{ element: legacyStart, kind: 'connector', target: legacyStart.text }] : [])
        ],
        object: start ? start.textOf('object') : ''
    };
};

/** Names of the elements that can be reached from these, they included, without passing through `stop`. */
export const reachable = (flow: Flow, from: readonly string[], stop?: string): Set<string> => {
    const reached = new Set<string>();
    const waiting = [...from];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        const node = flow.nodes.get(name);
        if (!node || reached.has(name) || name === stop) {
            continue;
        }
        reached.add(name);
        waiting.push(...connectorsOf(node).map(({ target }) => target));
    }
    return reached;
};

/** The object whose records something in the flow stands for: a variable, a lookup, a loop over either. */
export const objectOf = (flow: Flow, name: string): string | undefined => {
    if (name === '$Record' || name === '$Record__Prior') {
        return flow.object;
    }
    const element = flow.resources.get(name) ?? flow.nodes.get(name);
    switch (element?.name) {
        case 'variables':
            return element.textOf('objectType') || undefined;
        case 'recordLookups':
            return element.textOf('object') || undefined;
        case 'loops':
            return objectOf(flow, element.textOf('collectionReference'));
        case 'collectionProcessors':
            return objectOf(flow, element.textOf('collectionReference'));
        default:
            return undefined;
    }
};

/** Whether what is named holds many records, so that it has no fields of its own. */
export const isCollection = (flow: Flow, name: string): boolean => {
    const element = flow.resources.get(name) ?? flow.nodes.get(name);
    if (element?.name === 'recordLookups') {
        return element.textOf('getFirstRecordOnly') !== 'true';
    }
    return element?.name === 'variables' && element.all('isCollection').some(({ text }) => text === 'true');
};

/** The Get Records element whose records something stands for: itself, or what a loop over it goes through. */
export const sourceLookup = (flow: Flow, name: string): XmlElement | undefined => {
    const element = flow.nodes.get(name);
    switch (element?.name) {
        case 'recordLookups':
            return element;
        case 'loops':
            return sourceLookup(flow, element.textOf('collectionReference'));
        default:
            return undefined;
    }
};
