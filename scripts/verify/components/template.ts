import { kebabcaseToCamelcase, parse } from '@lwc/template-compiler';
import type { SourceFile } from './bundle.ts';

/** An attribute as it stands in a template. */
export interface TemplateAttribute {
    /** As written: `alternative-text`. */
    readonly name: string;
    /** The component's property it sets: `alternativeText`. */
    readonly property: string;
    /** Its text, when it is one and no expression. */
    readonly literal: string | undefined;
    readonly line: number;
}

/** An element of a template, HTML or component. */
export interface TemplateElement {
    /** `p`, `c-audit-score-meter`, `lightning-button`. */
    readonly tag: string;
    readonly line: number;
    readonly attributes: readonly TemplateAttribute[];
}

/** A template as the LWC compiler reads it. */
export interface Template {
    readonly elements: readonly TemplateElement[];
    /** Text between elements that is no expression. */
    readonly texts: readonly { readonly text: string; readonly line: number }[];
    readonly problems: readonly { readonly message: string; readonly line: number }[];
}

type ParseResult = ReturnType<typeof parse>;
type TemplateNode = NonNullable<ParseResult['root']> | NonNullable<ParseResult['root']>['children'][number];

const childrenOf = (node: TemplateNode): TemplateNode[] => [
    ...('children' in node ? node.children : []),
    ...('else' in node && node.else ? [node.else as TemplateNode] : [])
];

function* nodesOf(node: TemplateNode): Generator<TemplateNode> {
    yield node;
    for (const child of childrenOf(node)) {
        yield* nodesOf(child);
    }
}

const literalOf = ({ value }: { value: { type: string; value?: unknown } }): string | undefined =>
    value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined;

const elementOf = (node: TemplateNode): TemplateElement[] => {
    if (!('properties' in node)) {
        return [];
    }
    const properties = node.properties.map((property) => ({
        name: property.attributeName,
        property: property.name,
        literal: literalOf(property),
        line: property.location.startLine
    }));
    const attributes = node.attributes.map((attribute) => ({
        name: attribute.name,
        property: attribute.name,
        literal: literalOf(attribute),
        line: attribute.location.startLine
    }));
    return [{ tag: node.name, line: node.location.startLine, attributes: [...properties, ...attributes] }];
};

/** Parses an LWC template. What the compiler objects to is in `problems`; it does not throw. */
export const readTemplate = ({ text }: SourceFile): Template => {
    const { root, warnings } = parse(text, { name: 'component', namespace: 'c' });
    const nodes = root ? [...nodesOf(root)] : [];
    return {
        elements: nodes.flatMap(elementOf),
        texts: nodes.flatMap((node) =>
            node.type === 'Text' && node.value.type === 'Literal' && node.value.value.trim() !== ''
                ? [{ text: node.value.value.trim(), line: node.location.startLine }]
                : []
        ),
        problems: warnings.map(({ message, location }) => ({ message, line: location?.line ?? 1 }))
    };
};

/** The elements of a namespace (`c`, `lightning`), each with the camel-case name of its component. */
export const componentsIn = (
    template: Template,
    namespace: string
): (TemplateElement & { readonly component: string })[] =>
    template.elements
        .filter(({ tag }) => tag.startsWith(`${namespace}-`))
        .map((element) => ({ ...element, component: kebabcaseToCamelcase(element.tag).slice(namespace.length + 1) }));
