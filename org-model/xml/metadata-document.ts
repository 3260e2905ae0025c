import { basename, dirname } from 'node:path/posix';
import { parseXml } from './parse-xml.ts';
import type { XmlElement } from './xml-element.ts';
import type { Finding } from '../findings/finding.ts';

/** One well-formed `*-meta.xml` file. */
export interface MetadataDocument {
    /** Path relative to the verified directory, with forward slashes. */
    readonly file: string;
    /** What the file name says it is: `field` for `Rating__c.field-meta.xml`. */
    readonly suffix: string;
    /** The file name without suffix: `Rating__c`, `Account-Account Layout`, `Opportunity.New_Evaluation`. */
    readonly developerName: string;
    /** For a part of an object the object's folder name, otherwise ''. */
    readonly object: string;
    /** Metadata type: the root element's name. */
    readonly type: string;
    readonly root: XmlElement;
    /** What readers of its elements found so far. */
    readonly findings: readonly Finding[];
}

const FILE_NAME = /^(.*)\.([^.]+)-meta\.xml$/;
const OBJECT_FOLDER = /(?:^|\/)objects\/([^/]+)\//;

/** A document, or the finding that says why the text is none. */
export const readDocument = (file: string, text: string): MetadataDocument | Finding => {
    const findings: Finding[] = [];
    const parsed = parseXml(text, file, (finding) => findings.push(finding));
    if ('problem' in parsed) {
        const { line, column, message } = parsed.problem;
        return { file, line, column, element: 'XML', message: `malformed. ${message}` };
    }
    const [, developerName = basename(file), suffix = ''] = FILE_NAME.exec(basename(file)) ?? [];
    const [, object = ''] = OBJECT_FOLDER.exec(`${dirname(file)}/`) ?? [];
    return { file, suffix, developerName, object, type: parsed.root.name, root: parsed.root, findings };
};
