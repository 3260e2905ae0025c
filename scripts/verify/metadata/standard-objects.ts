import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import type { FieldType } from '../../../org-model/objects/field-types.ts';
import { systemField } from '../../../org-model/objects/system-fields.ts';
import type { PlatformObject } from '../../../org-model/org.ts';

/** What formulas and lists read from a field, by its type in jsforce's schema; anything else is text. */
const TYPES: Readonly<Record<string, FieldType>> = { boolean: 'Checkbox', number: 'Number', DateString: 'DateTime' };
/** Fields of every object, and of every metadata type, that no schema lists. */
const RECORD_FIELDS = ['LastActivityDate', 'LastViewedDate', 'LastReferencedDate'];
const METADATA_TYPE_FIELDS = ['Language', 'NamespacePrefix', 'SystemModstamp'];
const CUSTOM = /__(?:c|mdt|e|x|b)$/;

const DECLARATIONS = '@jsforce/jsforce-node/lib/types/standard-schema.d.ts';
const DEFINITION = 'SObjectDefinition$';

const typeText = (node: ts.TypeNode | undefined, source: ts.SourceFile): string =>
    (node?.getText(source) ?? '').replace(/\s*\|\s*null$/, '');

const fieldsOf = (object: string, types: Iterable<readonly [string, string]>): PlatformObject['fields'] =>
    new Map([...types].map(([name, type]) => [name, systemField(object, name, name, TYPES[type] ?? 'Text')] as const));

const customObject = (name: string): PlatformObject => ({
    fields: fieldsOf(
        name,
        name.endsWith('__mdt')
            ? METADATA_TYPE_FIELDS.map((field) => [field, field === 'SystemModstamp' ? 'DateString' : 'string'])
            : RECORD_FIELDS.map((field) => [field, 'DateString'])
    ),
    parents: new Map(),
    children: new Map()
});

/**
 * Looks up what Salesforce brings of an object, as jsforce's generated schema lists it: a custom object only what
 * Salesforce adds to it. Activities of an object are not in the schema, and a field that exists only with a licence may be
 * missing from it. Throws when the package is not installed.
 */
const readStandardObjects = (): ((name: string) => PlatformObject | undefined) => {
    const file = createRequire(import.meta.url).resolve(DECLARATIONS);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const aliases = new Map(
        source.statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, type])
    );
    const members = (alias: string): Map<string, string> => {
        const type = aliases.get(alias);
        const properties = type && ts.isTypeLiteralNode(type) ? type.members.filter(ts.isPropertySignature) : [];
        return new Map(properties.map(({ name, type: of }) => [name.getText(source), typeText(of, source)]));
    };
    const related = (alias: string): Map<string, string> =>
        new Map([...members(alias)].map(([name, target]) => [name, target.replace(DEFINITION, '')]));

    return (name) =>
        aliases.has(`Fields$${name}`)
            ? {
                  fields: fieldsOf(name, members(`Fields$${name}`)),
                  parents: related(`ParentReferences$${name}`),
                  children: related(`ChildRelationships$${name}`)
              }
            : undefined;
};

let standardObjects: ReturnType<typeof readStandardObjects> | undefined;

/** What Salesforce brings of an object of that name; undefined when it knows no such standard object. */
export const platformObject = (name: string): PlatformObject | undefined =>
    CUSTOM.test(name) ? customObject(name) : (standardObjects ??= readStandardObjects())(name);
