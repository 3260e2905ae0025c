import type { ValueType } from './value-type.ts';

/** A formula as a tree that knows what each part of it is. */
export type TypedExpression =
    | {
          readonly kind: 'call';
          readonly name: string;
          readonly arguments: readonly TypedExpression[];
          readonly type: ValueType;
      }
    | { readonly kind: 'reference'; readonly path: string; readonly type: ValueType }
    | { readonly kind: 'literal'; readonly value: unknown; readonly type: ValueType };
