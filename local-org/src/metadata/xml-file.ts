import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MetadataError } from './metadata-error.ts';
import { XmlElement } from './xml-element.ts';

const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute
});

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const toElement = (file: string, path: string, raw: unknown): XmlElement => {
    if (!isObject(raw)) {
        return new XmlElement(file, path, String(raw ?? ''), new Map(), new Map());
    }
    const attributes = new Map<string, string>();
    const children = new Map<string, XmlElement[]>();
    for (const [name, value] of Object.entries(raw)) {
        if (name.startsWith('@')) {
            attributes.set(name.slice(1), String(value));
        } else if (name !== '#text' && Array.isArray(value)) {
            const repeated = value.length > 1;
            const list = value.map((item: unknown, index) =>
                toElement(file, `${path}.${name}${repeated ? `[${index}]` : ''}`, item)
            );
            children.set(name, list);
        }
    }
    return new XmlElement(file, path, String(raw['#text'] ?? ''), attributes, children);
};

/**
 * Reads one metadata file.
 * @param file absolute path
 * @param projectDirectory error messages show the path relative to it
 * @throws MetadataError when the XML is malformed or does not have exactly one root
 */
export const readXmlFile = (file: string, projectDirectory: string): XmlElement => {
    const shown = relative(projectDirectory, file);
    const source = readFileSync(file, 'utf8');
    const verdict = XMLValidator.validate(source);
    if (verdict !== true) {
        throw new MetadataError(shown, `line ${verdict.err.line}`, `malformed XML: ${verdict.err.msg}`);
    }
    const parsed: unknown = parser.parse(source);
    const roots = isObject(parsed) ? Object.entries(parsed).filter(([name]) => !name.startsWith('?')) : [];
    const root = roots[0];
    if (root === undefined || roots.length > 1 || !Array.isArray(root[1])) {
        throw new MetadataError(shown, 'root', 'the file needs exactly one root element');
    }
    return toElement(shown, root[0], root[1][0]);
};
