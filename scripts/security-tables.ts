import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { MetadataDocument } from '../org-model/xml/metadata-document.ts';
import { readProject } from './verify/project.ts';
import type { Project } from './verify/project.ts';
import type { XmlElement } from '../org-model/xml/xml-element.ts';

const OBJECTS = ['Vendor_Evaluation__c', 'Audit_Answer__c'];
const RIGHTS: readonly (readonly [right: string, word: string])[] = [
    ['allowCreate', 'create'],
    ['allowRead', 'read'],
    ['allowEdit', 'edit'],
    ['allowDelete', 'delete'],
    ['viewAllRecords', 'see all records'],
    ['modifyAllRecords', 'change all records']
];

type Row = readonly string[];

const table = (heads: Row, rows: readonly Row[]): string =>
    [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A sentence of metadata in a cell of a table. */
const inCell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();

const documentsOf = ({ documents }: Project, type: string): MetadataDocument[] =>
    documents.filter((document) => document.type === type);

const permissionSets = (project: Project): MetadataDocument[] => documentsOf(project, 'PermissionSet');

const rightsOn = (root: XmlElement, object: string): string => {
    const entry = root.all('objectPermissions').find((item) => item.textOf('object') === object);
    const granted = RIGHTS.filter(([right]) => entry !== undefined && entry.textOf(right) === 'true');
    return granted.length === 0 ? 'none' : granted.map(([, word]) => word).join(', ');
};

const customPermissionsOf = (root: XmlElement): string =>
    root
        .all('customPermissions')
        .filter((entry) => entry.textOf('enabled') === 'true')
        .map((entry) => `\`${entry.textOf('name')}\``)
        .join(', ') || 'none';

/** What each permission set grants. */
const granted = (project: Project): string =>
    table(
        ['permission set', ...OBJECTS.map((object) => `\`${object}\``), 'custom permissions'],
        permissionSets(project).map(({ root }) => [
            root.textOf('label'),
            ...OBJECTS.map((object) => rightsOn(root, object)),
            customPermissionsOf(root)
        ])
    );

const fieldOf = (root: XmlElement, field: string): XmlElement | undefined =>
    root.all('fieldPermissions').find((entry) => entry.textOf('field') === field);

/** A set without an app is added to a person's own, and leaves what that one has. */
const isAdded = (root: XmlElement): boolean => root.all('applicationVisibilities').length === 0;

const mark = (root: XmlElement, field: string): string => {
    const entry = fieldOf(root, field);
    if (entry === undefined && isAdded(root)) {
        return '';
    }
    if (entry === undefined || entry.textOf('readable') !== 'true') {
        return 'hidden';
    }
    return entry.textOf('editable') === 'true' ? 'edits' : 'reads';
};

/** Fields that permission sets with records treat differently. Computed fields are read by all and written by none. */
const fieldRights = (project: Project): string => {
    const sets = permissionSets(project).filter(({ root }) => root.all('fieldPermissions').length > 0);
    const fields = [
        ...new Set(sets.flatMap(({ root }) => root.all('fieldPermissions').map((entry) => entry.textOf('field'))))
    ].sort();
    const rows = fields
        .map((field) => [`\`${field}\``, ...sets.map(({ root }) => mark(root, field))])
        .filter(([, ...marks]) => marks.some((given) => given === 'edits' || given === 'hidden'));
    return table(['field', ...sets.map(({ root }) => root.textOf('label').replace(/^.*: /, ''))], rows);
};

const customPermissions = (project: Project): string =>
    table(
        ['custom permission', 'what it allows', 'held by'],
        documentsOf(project, 'CustomPermission').map(({ root, developerName }) => [
            `\`${developerName}\``,
            inCell(root.textOf('description')),
            permissionSets(project)
                .filter((set) =>
                    set.root.all('customPermissions').some((entry) => entry.textOf('name') === developerName)
                )
                .map((set) => set.root.textOf('label'))
                .join(', ')
        ])
    );

const rules = (project: Project): string =>
    table(
        ['object', 'rule', 'why', 'what a person reads'],
        documentsOf(project, 'ValidationRule')
            .filter(({ root }) => root.textOf('active') === 'true')
            .map(({ object, developerName, root }) => [
                `\`${object}\``,
                `\`${developerName}\``,
                inCell(root.textOf('description')),
                inCell(root.textOf('errorMessage'))
            ])
    );

const flows = (project: Project): string =>
    table(
        ['flow', 'what it does'],
        documentsOf(project, 'Flow').map(({ root, developerName }) => [
            `\`${developerName}\``,
            inCell(root.textOf('description'))
        ])
    );

/** The generated tables, by the name that stands in the page's markers. */
const TABLES: Readonly<Record<string, (project: Project) => string>> = {
    'granted rights': granted,
    'custom permissions': customPermissions,
    'field rights': fieldRights,
    'validation rules': rules,
    flows
};

const between = (name: string): RegExp =>
    new RegExp(`(<!-- generated: ${name} -->\n)[\\s\\S]*?(\n<!-- end of ${name} -->)`);

/** The page that says what each role can do, from the project's root. */
export const SECURITY_PAGE = 'docs/security.md';

/**
 * The security page with its tables as the metadata of the project makes them.
 * @throws Error when the page has no markers for a table
 */
export const securityPage = async (): Promise<string> => {
    const project = readProject('.');
    const written = Object.entries(TABLES).reduce(
        (text, [name, make]) => {
            if (!between(name).test(text)) {
                throw new Error(`${SECURITY_PAGE} has no place for the table "${name}"`);
            }
            return text.replace(between(name), (_, start: string, end: string) => `${start}\n${make(project)}\n${end}`);
        },
        readFileSync(SECURITY_PAGE, 'utf8')
    );
    return await format(written, { ...(await resolveConfig(SECURITY_PAGE)), filepath: SECURITY_PAGE });
};
