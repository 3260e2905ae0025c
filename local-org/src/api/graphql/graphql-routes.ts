import type { FastifyInstance } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import {
    execute,
    GraphQLError,
    NoUnusedFragmentsRule,
    NoUnusedVariablesRule,
    parse,
    specifiedRules,
    TypeInfo,
    validate,
    visit,
    visitWithTypeInfo
} from 'graphql';
import { QueryTooComplicated } from '../../database/index.ts';
import type { Org } from '../../org.ts';
import { ApiError } from '../api-error.ts';
import { asJsonObject, sessionOf, versionOf } from '../api-request.ts';
import type { GraphqlContext } from './schema.ts';
import { schemaFor } from './schema.ts';
import { MOST_TOKENS, refuseDeepText, refuseManySubqueries, refuseOtherOperations } from './query-limits.ts';
import type { ErrorType } from './query-failure.ts';

/** A fault of the org itself says nothing of its inside; it is told at the terminal. */
const messageOf = (error: GraphQLError): string => {
    const cause = error.originalError;
    if (
        cause instanceof QueryTooComplicated ||
        cause === undefined ||
        cause === null ||
        cause instanceof GraphQLError ||
        error.path === undefined
    ) {
        return error.message;
    }
    process.stderr.write(`${cause.stack ?? cause.message}\n`);
    return 'An unexpected error occurred in the local org';
};

const errorJson = (error: GraphQLError, fallback: ErrorType) => ({
    message: messageOf(error),
    locations: (error.locations ?? []).map(({ line, column }) => ({ line, column })),
    paths: error.path ?? [],
    extensions: { ErrorType: error.extensions['ErrorType'] ?? fallback }
});

const failed = (errors: readonly GraphQLError[], kind: ErrorType) => ({
    data: null,
    errors: errors.map((error) => errorJson(error, kind))
});

/** Takes out `@optional` fields this user's schema does not have. */
const withoutMissingOptionals = (schema: GraphQLSchema, document: DocumentNode): DocumentNode => {
    const types = new TypeInfo(schema);
    return visit(
        document,
        visitWithTypeInfo(types, {
            Field: (node) => {
                const isOptional = node.directives?.some((directive) => directive.name.value === 'optional') === true;
                const isMissing = types.getParentType() != null && types.getFieldDef() == null;
                return isOptional && isMissing ? null : undefined;
            }
        })
    );
};

const rulesFor = (changed: boolean) =>
    changed
        ? specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule)
        : specifiedRules;

const run = async (
    context: GraphqlContext,
    source: string,
    variables: Record<string, unknown>,
    operationName: string | null
) => {
    const schema = schemaFor(context.org, context.session);
    let document: DocumentNode;
    try {
        refuseDeepText(source);
        document = parse(source, { maxTokens: MOST_TOKENS });
    } catch (error) {
        const message = error instanceof Error ? error.message : 'the query cannot be parsed';
        return failed([error instanceof GraphQLError ? error : new GraphQLError(message)], 'InvalidSyntax');
    }
    const reduced = withoutMissingOptionals(schema, document);
    const mistakes = validate(schema, reduced, rulesFor(reduced !== document), { maxErrors: 20 });
    if (mistakes.length > 0) {
        return failed(mistakes, 'ValidationError');
    }
    try {
        refuseManySubqueries(reduced);
        refuseOtherOperations(reduced, operationName);
    } catch (error) {
        return failed(
            [error instanceof GraphQLError ? error : new GraphQLError(String(error))],
            'OperationNotSupported'
        );
    }
    const result = await execute({
        schema,
        document: reduced,
        contextValue: context,
        variableValues: variables,
        operationName
    });
    const isInvalid = result.data === undefined;
    return {
        data: result.data ?? null,
        errors: (result.errors ?? []).map((error) =>
            errorJson(error, isInvalid ? 'ValidationError' : 'DataFetchingException')
        )
    };
};

/** `graphql`: queries over the UI API's schema. Errors come with status 200. */
export const registerGraphqlRoutes = (server: FastifyInstance, org: Org): void => {
    server.post('/data/:version/graphql', async (request) => {
        versionOf(request);
        const { query, variables, operationName } = asJsonObject(request.body);
        if (typeof query !== 'string') {
            throw new ApiError(400, 'JSON_PARSER_ERROR', 'query is missing, or is not a text');
        }
        const context = { org, session: sessionOf(request), now: new Date(), work: { subqueries: 0 } };
        const given = variables === undefined || variables === null ? {} : asJsonObject(variables);
        return await run(context, query, given, typeof operationName === 'string' ? operationName : null);
    });
};
