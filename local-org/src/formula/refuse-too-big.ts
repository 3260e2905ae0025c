import { compiledSize, MOST_COMPILED } from '../../../org-model/compiled-size/compiled-size.ts';
import { columnTypeOf } from '../../../org-model/compiled-size/column-type.ts';
import type { SizedField, SizedFormula } from '../../../org-model/compiled-size/compiled-size.ts';
import { valueTypeOf } from '../../../org-model/formula/value-type.ts';
import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import type { FieldModel, ObjectModel, OrgModel } from '../metadata/model.ts';
import { fieldOfPath, resolveGlobal } from './references.ts';

const sizedField = (model: OrgModel, object: ObjectModel, path: string): SizedField | undefined => {
    const global = resolveGlobal(model, path);
    if (global !== null) {
        return { type: columnTypeOf(global.type) };
    }
    const found = fieldOfPath(model, object, path);
    if (found === null) {
        return undefined;
    }
    const { field, owner } = found;
    const type = columnTypeOf(valueTypeOf(field.type), field.type);
    return field.formula === null ? { type } : { type, formula: sizedFormulaField(model, owner, field, field.formula) };
};

const sizedFormulaField = (
    model: OrgModel,
    object: ObjectModel,
    field: FieldModel,
    { blanks, source }: NonNullable<FieldModel['formula']>
): SizedFormula => ({
    name: `${object.name}.${field.name}`,
    source,
    blanks,
    fieldOf: (path) => sizedField(model, object, path)
});

/** A formula of an object, and where it stands. */
export interface FormulaPlace {
    readonly name: string;
    readonly source: string;
    readonly blanks: 'zero' | 'blank';
    readonly file: string;
    readonly element: string;
}

/**
 * Refuses, as an org does, a formula that compiles to more SQL than it can execute.
 * @throws MetadataError with the size
 */
export const refuseTooBig = (model: OrgModel, object: ObjectModel, place: FormulaPlace): void => {
    const { size } = compiledSize({
        name: `${object.name}.${place.name}`,
        source: place.source,
        blanks: place.blanks,
        fieldOf: (path) => sizedField(model, object, path)
    });
    if (size > MOST_COMPILED) {
        const limit = MOST_COMPILED.toLocaleString('en-US');
        throw new MetadataError(
            place.file,
            place.element,
            `Compiled formula is too big to execute (${size.toLocaleString('en-US')} characters). Maximum size is ${limit} characters`
        );
    }
};
