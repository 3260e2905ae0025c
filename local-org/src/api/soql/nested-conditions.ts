import type { ConditionWithValueQuery, NegationCondition, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Condition } from '../../database/index.ts';
import { malformed } from './malformed.ts';
import { refuseSemiJoinIn } from './semi-joins.ts';

/** One comparison of a WHERE or HAVING clause, as it was parsed. */
export type Comparison = Exclude<ConditionWithValueQuery, NegationCondition>;

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Condition;

const DEEPEST = 100;

/** The parser gives a chain with counted parentheses; as tokens it can be read with its nesting. */
const tokensOf = (clause: WhereClause, meaning: (comparison: Comparison) => Condition): Token[] => {
    const tokens: Token[] = [];
    let at: WhereClause | undefined = clause;
    while (at !== undefined) {
        const { left } = at;
        const open = left === null ? 0 : (left.openParen ?? 0);
        tokens.push(...Array.from({ length: open }, (): Token => '('));
        if (left !== null && ('field' in left || 'fn' in left)) {
            tokens.push(meaning(left));
            tokens.push(...Array.from({ length: left.closeParen ?? 0 }, (): Token => ')'));
        }
        if (!('operator' in at)) {
            break;
        }
        tokens.push(at.operator);
        at = at.right;
    }
    return tokens;
};

/** Reads tokens up to the end or a closing parenthesis. AND and OR do not mix without parentheses. */
const parseTokens = (tokens: Token[], depth = 0): Condition => {
    const operand = (level: number): Condition => {
        if (level > DEEPEST) {
            throw malformed(`conditions nest deeper than ${DEEPEST} levels`);
        }
        const token = tokens.shift();
        if (token === 'NOT') {
            const part = operand(level + 1);
            refuseSemiJoinIn(part, "Semi join sub-selects are not allowed with the 'NOT' operator");
            return { kind: 'not', part };
        }
        if (token === '(') {
            const inner = parseTokens(tokens, level + 1);
            if (tokens.shift() !== ')') {
                throw malformed('a parenthesis is not closed');
            }
            if (inner.kind === 'and' || inner.kind === 'or') {
                refuseSemiJoinIn(
                    inner,
                    'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.'
                );
            }
            return inner;
        }
        if (token === undefined || typeof token === 'string') {
            throw malformed(`unexpected token: '${token ?? '<EOF>'}'`);
        }
        return token;
    };
    const parts = [operand(depth)];
    const operators = new Set<string>();
    while (tokens[0] === 'AND' || tokens[0] === 'OR') {
        operators.add(String(tokens.shift()));
        parts.push(operand(depth));
    }
    if (operators.size > 1) {
        throw malformed('unexpected token: AND and OR need parentheses when they are mixed');
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) {
        return only;
    }
    const condition: Condition = { kind: operators.has('OR') ? 'or' : 'and', parts };
    if (condition.kind === 'or') {
        refuseSemiJoinIn(condition, "Semi join sub-selects are not allowed with the 'OR' operator");
    }
    return condition;
};

/**
 * The condition of a WHERE or HAVING clause.
 * @param meaning what one comparison means
 * @throws ApiError MALFORMED_QUERY
 */
export const nestedCondition = (clause: WhereClause, meaning: (comparison: Comparison) => Condition): Condition => {
    const tokens = tokensOf(clause, meaning);
    const result = parseTokens(tokens);
    if (tokens.length > 0) {
        throw malformed(`unexpected token: '${String(tokens[0])}'`);
    }
    return result;
};
