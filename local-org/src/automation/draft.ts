import type { Row } from '../metadata/values.ts';
import type { SaveError } from './save-error.ts';

/** One record on its way through a save. */
export interface Draft {
    /** The stored row; null while the record is being created. */
    readonly before: Row | null;
    /** The row as it will be stored. Flows and the org's own fields change it in place. */
    readonly row: Row;
    /** Fields the caller set. */
    readonly given: ReadonlySet<string>;
    readonly errors: SaveError[];
}

/** Adds an error; a record may collect several before its batch fails. */
export const reject = (draft: Draft, code: string, message: string, fields: readonly string[] = []): void => {
    draft.errors.push({ code, message, fields });
};

/** Drafts that have no error so far. */
export const alive = (drafts: readonly Draft[]): Draft[] => drafts.filter((draft) => draft.errors.length === 0);

/** Errors by position, for the batch. */
export const errorsOf = (drafts: readonly Draft[]): Map<number, readonly SaveError[]> =>
    new Map(drafts.flatMap((draft, index) => (draft.errors.length > 0 ? [[index, draft.errors] as const] : [])));

/** The draft's id as text. */
export const idOf = (draft: Draft): string => String(draft.row['Id']);
