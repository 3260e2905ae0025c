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
