import { GraphQLError } from 'graphql';

/** Kinds of failure Salesforce names in an answer's errors. */
export type ErrorType =
    'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' | 'OperationNotSupported' | 'ExecutionAborted';

/** A failure of a request, reported beside the data. */
export const queryFailure = (errorType: ErrorType, message: string): GraphQLError =>
    new GraphQLError(message, { extensions: { ErrorType: errorType } });
