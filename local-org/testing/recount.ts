import { Decimal } from 'decimal.js';
import type { Automation } from '../src/automation/index.ts';
import { RecordView } from '../src/formula/index.ts';
import type { FieldModel, ObjectModel, OrgModel, SummaryFilter } from '../src/metadata/index.ts';
import type { FieldValue, Row } from '../src/metadata/values.ts';
import { Exact, isSameValue } from '../src/metadata/values.ts';

/** The metadata by which records are counted again. */
export interface CompiledMetadata {
    readonly metadata: OrgModel;
    readonly automation: Automation;
}

/** A master and its details, every roll-up and formula field of all of them counted anew. */
export interface Recount {
    readonly master: Row;
    readonly details: readonly Row[];
}

const nobody = (): never => {
    throw new Error('A formula field asks for no user');
};

const withFormulas = ({ automation }: CompiledMetadata, object: ObjectModel, row: Row): Row => {
    const view = new RecordView(object, row, {
        asker: { hasPermission: nobody, userField: nobody },
        now: new Date(0),
        formulasOf: (name) => automation.get(name)?.formulas ?? new Map(),
        parentOf: () => null
    });
    return { ...row, ...view.servedFormulas() };
};

const given = (field: FieldModel | undefined, text: string): FieldValue => {
    if (text === '') {
        return null;
    }
    switch (field?.type) {
        case 'Checkbox':
            return text.toLowerCase() === 'true';
        case 'Number':
        case 'Currency':
        case 'Percent':
            return new Exact(text);
        default:
            return text;
    }
};

const passes = (detail: ObjectModel, row: Row, { field, operation, value }: SummaryFilter): boolean =>
    isSameValue(row[field], given(detail.fields.get(field), value)) === (operation === 'equals');

const isAbove = (left: FieldValue, right: FieldValue): boolean =>
    Decimal.isDecimal(left) && Decimal.isDecimal(right) ? left.greaterThan(right) : String(left) > String(right);

const rolledUp = ({ summary }: FieldModel, detail: ObjectModel, rows: readonly Row[]): FieldValue => {
    if (summary === null) {
        return null;
    }
    const counted = rows.filter((row) => summary.filters.every((filter) => passes(detail, row, filter)));
    const values = counted.map((row) => row[summary.summarized ?? ''] ?? null).filter((value) => value !== null);
    switch (summary.operation) {
        case 'count':
            return new Exact(counted.length);
        case 'sum':
            return values.reduce<Decimal>(
                (sum, value) => (Decimal.isDecimal(value) ? sum.plus(value) : sum),
                new Exact(0)
            );
        default:
            return values.reduce<FieldValue>(
                (best, value) =>
                    best === null || isAbove(value, best) === (summary.operation === 'max') ? value : best,
                null
            );
    }
};

/**
 * Counts the roll-ups of a master and the formulas of it and its details again, from their own fields and nothing that
 * was computed before. The formulas are the org's own, compiled; the roll-ups are counted here a second time, in memory.
 * @param detail name of the details' object; only its roll-ups are counted
 */
export const recount = (
    org: CompiledMetadata,
    names: { readonly master: string; readonly detail: string },
    masterRow: Row,
    detailRows: readonly Row[]
): Recount => {
    const master = org.metadata.objects.get(names.master);
    const detail = org.metadata.objects.get(names.detail);
    if (master === undefined || detail === undefined) {
        throw new Error(`There is no object ${names.master} or ${names.detail}`);
    }
    const details = detailRows.map((row) => withFormulas(org, detail, row));
    const rollUps = [...master.fields.values()]
        .filter(({ summary }) => summary?.child === detail.name)
        .map((field): [string, FieldValue] => [field.name, rolledUp(field, detail, details)]);
    return { master: withFormulas(org, master, { ...masterRow, ...Object.fromEntries(rollUps) }), details };
};

/** Fields that the platform computes: roll-ups and formulas. */
export const computedFields = (object: ObjectModel): string[] =>
    [...object.fields.values()]
        .filter(({ summary, formula }) => summary !== null || formula !== null)
        .map(({ name }) => name);
