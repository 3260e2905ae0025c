import type { DocumentNode, Token } from 'graphql';
import { getOperationAST, Lexer, OperationTypeNode, Source, TokenKind, visit } from 'graphql';
import { queryFailure } from './query-failure.ts';

/** Most tokens of a request's text. */
export const MOST_TOKENS = 15_000;
const DEEPEST = 100;
const MOST_SUBQUERIES = 10;

const STEPS: Partial<Record<Token['kind'], number>> = {
    [TokenKind.BRACE_L]: 1,
    [TokenKind.BRACKET_L]: 1,
    [TokenKind.PAREN_L]: 1,
    [TokenKind.BRACE_R]: -1,
    [TokenKind.BRACKET_R]: -1,
    [TokenKind.PAREN_R]: -1
};

/**
 * Refuses a text that is too long or nests too deep to be parsed safely.
 * @throws GraphQLError for either, and for a text that is no GraphQL
 */
export const refuseDeepText = (text: string): void => {
    const lexer = new Lexer(new Source(text));
    let depth = 0;
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
        depth += STEPS[lexer.token.kind] ?? 0;
        if (count > MOST_TOKENS || depth > DEEPEST) {
            throw queryFailure(
                'InvalidSyntax',
                `A request has at most ${MOST_TOKENS} tokens and nests at most ${DEEPEST} levels`
            );
        }
    }
};

/** Each list of records that the text asks for is one subquery. @throws GraphQLError when there are too many */
export const refuseManySubqueries = (document: DocumentNode): void => {
    let count = 0;
    visit(document, {
        Field: (node) => {
            count += node.name.value === 'edges' ? 1 : 0;
        }
    });
    countSubqueries(count);
};

/**
 * Refuses a text from which no query or mutation can be chosen.
 * @param name of the operation to run; null when the text has only one
 * @throws GraphQLError
 */
export const refuseOtherOperations = (document: DocumentNode, name: string | null): void => {
    const operation = getOperationAST(document, name)?.operation;
    if (operation !== OperationTypeNode.QUERY && operation !== OperationTypeNode.MUTATION) {
        const message =
            operation === undefined
                ? `The request does not name one of its operations${name === null ? '' : `: ${name.slice(0, 80)}`}`
                : `The operation ${operation} is not supported`;
        throw queryFailure('OperationNotSupported', message);
    }
};

/** @throws GraphQLError when a request runs more subqueries than one may */
export const countSubqueries = (count: number): void => {
    if (count > MOST_SUBQUERIES) {
        throw queryFailure('OperationNotSupported', `A query has at most ${MOST_SUBQUERIES} subqueries`);
    }
};
