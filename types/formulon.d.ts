// formulon publishes no types. Only its parser is used: the local org and `npm run verify` evaluate formulas themselves.

declare module 'formulon' {
    /** A part of a formula. Operators are calls too: `a & b` calls `add`. */
    export type SyntaxNode =
        | { readonly type: 'callExpression'; readonly id: string; readonly arguments: readonly SyntaxNode[] }
        | { readonly type: 'identifier'; readonly name: string }
        | { readonly type: 'literal'; readonly dataType: string; readonly value: unknown }
        | { readonly type: 'error'; readonly message?: string };

    /** The tree of a formula; a formula that does not parse gives an `error`, or throws. */
    export function ast(formula: string): SyntaxNode;
}
