import type { Connection, Field } from './replyNodes';

/** The records of a connection. */
export const nodesOf = <Node>(connection: Connection<Node> | null | undefined): Node[] =>
    (connection?.edges ?? []).flatMap((edge) => edge?.node ?? []);

/** A text; empty when it is blank or may not be read. */
export const text = (field: Field<string>): string => field?.value ?? '';

/** A checkbox; unchecked when it may not be read. */
export const flag = (field: Field<boolean>): boolean => field?.value === true;

/** A number; null when it is blank or may not be read. */
export const number = (field: Field<number>): number | null => field?.value ?? null;

/** The values of a multi-select picklist. */
export const list = (field: Field<string>): readonly string[] =>
    text(field)
        .split(';')
        .filter((value) => value !== '');

/** One of the values this version knows, or something else. */
export const oneOf = <Value extends string, Other>(values: readonly Value[], field: Field<string>, other: Other) =>
    values.find((value) => value === field?.value) ?? other;
