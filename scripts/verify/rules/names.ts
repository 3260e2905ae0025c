import { basename, dirname } from 'node:path/posix';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import { typesBySuffix } from '../metadata/metadata-registry.ts';
import type { RegistryType } from '../metadata/metadata-registry.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';

/** Parts of an object that carry their own name inside; the deploy reads that and not the file name. */
const NAMED_INSIDE: ReadonlySet<string> = new Set([
    'CustomField',
    'ValidationRule',
    'ListView',
    'CompactLayout',
    'FieldSet',
    'RecordType',
    'WebLink',
    'BusinessProcess'
]);
/** Letters, digits and single underscores, from a letter to a letter or digit. */
const DEVELOPER_NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;
const CUSTOM_SUFFIX = /__(?:c|mdt|e|b|x|kav)$/;
/** Named after what they belong to: `Account-Account Layout`, `standard-home`. */
const FREE_NAMES: ReadonlySet<string> = new Set([
    'Layout',
    'CustomTab',
    'LightningComponentBundle',
    'StandardValueSet'
]);

const PACKAGED = /^force-app\/main\//;
const METADATA_FILE = /-meta\.xml$/;
const BUNDLE_FILE = /\/lwc\//;

const finding = ({ file, root }: MetadataDocument, element: string, message: string, line = root.line): Finding => ({
    file,
    line,
    element,
    message
});

const nameInside = (document: MetadataDocument): Finding[] => {
    const { type, root, developerName } = document;
    const fullName = root.child('fullName');
    if (fullName && fullName.text !== developerName) {
        const message = `is ${fullName.text} in a file named ${developerName}. Make them equal.`;
        return [finding(document, `${type}.fullName`, message, fullName.line)];
    }
    return fullName || !NAMED_INSIDE.has(type)
        ? []
        : [finding(document, `${type}.fullName`, `missing. Add <fullName>${developerName}</fullName>.`)];
};

const place = (document: MetadataDocument, bySuffix: ReadonlyMap<string, RegistryType>): Finding[] => {
    const { file, suffix, type } = document;
    if (type === 'LightningComponentBundle') {
        return [];
    }
    const expected = bySuffix.get(suffix);
    if (!expected) {
        return [
            finding(
                document,
                type,
                `no metadata file ends in .${suffix}-meta.xml.${didYouMean(suffix, bySuffix.keys())}`
            )
        ];
    }
    if (expected.name !== type) {
        return [
            finding(document, type, `the file name says ${expected.name} (.${suffix}). Rename the file or the element.`)
        ];
    }
    const inFolder = type === 'CustomObject' ? dirname(dirname(file)) : dirname(file);
    const folder = basename(inFolder);
    return folder === expected.directoryName || inFolder.includes(`/${expected.directoryName}/`) || inFolder === '.'
        ? []
        : [finding(document, type, `lies in ${folder}/. Move it to ${expected.directoryName}/.`)];
};

const objectFolder = (document: MetadataDocument): Finding[] => {
    const { type, object, developerName } = document;
    return type === 'CustomObject' && object !== developerName
        ? [finding(document, type, `${developerName} lies in the folder objects/${object}. Make them equal.`)]
        : [];
};

const shape = (document: MetadataDocument): Finding[] => {
    const { type, developerName } = document;
    const parts = FREE_NAMES.has(type) ? [] : developerName.split('.');
    const bad = parts.find((part) => !DEVELOPER_NAME.test(part.replace(CUSTOM_SUFFIX, '')));
    return bad === undefined
        ? []
        : [
              finding(
                  document,
                  type,
                  `${bad} is no developer name: letters, digits and single underscores, from a letter on.`
              )
          ];
};

const labelNames = (document: MetadataDocument): Finding[] =>
    document.type === 'CustomLabels'
        ? document.root
              .all('labels')
              .filter((label) => !DEVELOPER_NAME.test(label.textOf('fullName')))
              .map((label) =>
                  finding(
                      document,
                      `CustomLabel[${label.textOf('fullName')}]`,
                      'is no developer name: letters, digits and single underscores, from a letter on.',
                      label.line
                  )
              )
        : [];

/** A deployment skips files that it does not know, and reports nothing. */
const strayFiles = (files: readonly string[]): Finding[] =>
    files
        .filter((file) => PACKAGED.test(file) && !METADATA_FILE.test(file) && !BUNDLE_FILE.test(file))
        .map((file) => ({
            file,
            element: basename(file),
            message: 'is no metadata file, so no deployment takes it. Rename or remove it.'
        }));

/** A file's name, folder and suffix say what is inside it. */
export const names: Rule = ({ documents, files }) => {
    const bySuffix = typesBySuffix();
    return [
        ...strayFiles(files),
        ...documents.flatMap((document) => [
            ...nameInside(document),
            ...place(document, bySuffix),
            ...objectFolder(document),
            ...shape(document),
            ...labelNames(document)
        ])
    ];
};
