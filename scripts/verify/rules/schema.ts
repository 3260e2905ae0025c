import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { ElementRule, ElementType } from '../metadata/metadata-types.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const PREFIXES: Readonly<Record<string, string>> = {
    xsd: 'http://www.w3.org/2001/XMLSchema',
    xsi: 'http://www.w3.org/2001/XMLSchema-instance'
};
/** Typed as plain text in the API, though they hold elements; other rules look into them. */
const HOLDS_ELEMENTS_ANYWAY: ReadonlySet<string> = new Set(['LightningComponentBundle.targetConfigs']);
const XSI_TYPES: Readonly<Record<string, RegExp>> = {
    'xsd:string': /^/,
    'xsd:boolean': /^(?:true|false)$/,
    'xsd:double': /^-?\d+(?:\.\d+)?$/,
    'xsd:int': /^-?\d+$/,
    'xsd:date': /^\d{4}-\d\d-\d\d$/,
    'xsd:dateTime': /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/
};
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;

type Report = (element: XmlElement, path: string, message: string) => void;

const quoted = (text: string): string => `'${text.length > 60 ? `${text.slice(0, 57)}...` : text}'`;

const textProblem = (type: ElementType, text: string): string | undefined => {
    switch (type.kind) {
        case 'boolean':
            return /^(?:true|false)$/.test(text) ? undefined : `${quoted(text)} is not true or false.`;
        case 'number':
            return NUMBER.test(text) ? undefined : `${quoted(text)} is not a number.`;
        case 'date':
            return DATE.test(text) ? undefined : `${quoted(text)} is not an ISO date or date and time.`;
        case 'enumeration':
            return type.values.includes(text)
                ? undefined
                : `${quoted(text)} is no ${type.name}.${didYouMean(text, type.values) || ` Use one of: ${type.values.slice(0, 12).join(', ')}.`}`;
        default:
            return undefined;
    }
};

const checkAnything = (element: XmlElement, path: string, report: Report): void => {
    const type = element.attributes['xsi:type'];
    if (element.attributes['xsi:nil'] === 'true') {
        return;
    }
    if (type === undefined) {
        report(
            element,
            path,
            'has no xsi:type. Write one, e.g. xsi:type="xsd:string", or xsi:nil="true" for no value.'
        );
        return;
    }
    const shape = XSI_TYPES[type];
    if (!shape) {
        report(element, path, `unknown xsi:type ${quoted(type)}. Use one of: ${Object.keys(XSI_TYPES).join(', ')}.`);
    } else if (!shape.test(element.text)) {
        report(element, path, `${quoted(element.text)} is no ${type}.`);
    }
};

const checkAttributes = (element: XmlElement, path: string, report: Report): void => {
    for (const name of Object.keys(element.attributes)) {
        if (!name.startsWith('xmlns')) {
            report(element, path, `unknown attribute ${name}. Metadata elements carry none.`);
        }
    }
};

const checkRepetition = (
    element: XmlElement,
    path: string,
    rules: ReadonlyMap<string, ElementRule>,
    report: Report
): void => {
    const names = element.children.map(({ name }) => name);
    element.children.forEach((child, index) => {
        const rule = rules.get(child.name);
        const first = names.indexOf(child.name);
        if (!rule || first === index) {
            return;
        }
        if (!rule.repeats) {
            report(child, `${path}.${child.name}`, 'appears more than once. Keep one.');
        } else if (names[index - 1] !== child.name) {
            // The platform reads a second run of the same element as a duplicate.
            report(
                child,
                `${path}.${child.name}`,
                `stands apart from the other ${child.name} elements. Keep them together.`
            );
        }
    });
};

/** `Flow.recordLookups[Get_Questions].filters`: a name tells apart what a number would not. */
const pathTo = (child: XmlElement, path: string): string => {
    const name = child.textOf('fullName') || child.textOf('name') || child.textOf('identifier');
    return `${path}.${child.name}${name === '' ? '' : `[${name}]`}`;
};

const checkElement = (element: XmlElement, path: string, type: ElementType, report: Report): void => {
    if (type.kind === 'anything') {
        checkAnything(element, path, report);
        return;
    }
    checkAttributes(element, path, report);
    if (type.kind === 'structure') {
        checkStructure(element, path, type.elements, report);
        return;
    }
    if (element.children.length > 0) {
        if (!HOLDS_ELEMENTS_ANYWAY.has(path)) {
            report(
                element,
                path,
                `holds elements where the API expects ${type.kind === 'text' ? 'text' : `a ${type.kind}`}.`
            );
        }
        return;
    }
    const problem = textProblem(type, element.text);
    if (problem !== undefined) {
        report(element, path, problem);
    }
};

const checkStructure = (
    element: XmlElement,
    path: string,
    rules: ReadonlyMap<string, ElementRule>,
    report: Report
): void => {
    if (element.text !== '') {
        report(element, path, `text ${quoted(element.text)} among elements. Remove it or give it its element.`);
    }
    for (const child of element.children) {
        const rule = rules.get(child.name);
        if (rule) {
            checkElement(child, pathTo(child, path), rule.type, report);
        } else {
            report(child, `${path}.${child.name}`, `unknown element.${didYouMean(child.name, rules.keys())}`);
        }
    }
    checkRepetition(element, path, rules, report);
    for (const [name, { required }] of rules) {
        if (required && !element.children.some((child) => child.name === name)) {
            report(element, path, `the required element ${name} is missing. Add <${name}>.`);
        }
    }
};

/** A prefix means what its declaration says, and nothing without one. */
const checkPrefixes = (root: XmlElement, path: string, report: Report): void => {
    const attributes = [...root.descendants()].flatMap((element) => Object.entries(element.attributes));
    const used = new Set(
        attributes
            .filter(([name]) => name.startsWith('xsi:'))
            .flatMap(([, value]) => ['xsi', ...(/^xsd:/.test(value) ? ['xsd'] : [])])
    );
    for (const prefix of used) {
        const uri = PREFIXES[prefix] ?? '';
        if (root.attributes[`xmlns:${prefix}`] !== uri) {
            report(
                root,
                path,
                `uses the prefix ${prefix} without saying what it means. Write xmlns:${prefix}="${uri}".`
            );
        }
    }
};

const checkDocument = ({ file, root, type }: MetadataDocument, rules: ReadonlyMap<string, ElementRule>): Finding[] => {
    const findings: Finding[] = [];
    const report: Report = (element, path, message) =>
        findings.push({ file, line: element.line, element: path, message });
    if (root.attributes['xmlns'] !== NAMESPACE) {
        report(root, type, `is not in Salesforce's namespace. Write xmlns="${NAMESPACE}".`);
    }
    checkPrefixes(root, type, report);
    checkStructure(root, type, rules, report);
    return findings;
};

/** Elements, values and repetition are what the Metadata API types know. */
export const schema: Rule = ({ documents, types }) =>
    documents.flatMap((document) => {
        const rules = types.roots.has(document.type) ? types.structure(document.type) : undefined;
        return rules
            ? checkDocument(document, rules)
            : [
                  {
                      file: document.file,
                      line: document.root.line,
                      element: document.type,
                      message: `is no type of the Metadata API.${didYouMean(document.type, types.roots)}`
                  }
              ];
    });
