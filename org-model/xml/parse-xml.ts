import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** One XML element with the line it starts on. Text is trimmed and decoded; an element that holds others has ''. */
export interface XmlElement {
    readonly name: string;
    readonly line: number;
    readonly attributes: Readonly<Record<string, string>>;
    readonly text: string;
    readonly children: readonly XmlElement[];
}

/** Why a text is not XML; line and column are 1-based. */
export interface XmlProblem {
    readonly line: number;
    readonly column: number;
    readonly message: string;
}

type RawNode = Record<string, unknown>;

const METADATA = XMLParser.getMetaDataSymbol();
const ATTRIBUTES = ':@';
const ATTRIBUTE_PREFIX = '@_';
const TEXT = '#text';
const UNKNOWN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
const NOT_PARSED = /<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs;

const parser = new XMLParser({
    preserveOrder: true,
    captureMetaData: true,
    ignoreAttributes: false,
    attributeNamePrefix: ATTRIBUTE_PREFIX,
    ignoreDeclaration: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    htmlEntities: false
});

type Locate = (index: number) => { line: number; column: number };

/** Line ends are found once a text: a label file has thousands of elements. */
const locator = (text: string): Locate => {
    const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    return (index) => {
        const line = lineStarts.findLastIndex((start) => start <= index);
        return { line: line + 1, column: index - (lineStarts[line] ?? 0) + 1 };
    };
};

const startIndex = (node: RawNode): number => {
    const metadata = (node as Record<symbol, { startIndex?: number } | undefined>)[METADATA as unknown as symbol];
    return metadata?.startIndex ?? 0;
};

const attributesOf = (node: RawNode): Record<string, string> =>
    Object.fromEntries(
        Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, string>).map(([name, value]) => [
            name.slice(ATTRIBUTE_PREFIX.length),
            value
        ])
    );

const toElement = (node: RawNode, locate: Locate): XmlElement => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '';
    const content = (node[name] ?? []) as RawNode[];
    const text = content
        .filter((item) => TEXT in item)
        .map((item) => String(item[TEXT]))
        .join('')
        .trim();
    return {
        name,
        line: locate(startIndex(node)).line,
        attributes: attributesOf(node),
        text,
        children: content.filter((item) => !(TEXT in item)).map((item) => toElement(item, locate))
    };
};

const problemOf = (source: string, locate: Locate): XmlProblem | undefined => {
    const verdict = XMLValidator.validate(source);
    if (verdict !== true) {
        const { line, col, msg } = verdict.err;
        return { line, column: col ?? 1, message: msg.replace(/\.?$/, '.') };
    }
    // The validator lets an undefined entity pass; the platform does not.
    const entity = UNKNOWN_ENTITY.exec(source.replace(NOT_PARSED, (part) => ' '.repeat(part.length)));
    return entity
        ? { ...locate(entity.index), message: 'An & that starts no XML entity. Write &amp; for it.' }
        : undefined;
};

/** The root element of an XML text, or why there is none. Never throws. */
export const parseXml = (source: string): { root: XmlElement } | { problem: XmlProblem } => {
    const locate = locator(source);
    const problem = problemOf(source, locate);
    if (problem) {
        return { problem };
    }
    const roots = (parser.parse(source) as RawNode[]).filter((node) => !(TEXT in node));
    const [first, second] = roots;
    if (!first || second) {
        const at = second ? locate(startIndex(second)) : { line: 1, column: 1 };
        return { problem: { ...at, message: 'An XML file has exactly one root element.' } };
    }
    return { root: toElement(first, locate) };
};

/** The children of that name, in document order. */
export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
    element.children.filter((child) => child.name === name);

/** The first child of that name. */
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
    element.children.find((child) => child.name === name);

/** The text of the first child of that name, or '' when it is missing or empty. */
export const textOf = (element: XmlElement, name: string): string => childNamed(element, name)?.text ?? '';

/** The element and everything under it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
    yield element;
    for (const child of element.children) {
        yield* descendants(child);
    }
}
