import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** What may stand inside an element, as the Metadata API types say. */
export type ElementType =
    | { readonly kind: 'text' | 'boolean' | 'number' | 'date' | 'anything' }
    | { readonly kind: 'enumeration'; readonly name: string; readonly values: readonly string[] }
    | { readonly kind: 'structure'; readonly name: string; readonly elements: ReadonlyMap<string, ElementRule> };

/** How an element may appear in its parent. */
export interface ElementRule {
    readonly type: ElementType;
    readonly required: boolean;
    readonly repeats: boolean;
}

/** The Metadata API's types by name, read from @salesforce/types through the TypeScript parser. */
export interface MetadataTypes {
    /** The structure of a metadata type or of a part of one; undefined when the API has no such type. */
    structure(name: string): ReadonlyMap<string, ElementRule> | undefined;
    /** Names of everything that can be the root of a metadata file. */
    readonly roots: ReadonlySet<string>;
}

const DECLARATIONS = '@salesforce/types/metadata';
const TEXT: ElementType = { kind: 'text' };

const aliasesIn = (file: string): ReadonlyMap<string, ts.TypeNode> => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    return new Map(source.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias.type]));
};

const referenceName = (node: ts.TypeNode): string | undefined =>
    ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? node.typeName.text : undefined;

const literalText = (node: ts.TypeNode): string | undefined =>
    ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;

const extendsMetadata = (node: ts.TypeNode, aliases: ReadonlyMap<string, ts.TypeNode>): boolean =>
    ts.isIntersectionTypeNode(node) &&
    node.types.some((part) => {
        const name = referenceName(part);
        const base = name === undefined ? undefined : aliases.get(name);
        return name === 'Metadata' || (base !== undefined && extendsMetadata(base, aliases));
    });

const isStructure = (node: ts.TypeNode): node is ts.TypeLiteralNode | ts.IntersectionTypeNode =>
    ts.isTypeLiteralNode(node) || ts.isIntersectionTypeNode(node);

/** The types that a file of aliases declares. */
class DeclaredTypes implements MetadataTypes {
    readonly roots: ReadonlySet<string>;
    readonly #aliases: ReadonlyMap<string, ts.TypeNode>;
    readonly #structures = new Map<string, ReadonlyMap<string, ElementRule>>();

    constructor(aliases: ReadonlyMap<string, ts.TypeNode>) {
        this.#aliases = aliases;
        const roots = [...aliases].filter(([, node]) => extendsMetadata(node, aliases)).map(([name]) => name);
        this.roots = new Set(roots);
    }

    structure(name: string): ReadonlyMap<string, ElementRule> | undefined {
        const alias = this.#aliases.get(name);
        if (!alias || !isStructure(alias)) {
            return undefined;
        }
        const known = this.#structures.get(name) ?? new Map(this.#elementsOf(alias));
        this.#structures.set(name, known);
        return known;
    }

    #elementsOf(node: ts.TypeNode): [string, ElementRule][] {
        if (ts.isIntersectionTypeNode(node)) {
            return node.types.flatMap((part) => this.#elementsOf(part));
        }
        if (ts.isTypeLiteralNode(node)) {
            return node.members
                .filter(ts.isPropertySignature)
                .map((member) => [(member.name as ts.Identifier).text, this.#rule(member)]);
        }
        const base = this.#aliases.get(referenceName(node) ?? '');
        return base ? this.#elementsOf(base) : [];
    }

    #rule(member: ts.PropertySignature): ElementRule {
        const type = member.type ?? ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
        const repeats = ts.isArrayTypeNode(type);
        return {
            type: this.#plain(repeats ? type.elementType : type),
            required: !repeats && member.questionToken === undefined,
            repeats
        };
    }

    #plain(node: ts.TypeNode): ElementType {
        switch (node.kind) {
            case ts.SyntaxKind.BooleanKeyword:
                return { kind: 'boolean' };
            case ts.SyntaxKind.NumberKeyword:
                return { kind: 'number' };
            case ts.SyntaxKind.AnyKeyword:
                return { kind: 'anything' };
            default: {
                const name = referenceName(node);
                return name === undefined ? TEXT : this.#named(name);
            }
        }
    }

    #named(name: string): ElementType {
        if (name === 'Date') {
            return { kind: 'date' };
        }
        const alias = this.#aliases.get(name);
        if (!alias) {
            throw new Error(`${DECLARATIONS} has no type ${name}.`);
        }
        if (isStructure(alias)) {
            const elements = (): ReadonlyMap<string, ElementRule> => this.structure(name) ?? new Map();
            // Looked up when it is needed: types refer to themselves.
            return {
                kind: 'structure',
                name,
                get elements() {
                    return elements();
                }
            };
        }
        const literals = (ts.isUnionTypeNode(alias) ? [...alias.types] : [alias]).map(literalText);
        const values = literals.filter((value) => value !== undefined);
        return values.length === literals.length ? { kind: 'enumeration', name, values } : this.#plain(alias);
    }
}

/** Reads the types once; each is worked out when first asked for. Throws when the package is not installed. */
export const readMetadataTypes = (): MetadataTypes => {
    const script = createRequire(import.meta.url).resolve(DECLARATIONS);
    return new DeclaredTypes(aliasesIn(script.replace(/\.js$/, '.d.ts')));
};
