import { ast } from 'formulon';
import { parsable, unmarked } from './formula-source.ts';
import { withoutUnaryMinus } from './unary-minus.ts';

/** A formula as a tree. Operators are calls too: `a & b` calls `add`, `-a` calls `negate`. */
export type Expression =
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
    | { readonly kind: 'reference'; readonly path: string }
    | { readonly kind: 'literal'; readonly type: string; readonly value: unknown };

type Node = ReturnType<typeof ast>;

const toExpression = (node: Node): Expression => {
    switch (node.type) {
        case 'callExpression':
            return { kind: 'call', name: node.id, arguments: node.arguments.map(toExpression) };
        case 'identifier':
            return { kind: 'reference', path: node.name };
        case 'literal':
            return {
                kind: 'literal',
                type: node.dataType,
                value: typeof node.value === 'string' ? unmarked(node.value) : node.value
            };
        case 'error':
            throw new SyntaxError(node.message);
    }
};

const imbalance = (text: string): string => {
    const code = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '');
    const opened = code.split('(').length - 1;
    const closed = code.split(')').length - 1;
    if (/["']/.test(code)) {
        return ' A quotation mark is not closed.';
    }
    return opened === closed ? '' : ` It opens ${opened} parentheses and closes ${closed}.`;
};

/** The tree of a formula, or a sentence that says why there is none. Comments are left out first. */
export const parseFormula = (text: string): Expression | { readonly problem: string } => {
    try {
        const code = parsable(text);
        const node = ast(withoutUnaryMinus(code));
        return node.type === 'error' ? { problem: `does not parse.${imbalance(code)}` } : toExpression(node);
    } catch (error) {
        if (error instanceof SyntaxError) {
            return { problem: `does not parse. ${error.message}` };
        }
        throw error;
    }
};

/** The expression and all it is made of, outermost first. */
export function* parts(expression: Expression): Generator<Expression> {
    yield expression;
    if (expression.kind === 'call') {
        for (const argument of expression.arguments) {
            yield* parts(argument);
        }
    }
}
