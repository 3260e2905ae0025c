const TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\$?[A-Za-z_][\w.]*|\d+(?:\.\d+)?|\s+|./gs;
const NAME = /^\$?[A-Za-z_]/;
const SPACE = /^\s/;
/** After one of these a minus subtracts: a text, a name, a number, a closing parenthesis. */
const ENDS_OPERAND = /^["'$\w)]/;

const next = (tokens: readonly string[], from: number): number => {
    const found = tokens.findIndex((token, index) => index >= from && !SPACE.test(token));
    return found === -1 ? tokens.length : found;
};

const closing = (tokens: readonly string[], opening: number): number => {
    let depth = 0;
    const found = tokens.findIndex((token, index) => {
        depth += index < opening ? 0 : token === '(' ? 1 : token === ')' ? -1 : 0;
        return index >= opening && depth === 0;
    });
    return found === -1 ? tokens.length - 1 : found;
};

/** Index of the last token of the operand that starts there: a name, a call, or what stands in parentheses. */
const endOfOperand = (tokens: readonly string[], start: number): number => {
    if (tokens[start] === '(') {
        return closing(tokens, start);
    }
    const after = next(tokens, start + 1);
    return NAME.test(tokens[start] ?? '') && tokens[after] === '(' ? closing(tokens, after) : start;
};

/** The formula with `NEGATE(a)` for `-a`: the parser knows a minus only between two operands and before a number. */
export const withoutUnaryMinus = (code: string): string => {
    const tokens = code.match(TOKEN) ?? [];
    // From the right, so that what a minus stands before is already rewritten.
    for (let index = tokens.length - 1; index >= 0; index -= 1) {
        const before = tokens.slice(0, index).findLast((token) => !SPACE.test(token));
        const operand = next(tokens, index + 1);
        const isUnary = tokens[index] === '-' && (before === undefined || !ENDS_OPERAND.test(before));
        if (isUnary && /^[$A-Za-z_(]/.test(tokens[operand] ?? '')) {
            const end = endOfOperand(tokens, operand);
            const rewritten = ['NEGATE', '(', ...tokens.slice(operand, end + 1), ')'];
            tokens.splice(index, end + 1 - index, ...rewritten);
        }
    }
    return tokens.join('');
};
