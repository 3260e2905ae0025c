import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { MetadataError } from '../findings/metadata-error.ts';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * Reads one metadata file, whose elements throw at the first thing they lack.
 * @param file absolute path
 * @param projectDirectory error messages show the path relative to it
 * @throws MetadataError when the file is not XML
 */
export const readXmlFile = (file: string, projectDirectory: string): XmlElement => {
    const shown = relative(projectDirectory, file);
    const parsed = parseXml(readFileSync(file, 'utf8'), shown, ({ element, message }) => {
        throw new MetadataError(shown, element, message);
    });
    if ('problem' in parsed) {
        const { line, message } = parsed.problem;
        throw new MetadataError(shown, `line ${line}`, `malformed XML: ${message}`);
    }
    return parsed.root;
};
