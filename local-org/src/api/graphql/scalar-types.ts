import { GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';

const asText = (value: unknown): string => {
    if (typeof value !== 'string') {
        throw new TypeError('a text is expected');
    }
    return value;
};

const asNumber = (value: unknown): number => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw new TypeError('a number is expected');
    }
    return value;
};

const textLiteral = (node: ValueNode): string => {
    if (node.kind !== Kind.STRING && node.kind !== Kind.ENUM) {
        throw new TypeError('a text is expected');
    }
    return node.value;
};

const numberLiteral = (node: ValueNode): number => {
    if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) {
        throw new TypeError('a number is expected');
    }
    return Number(node.value);
};

const textScalar = (name: string): GraphQLScalarType =>
    new GraphQLScalarType({ name, serialize: (value) => value, parseValue: asText, parseLiteral: textLiteral });

const numberScalar = (name: string): GraphQLScalarType =>
    new GraphQLScalarType({ name, serialize: (value) => value, parseValue: asNumber, parseLiteral: numberLiteral });

/** Scalars of Salesforce's schema besides GraphQL's own. */
export const SCALARS = {
    Currency: numberScalar('Currency'),
    Date: textScalar('Date'),
    DateTime: textScalar('DateTime'),
    Double: numberScalar('Double'),
    Email: textScalar('Email'),
    LongTextArea: textScalar('LongTextArea'),
    MultiPicklist: textScalar('MultiPicklist'),
    Percent: numberScalar('Percent'),
    PhoneNumber: textScalar('PhoneNumber'),
    Picklist: textScalar('Picklist'),
    TextArea: textScalar('TextArea'),
    Url: textScalar('Url')
} as const;
