import ts from 'typescript';

/** What a compiled script still declares. */
export interface CompiledScript {
    /** Members of its classes: methods, accessors, and fields, which the constructor or the class is given. */
    readonly members: ReadonlySet<string>;
    /** Properties and methods the engine offers to the outside: what was marked with @api. */
    readonly publicMembers: ReadonlySet<string>;
    /** Names it hands to other modules. */
    readonly exports: ReadonlySet<string>;
    /** Members its templates and wires read: `{name}`, `onclick={name}`, `'$name'`. */
    readonly used: ReadonlySet<string>;
    /** Whether a class extends one that is not the engine's own, and so may inherit what it does not declare. */
    readonly inherits: boolean;
}

/** Where the compiler puts the keys of private members. */
const PRIVATE_KEY = '_classPrivateFieldLooseKey';
const DECORATIONS = 'registerDecorators';
const EXPORTS = 'exports';
/** What compiled templates and wires call their component. */
const COMPONENT = '$cmp';
const ENGINE_CLASS = 'LightningElement';

const callee = ({ expression }: ts.CallExpression): string =>
    ts.isPropertyAccessExpression(expression)
        ? expression.name.text
        : ts.isIdentifier(expression)
          ? expression.text
          : '';

const nameOf = (name: ts.PropertyName | undefined): string[] =>
    name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [];

/** `publicProps: { a: ... }` and `publicMethods: ['b']` of the decorations, by the property's name. */
const decorated = (call: ts.CallExpression, property: string): string[] => {
    const [, decorations] = call.arguments;
    const properties: readonly ts.ObjectLiteralElementLike[] =
        decorations && ts.isObjectLiteralExpression(decorations) ? decorations.properties : [];
    return properties
        .filter(ts.isPropertyAssignment)
        .filter(({ name }) => nameOf(name)[0] === property)
        .flatMap(({ initializer }) =>
            ts.isObjectLiteralExpression(initializer)
                ? initializer.properties.flatMap(({ name }) => nameOf(name))
                : ts.isArrayLiteralExpression(initializer)
                  ? initializer.elements.filter(ts.isStringLiteral).map(({ text }) => text)
                  : []
        );
};

/** Reads what the platform's compiler made of a bundle. */
export const readCompiledScript = (code: string): CompiledScript => {
    const source = ts.createSourceFile('compiled.js', code, ts.ScriptTarget.Latest);
    const members = new Set<string>();
    const publicMembers = new Set<string>();
    const exported = new Set<string>();
    const classes = new Set<string>();
    const used = new Set<string>();
    let inherits = false;

    const assignment = (target: ts.Expression): void => {
        if (!ts.isPropertyAccessExpression(target)) {
            return;
        }
        const { expression, name } = target;
        if (ts.isIdentifier(expression) && expression.text === EXPORTS) {
            exported.add(name.text);
        } else if (
            expression.kind === ts.SyntaxKind.ThisKeyword ||
            (ts.isIdentifier(expression) && classes.has(expression.text))
        ) {
            members.add(name.text);
        }
    };
    const call = (node: ts.CallExpression): void => {
        const [first, second] = node.arguments;
        if (callee(node) === PRIVATE_KEY && first && ts.isStringLiteral(first)) {
            members.add(first.text);
        }
        if (callee(node) === DECORATIONS) {
            for (const name of [...decorated(node, 'publicProps'), ...decorated(node, 'publicMethods')]) {
                publicMembers.add(name);
            }
        }
        const defines = callee(node) === 'defineProperty' && first && ts.isIdentifier(first) && first.text === EXPORTS;
        if (defines && second && ts.isStringLiteral(second)) {
            exported.add(second.text);
        }
    };
    const visit = (node: ts.Node): void => {
        if (
            ts.isPropertyAccessExpression(node) &&
            ts.isIdentifier(node.expression) &&
            node.expression.text === COMPONENT
        ) {
            used.add(node.name.text);
        }
        if (ts.isClassLike(node)) {
            inherits ||= !(node.heritageClauses ?? []).every(({ types }) =>
                types.every(({ expression }) => expression.getText(source).includes(ENGINE_CLASS))
            );
            classes.add(node.name?.text ?? '');
            for (const member of node.members) {
                nameOf(member.name).forEach((name) => members.add(name));
            }
        } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
            assignment(node.left);
        } else if (ts.isCallExpression(node)) {
            call(node);
        }
        ts.forEachChild(node, visit);
    };
    visit(source);
    return { members, publicMembers, exports: exported, used, inherits };
};
