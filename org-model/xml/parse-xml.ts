import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { XmlElement } from './xml-element.ts';
import type { Report } from './xml-element.ts';

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

const nameOf = (node: RawNode): string => Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '';

/** Where the elements of one text stand. */
interface Source {
    readonly report: Report;
    readonly file: string;
    readonly locate: Locate;
}

const childrenOf = (items: readonly RawNode[], path: string, source: Source): XmlElement[] => {
    const sizes = new Map<string, number>();
    for (const name of items.map(nameOf)) {
        sizes.set(name, (sizes.get(name) ?? 0) + 1);
    }
    const seen = new Map<string, number>();
    return items.map((item) => {
        const name = nameOf(item);
        const index = seen.get(name) ?? 0;
        seen.set(name, index + 1);
        return toElement(item, `${path}.${name}${sizes.get(name) === 1 ? '' : `[${index}]`}`, source);
    });
};

const toElement = (node: RawNode, path: string, source: Source): XmlElement => {
    const name = nameOf(node);
    const content = (node[name] ?? []) as RawNode[];
    const text = content
        .filter((item) => TEXT in item)
        .map((item) => String(item[TEXT]))
        .join('')
        .trim();
    return new XmlElement({
        report: source.report,
        file: source.file,
        name,
        path,
        line: source.locate(startIndex(node)).line,
        attributes: attributesOf(node),
        text,
        children: childrenOf(
            content.filter((item) => !(TEXT in item)),
            path,
            source
        )
    });
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

/**
 * The root element of an XML text, or why there is none. Never throws.
 * @param file path that its elements name as theirs
 * @param report takes what its elements turn out to lack when they are read
 */
export const parseXml = (
    text: string,
    file: string,
    report: Report
): { root: XmlElement } | { problem: XmlProblem } => {
    const locate = locator(text);
    const problem = problemOf(text, locate);
    if (problem) {
        return { problem };
    }
    const roots = (parser.parse(text) as RawNode[]).filter((node) => !(TEXT in node));
    const [first, second] = roots;
    if (!first || second) {
        const at = second ? locate(startIndex(second)) : { line: 1, column: 1 };
        return { problem: { ...at, message: 'An XML file has exactly one root element.' } };
    }
    return { root: toElement(first, nameOf(first), { report, file, locate }) };
};
