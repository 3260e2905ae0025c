import { LightningElement, api } from 'lwc';
import type { FieldView } from '../recordFields/recordFields';

/** A field's value, drawn by what kind it is. */
export default class FieldValue extends LightningElement {
    @api field: FieldView | null = null;

    checkedLabel = 'Checked';
    uncheckedLabel = 'Not checked';

    get isBlank() {
        return this.field === null || this.field.value === null || this.field.value === undefined || this.value === '';
    }

    get value() {
        return this.field?.value;
    }

    get isLink() {
        return this.field?.kind === 'record' && this.field.address !== null;
    }

    get isNumber() {
        return this.numberStyle !== undefined;
    }

    get numberStyle() {
        const styles: Record<string, string> = { number: 'decimal', currency: 'currency', percent: 'percent-fixed' };
        return styles[this.field?.kind ?? ''];
    }

    get isDate() {
        return this.field?.kind === 'date';
    }

    get isDateTime() {
        return this.field?.kind === 'dateTime';
    }

    get isBoolean() {
        return this.field?.kind === 'boolean';
    }

    get isUrl() {
        return this.field?.kind === 'url';
    }

    get isEmail() {
        return this.field?.kind === 'email';
    }

    get isPhone() {
        return this.field?.kind === 'phone';
    }

    get checkIcon() {
        return this.value ? 'utility:check' : 'utility:steps';
    }

    get checkLabel() {
        return this.value ? this.checkedLabel : this.uncheckedLabel;
    }

    /** Multi-select values come apart by semicolons and show that way too. */
    get text() {
        return String(this.value);
    }
}
