import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Elements of one parent that must differ, and the children that tell them apart. '' is the element's own text. */
const UNIQUE_CHILDREN: Readonly<Record<string, string>> = {
    labels: 'fullName',
    customValue: 'fullName',
    value: 'fullName',
    values: 'field',
    fieldPermissions: 'field',
    objectPermissions: 'object',
    customPermissions: 'name',
    tabSettings: 'tab',
    applicationVisibilities: 'application',
    customMetadataTypeAccesses: 'name',
    flowAccesses: 'flow',
    columns: ',field',
    tabs: '',
    fields: '',
    layoutItems: 'field',
    actionOverrides: 'actionName,pageOrSobjectType,formFactor',
    inputAssignments: 'field',
    queriedFields: ''
};
const keyOf = (element: XmlElement, child: string): string =>
    child
        .split(',')
        .map((name) => (name === '' ? element.text : element.textOf(name)))
        .join(' ')
        .trim();

const repeatedIn = (parent: XmlElement, document: MetadataDocument): Finding[] => {
    const seen = new Map<string, number>();
    return parent.children.flatMap((element) => {
        const child = UNIQUE_CHILDREN[element.name];
        const key = child === undefined ? '' : keyOf(element, child);
        if (key === '') {
            return [];
        }
        const id = `${element.name} ${key.toLowerCase()}`;
        const first = seen.get(id);
        seen.set(id, first ?? element.line);
        return first === undefined
            ? []
            : [
                  {
                      file: document.file,
                      line: element.line,
                      element: `${document.type}.${element.name}[${key}]`,
                      message: `already stands on line ${first}. Keep one.`
                  }
              ];
    });
};

/** Names that must differ within the whole file: elements of a flow, components and facets of a page. */
const FILE_WIDE: Readonly<Record<string, (element: XmlElement) => string>> = {
    Flow: (element) =>
        element.children.some(({ name }) => name === 'label' || name === 'dataType') ? element.textOf('name') : '',
    FlexiPage: (element) =>
        element.name === 'flexiPageRegions' ? `region ${element.textOf('name')}` : element.textOf('identifier')
};

const repeatedAcross = (document: MetadataDocument): Finding[] => {
    const keyIn = FILE_WIDE[document.type];
    const seen = new Map<string, number>();
    return [...(keyIn ? document.root.descendants() : [])].flatMap((element) => {
        const key = keyIn?.(element) ?? '';
        const first = seen.get(key.toLowerCase());
        if (key === '' || first === undefined) {
            seen.set(key.toLowerCase(), element.line);
            return [];
        }
        return [
            {
                file: document.file,
                line: element.line,
                element: `${document.type}.${element.name}[${key}]`,
                message: `the name is taken on line ${first}. Give it another.`
            }
        ];
    });
};

const repeatedFiles = (documents: readonly MetadataDocument[]): Finding[] => {
    const seen = new Map<string, string>();
    return documents.flatMap(({ file, type, object, developerName, root }) => {
        const key = `${type} ${object} ${developerName}`.toLowerCase();
        const first = seen.get(key);
        seen.set(key, first ?? file);
        return first === undefined
            ? []
            : [
                  {
                      file,
                      line: root.line,
                      element: `${type}[${developerName}]`,
                      message: `is also declared in ${first}. Keep one.`
                  }
              ];
    });
};

/** Nothing is declared twice: no component, no label, no value, no permission, no name within a flow or page. */
export const duplicates: Rule = ({ documents }) => [
    ...repeatedFiles(documents),
    ...documents.flatMap((document) => [
        ...[...document.root.descendants()].flatMap((element) => repeatedIn(element, document)),
        ...repeatedAcross(document)
    ])
];
