import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { csvText } from 'c/auditTextFile';
import type { Cell } from 'c/auditTextFile';

/** The fields of an object in the words of the user's language, as the platform describes them. */
export type Fields = ObjectInfoRepresentation['fields'];

/** A column: what it is called, and what it says of a record. */
export interface Column<Entry> {
    readonly name: string;
    readonly cell: (entry: Entry) => Cell;
}

/** A column that is called as a field is; by the field's own name where the user may not read the field. */
export const fieldColumn = <Entry>(
    fields: Fields | undefined,
    field: string,
    cell: Column<Entry>['cell']
): Column<Entry> => ({ name: fields?.[field]?.label ?? field, cell });

/** A table as comma-separated values: the names of the columns, then one row a record. */
export const tableCsv = <Entry>(columns: readonly Column<Entry>[], entries: readonly Entry[]): string =>
    csvText([columns.map(({ name }) => name), ...entries.map((entry) => columns.map(({ cell }) => cell(entry)))]);
