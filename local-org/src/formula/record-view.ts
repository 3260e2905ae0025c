import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import type { FieldValue, Row } from '../metadata/values.ts';
import type { Asker, RecordScope } from './expression.ts';
import { FormulaFailure } from './expression.ts';
import type { FormulaFields } from './formula-fields.ts';
import { toFormulaValue, toServedValue } from './formula-fields.ts';

export interface ViewContext {
    readonly asker: Asker;
    readonly now: Date;
    readonly formulasOf: (object: string) => FormulaFields;
    /** The row a lookup leads to, when it has been loaded; null when the lookup is blank. */
    readonly parentOf: (object: ObjectModel, row: Row, traversal: string) => { object: ObjectModel; row: Row } | null;
}

/** A row as formulas see it. Formula fields are computed from stored fields at full precision, each at most once. */
export class RecordView implements RecordScope {
    readonly object: ObjectModel;
    readonly row: Row;
    readonly #context: ViewContext;
    readonly #computed = new Map<string, FieldValue>();

    constructor(object: ObjectModel, row: Row, context: ViewContext) {
        this.object = object;
        this.row = row;
        this.#context = context;
    }

    value(name: string): FieldValue {
        const formula = this.#context.formulasOf(this.object.name).get(name);
        if (formula === undefined) {
            const field = this.object.fields.get(name);
            return field === undefined ? null : toFormulaValue(field, this.row[name] ?? null);
        }
        const known = this.#computed.get(name);
        if (known !== undefined) {
            return known;
        }
        const value = formula.evaluate({
            record: this,
            prior: null,
            asker: this.#context.asker,
            now: this.#context.now
        });
        this.#computed.set(name, value);
        return value;
    }

    /** A field as it is stored and served: formulas rounded, percentages as percent. */
    served(name: string): FieldValue {
        const field = this.object.fields.get(name);
        return field?.formula == null ? (this.row[name] ?? null) : this.#servedOrBlank(field);
    }

    parent(traversal: string): RecordView | null {
        const found = this.#context.parentOf(this.object, this.row, traversal);
        return found === null ? null : new RecordView(found.object, found.row, this.#context);
    }

    /** Formula fields as they are stored and served; one that cannot be computed is blank, as its `#Error!` is in the API. */
    servedFormulas(): Row {
        const names = [...this.#context.formulasOf(this.object.name).keys()];
        return Object.fromEntries(names.map((name) => [name, this.served(name)]));
    }

    #servedOrBlank(field: FieldModel): FieldValue {
        try {
            const value = this.value(field.name);
            return field.type === 'Checkbox' ? value === true : toServedValue(field, value);
        } catch (error) {
            if (error instanceof FormulaFailure) {
                return field.type === 'Checkbox' ? false : null;
            }
            throw error;
        }
    }
}
