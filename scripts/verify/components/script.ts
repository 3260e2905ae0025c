import ts from 'typescript';
import type { SourceFile } from './bundle.ts';

/** Something a script imports. */
export interface ImportedModule {
    readonly specifier: string;
    /** 1-based. */
    readonly line: number;
}

/** A tagged template of a script: gql`...`, with its placeholders left out. */
export interface TaggedTemplate {
    readonly text: string;
    /** 1-based line its text starts on. */
    readonly line: number;
    readonly hasPlaceholders: boolean;
}

const parse = ({ file, text }: SourceFile): ts.SourceFile =>
    ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

const nodesOf = function* (node: ts.Node): Generator<ts.Node> {
    yield node;
    const children: ts.Node[] = [];
    node.forEachChild((child) => {
        children.push(child);
    });
    for (const child of children) {
        yield* nodesOf(child);
    }
};

/** What a script imports, re-exports or loads on demand, type-only imports included. */
export const importsOf = (script: SourceFile): ImportedModule[] => {
    const source = parse(script);
    return [...nodesOf(source)].flatMap((node) => {
        const specifier =
            ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
                ? node.moduleSpecifier
                : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
                  ? node.arguments[0]
                  : undefined;
        return specifier && ts.isStringLiteralLike(specifier)
            ? [{ specifier: specifier.text, line: lineOf(source, specifier) }]
            : [];
    });
};

/** Names of the members a component's class marks with @api. */
export const publicMembers = (script: SourceFile): Set<string> => {
    const isPublic = (decorator: ts.Decorator): boolean =>
        ts.isIdentifier(decorator.expression) && decorator.expression.text === 'api';
    return new Set(
        [...nodesOf(parse(script))].flatMap((node) =>
            ts.isClassElement(node) &&
            ts.canHaveDecorators(node) &&
            ts.getDecorators(node)?.some(isPublic) === true &&
            node.name &&
            ts.isIdentifier(node.name)
                ? [node.name.text]
                : []
        )
    );
};

/** The tagged templates of that tag. */
export const templatesTagged = (script: SourceFile, tag: string): TaggedTemplate[] => {
    const source = parse(script);
    return [...nodesOf(source)].flatMap((node) => {
        if (!ts.isTaggedTemplateExpression(node) || node.tag.getText(source) !== tag) {
            return [];
        }
        const { template } = node;
        const text = ts.isNoSubstitutionTemplateLiteral(template)
            ? template.text
            : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(' ');
        return [
            { text, line: lineOf(source, template), hasPlaceholders: !ts.isNoSubstitutionTemplateLiteral(template) }
        ];
    });
};

/** A member of a class or an exported name, with the line it is declared on. */
export interface DeclaredName {
    readonly name: string;
    /** 1-based. */
    readonly line: number;
    /** Whether it is marked with @api. */
    readonly isPublic: boolean;
}

const isApi = (decorator: ts.Decorator): boolean =>
    ts.isIdentifier(decorator.expression) && decorator.expression.text === 'api';

const isExported = (node: ts.Node): boolean =>
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** Members of the classes a script exports: methods, accessors and fields, private ones without their `#`. */
export const classMembers = (script: SourceFile): DeclaredName[] => {
    const source = parse(script);
    return source.statements
        .filter(ts.isClassDeclaration)
        .filter(isExported)
        .flatMap(({ members }) => [...members])
        .flatMap((member) => {
            const { name } = member;
            if (!name || !(ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) {
                return [];
            }
            const isPublic =
                ts.canHaveDecorators(member) && ts.getDecorators(member)?.some((found) => isApi(found)) === true;
            return [{ name: name.text.replace('#', ''), line: lineOf(source, name), isPublic }];
        });
};

const isDefault = (node: ts.Node): boolean =>
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true;

/** Names of the values a script exports, types and the default not among them. `export *` is left to its module. */
export const exportedValues = (script: SourceFile): DeclaredName[] => {
    const source = parse(script);
    const named = (name: string, node: ts.Node): DeclaredName => ({
        name,
        line: lineOf(source, node),
        isPublic: false
    });
    return source.statements.flatMap((statement): DeclaredName[] => {
        if (ts.isExportDeclaration(statement)) {
            const { exportClause, isTypeOnly } = statement;
            return exportClause && ts.isNamedExports(exportClause) && !isTypeOnly
                ? exportClause.elements
                      .filter((element) => !element.isTypeOnly)
                      .map((element) => named(element.name.text, element))
                : [];
        }
        if (!isExported(statement) || isDefault(statement)) {
            return [];
        }
        if (ts.isVariableStatement(statement)) {
            return statement.declarationList.declarations.map(({ name }) => named(name.getText(source), name));
        }
        return (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name
            ? [named(statement.name.text, statement.name)]
            : [];
    });
};

/** The strings in the array that a script calls by a name; none where it calls none so. */
export const stringsOf = (script: SourceFile, name: string): string[] => {
    const declared = [...nodesOf(parse(script))].find(
        (node) => ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name
    );
    const array = declared && [...nodesOf(declared)].find((node) => ts.isArrayLiteralExpression(node));
    return array && ts.isArrayLiteralExpression(array)
        ? array.elements.filter((element) => ts.isStringLiteral(element)).map(({ text }) => text)
        : [];
};
