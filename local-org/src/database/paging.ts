import type { Page } from './record-query.ts';
import type { SqlParameters } from './sql-builder.ts';

/** SQL of how many results, from which on. */
export const pagingSql = (parameters: SqlParameters, { limit, offset }: Page): string =>
    `${limit === null ? '' : ` LIMIT ${parameters.add(limit, 'int')}`} OFFSET ${parameters.add(offset, 'int')}`;
