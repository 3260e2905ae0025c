import type { CostField } from 'c/auditCostRecords';
import type { CostEntry } from 'c/auditCostRules';
import type { Edit } from './edit';

/** One figure of an evaluation, with what is stored and what was entered over it. */
export interface CostFigure extends CostField {
    readonly stored: number | null;
    /** Undefined where everything entered is stored. */
    readonly edit: Edit | undefined;
}

/** Where figures and their edits are looked up. */
interface Source {
    stored(id: string, entry: CostEntry): number | null;
    editOf(id: string, entry: CostEntry): Edit | undefined;
}

/** The figures of one evaluation, in the order of the fields. */
export const figuresOf = (source: Source, fields: readonly CostField[], id: string): readonly CostFigure[] =>
    fields.map((field) => ({
        ...field,
        stored: source.stored(id, field.entry),
        edit: source.editOf(id, field.entry)
    }));
