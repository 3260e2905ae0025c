import { Decimal } from 'decimal.js';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { attempt, MetadataError, refuse } from '../../../org-model/findings/metadata-error.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import type { CompiledFormula } from './compile.ts';
import { compileFormula } from './compile.ts';
import { FormulaFailure } from './expression.ts';
import { resolveField, resolveGlobal } from './references.ts';

export type FormulaFields = ReadonlyMap<string, CompiledFormula>;

const HUNDRED = new Exact(100);

/**
 * Formula values are kept with their row so that filters, sorting and totals see them. A formula over other records or
 * the user would go stale there, so it is refused rather than served wrong.
 */
const refuseVolatile = (field: FieldModel, formula: CompiledFormula): void => {
    const first = [...formula.references].find((name) => name.includes('.') && !name.startsWith('$Label.'));
    if (first !== undefined) {
        throw new MetadataError(
            field.file,
            'CustomField.formula',
            `${first}: the local org runs formula fields over the record's own fields and labels only`
        );
    }
};

const compileField = (
    model: OrgModel,
    object: ObjectModel,
    field: FieldModel,
    { blanks, source }: NonNullable<FieldModel['formula']>
): CompiledFormula => {
    const formula = compileFormula(source, {
        file: field.file,
        element: 'CustomField.formula',
        resolve: (name) =>
            resolveGlobal(model, name) ?? resolveField(model, object, name, { blanks, refusesLongText: true }),
        seesTheSave: false
    });
    refuseVolatile(field, formula);
    return formula;
};

/**
 * Compiles an object's formula fields.
 * @throws MetadataErrors when some cannot be kept with their row
 */
export const compileFormulaFields = (model: OrgModel, object: ObjectModel): FormulaFields => {
    const formulas = new Map<string, CompiledFormula>();
    const findings: Finding[] = [];
    for (const field of object.fields.values()) {
        const { formula } = field;
        const compiled = formula && attempt(findings, () => compileField(model, object, field, formula));
        if (compiled) {
            formulas.set(field.name, compiled);
        }
    }
    refuse(findings);
    return formulas;
};

/** What a stored value is inside a formula: a percentage becomes a fraction. */
export const toFormulaValue = (field: FieldModel, value: FieldValue): FieldValue =>
    field.type === 'Percent' && Decimal.isDecimal(value) ? value.dividedBy(HUNDRED) : value;

const MOST_DIGITS = 18;

/**
 * What a formula's exact result is when stored and served: rounded half up to the field's decimal places.
 * @throws FormulaFailure when a number has more digits than a formula may give
 */
export const toServedValue = (field: FieldModel, value: FieldValue): FieldValue => {
    if (!Decimal.isDecimal(value)) {
        return value;
    }
    const rounded = (field.type === 'Percent' ? value.times(HUNDRED) : value).toDecimalPlaces(field.scale);
    if (rounded.precision(true) > MOST_DIGITS) {
        throw new FormulaFailure(`a result of more than ${MOST_DIGITS} digits`);
    }
    return rounded.isZero() ? rounded.abs() : rounded;
};
