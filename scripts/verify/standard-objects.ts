import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** Fields and relationships of a standard object, as jsforce's generated schema lists them. */
export interface StandardObject {
    /** Field name to its TypeScript type, `| null` left out: string, number, boolean, DateString. */
    readonly fields: ReadonlyMap<string, string>;
    /** Name of a relationship upwards to the object it leads to. */
    readonly parents: ReadonlyMap<string, string>;
    /** Name of a relationship downwards to the object it leads to. */
    readonly children: ReadonlyMap<string, string>;
}

const DECLARATIONS = '@jsforce/jsforce-node/lib/types/standard-schema.d.ts';
const DEFINITION = 'SObjectDefinition$';

const typeText = (node: ts.TypeNode | undefined, source: ts.SourceFile): string =>
    (node?.getText(source) ?? '').replace(/\s*\|\s*null$/, '');

/**
 * Looks standard objects up by name. Activities of an object are not in the schema, and a field that exists only with
 * a licence may be missing from it. Throws when the package is not installed.
 */
export const readStandardObjects = (): ((name: string) => StandardObject | undefined) => {
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
                  fields: members(`Fields$${name}`),
                  parents: related(`ParentReferences$${name}`),
                  children: related(`ChildRelationships$${name}`)
              }
            : undefined;
};
