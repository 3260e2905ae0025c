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

/** Reads the types once; each is worked out when first asked for. Throws when the package is not installed. */
export const readMetadataTypes = (): MetadataTypes => {
    const script = createRequire(import.meta.url).resolve(DECLARATIONS);
    const aliases = aliasesIn(script.replace(/\.js$/, '.d.ts'));
    const structures = new Map<string, ReadonlyMap<string, ElementRule>>();

    const named = (name: string): ElementType => {
        if (name === 'Date') {
            return { kind: 'date' };
        }
        const alias = aliases.get(name);
        if (!alias) {
            throw new Error(`${DECLARATIONS} has no type ${name}.`);
        }
        if (ts.isTypeLiteralNode(alias) || ts.isIntersectionTypeNode(alias)) {
            // Looked up when it is needed: types refer to themselves.
            return {
                kind: 'structure',
                name,
                get elements() {
                    return structure(name) ?? new Map();
                }
            };
        }
        const literals = (ts.isUnionTypeNode(alias) ? [...alias.types] : [alias]).map(literalText);
        const values = literals.filter((value) => value !== undefined);
        return values.length === literals.length ? { kind: 'enumeration', name, values } : plain(alias);
    };
    const plain = (node: ts.TypeNode): ElementType => {
        switch (node.kind) {
            case ts.SyntaxKind.BooleanKeyword:
                return { kind: 'boolean' };
            case ts.SyntaxKind.NumberKeyword:
                return { kind: 'number' };
            case ts.SyntaxKind.AnyKeyword:
                return { kind: 'anything' };
            default: {
                const name = referenceName(node);
                return name === undefined ? TEXT : named(name);
            }
        }
    };
    const rule = (member: ts.PropertySignature): ElementRule => {
        const type = member.type ?? ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
        const repeats = ts.isArrayTypeNode(type);
        return {
            type: plain(repeats ? type.elementType : type),
            required: !repeats && member.questionToken === undefined,
            repeats
        };
    };
    const elementsOf = (node: ts.TypeNode): [string, ElementRule][] => {
        if (ts.isIntersectionTypeNode(node)) {
            return node.types.flatMap(elementsOf);
        }
        if (ts.isTypeLiteralNode(node)) {
            return node.members
                .filter(ts.isPropertySignature)
                .map((member) => [(member.name as ts.Identifier).text, rule(member)]);
        }
        const base = aliases.get(referenceName(node) ?? '');
        return base ? elementsOf(base) : [];
    };
    const structure = (name: string): ReadonlyMap<string, ElementRule> | undefined => {
        const alias = aliases.get(name);
        if (!alias || !(ts.isTypeLiteralNode(alias) || ts.isIntersectionTypeNode(alias))) {
            return undefined;
        }
        const known = structures.get(name) ?? new Map(elementsOf(alias));
        structures.set(name, known);
        return known;
    };
    const roots = [...aliases].filter(([, node]) => extendsMetadata(node, aliases)).map(([name]) => name);
    return { structure, roots: new Set(roots) };
};
