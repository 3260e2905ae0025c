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

/** The property that an assignment sets: `target.name = ...`. */
const assignedProperty = (node: ts.Node): ts.PropertyAccessExpression | null =>
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left)
        ? node.left
        : null;

const isNamed = (node: ts.Node | undefined, name: string): boolean =>
    node !== undefined && ts.isIdentifier(node) && node.text === name;

/** `exports.name = ...` and `Object.defineProperty(exports, 'name', ...)`. */
const exportedBy = (node: ts.Node): string[] => {
    const assigned = assignedProperty(node);
    if (assigned !== null && isNamed(assigned.expression, EXPORTS)) {
        return [assigned.name.text];
    }
    if (!ts.isCallExpression(node) || callee(node) !== 'defineProperty') {
        return [];
    }
    const [target, name] = node.arguments;
    return isNamed(target, EXPORTS) && name && ts.isStringLiteral(name) ? [name.text] : [];
};

/** Members that a class declares, that `this` or one of the classes is given, or whose private key is made. */
const membersBy = (node: ts.Node, classes: ReadonlySet<string>): string[] => {
    if (ts.isClassLike(node)) {
        return node.members.flatMap(({ name }) => nameOf(name));
    }
    const assigned = assignedProperty(node);
    if (assigned !== null && !isNamed(assigned.expression, EXPORTS)) {
        const { expression, name } = assigned;
        const isOfClass = ts.isIdentifier(expression) && classes.has(expression.text);
        return isOfClass || expression.kind === ts.SyntaxKind.ThisKeyword ? [name.text] : [];
    }
    const [key] = ts.isCallExpression(node) && callee(node) === PRIVATE_KEY ? node.arguments : [];
    return key && ts.isStringLiteral(key) ? [key.text] : [];
};

const publicMembersBy = (node: ts.Node): string[] =>
    ts.isCallExpression(node) && callee(node) === DECORATIONS
        ? [...decorated(node, 'publicProps'), ...decorated(node, 'publicMethods')]
        : [];

const usedBy = (node: ts.Node): string[] =>
    ts.isPropertyAccessExpression(node) && isNamed(node.expression, COMPONENT) ? [node.name.text] : [];

const extendsOther = (node: ts.ClassLikeDeclaration, source: ts.SourceFile): boolean =>
    !(node.heritageClauses ?? []).every(({ types }) =>
        types.every(({ expression }) => expression.getText(source).includes(ENGINE_CLASS))
    );

/** Reads what the platform's compiler made of a bundle. */
export const readCompiledScript = (code: string): CompiledScript => {
    const source = ts.createSourceFile('compiled.js', code, ts.ScriptTarget.Latest);
    const members = new Set<string>();
    const publicMembers = new Set<string>();
    const exported = new Set<string>();
    const classes = new Set<string>();
    const used = new Set<string>();
    let inherits = false;

    const visit = (node: ts.Node): void => {
        if (ts.isClassLike(node)) {
            inherits ||= extendsOther(node, source);
            classes.add(node.name?.text ?? '');
        }
        membersBy(node, classes).forEach((name) => members.add(name));
        publicMembersBy(node).forEach((name) => publicMembers.add(name));
        exportedBy(node).forEach((name) => exported.add(name));
        usedBy(node).forEach((name) => used.add(name));
        ts.forEachChild(node, visit);
    };
    visit(source);
    return { members, publicMembers, exports: exported, used, inherits };
};
