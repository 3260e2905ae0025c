import { LightningElement, api } from 'lwc';
import { queriedRecords } from '../recordQuery/queriedRecords';
import type { EditableField } from '../recordEditor/editableSections';

interface Option {
    readonly label: string;
    readonly value: string;
}

const NONE: Option = { label: '--None--', value: '' };
const INPUT_TYPES: Readonly<Record<string, string>> = {
    number: 'number',
    currency: 'number',
    percent: 'number',
    date: 'date',
    dateTime: 'datetime-local',
    url: 'url',
    email: 'email',
    phone: 'tel'
};

/** One field of a form, as the input that suits its kind. Fires `fieldchange` with `{ field, value }`. */
export default class FieldInput extends LightningElement {
    @api field?: EditableField;

    records: readonly Option[] = [];
    availableLabel = 'Available';
    chosenLabel = 'Chosen';

    /** Moves the focus to the input. */
    @api
    focus() {
        this.template?.querySelector<HTMLElement>('.input')?.focus();
    }

    async connectedCallback() {
        const target = this.field?.target;
        if (target) {
            const rows = await queriedRecords(`SELECT Id, Name FROM ${target} ORDER BY Name LIMIT 200`);
            this.records = rows.map(({ Id, Name }) => ({ label: String(Name), value: Id }));
        }
    }

    renderedCallback() {
        const input = this.template?.querySelector<
            HTMLElement & { setCustomValidity?(text: string): void; reportValidity?(): void }
        >('.input');
        input?.setCustomValidity?.(this.field?.error ?? '');
        if (this.field?.error) {
            input?.reportValidity?.();
        }
    }

    get isCheckbox() {
        return this.field?.kind === 'boolean';
    }

    get isLongText() {
        return this.field?.kind === 'longText';
    }

    get isChoice() {
        return this.field?.kind === 'picklist' || this.field?.kind === 'record';
    }

    get isMultiChoice() {
        return this.field?.kind === 'multiPicklist';
    }

    get type() {
        return INPUT_TYPES[this.field?.kind ?? ''] ?? 'text';
    }

    get step() {
        return this.type === 'number' ? String(10 ** -(this.field?.scale ?? 0)) : undefined;
    }

    /** A percentage is entered as people write it. */
    get formatter() {
        return this.field?.kind === 'percent' ? 'percent-fixed' : undefined;
    }

    get options() {
        const options = this.field?.kind === 'record' ? this.records : (this.field?.options ?? []);
        return this.field?.isRequired ? options : [NONE, ...options];
    }

    get chosen() {
        const value = this.field?.value;
        return typeof value === 'string' && value !== '' ? value.split(';') : [];
    }

    get text() {
        return this.field?.value ?? '';
    }

    get maxLength() {
        return this.field?.length || undefined;
    }

    handleCheck(event: CustomEvent<{ checked: boolean }>) {
        this.announce(event.detail.checked);
    }

    handleChange(event: CustomEvent<{ value: string }>) {
        const { value } = event.detail;
        const isNumber = this.type === 'number' && value !== '';
        this.announce(value === '' ? null : isNumber ? Number(value) : value);
    }

    handleChoices(event: CustomEvent<{ value: readonly string[] }>) {
        this.announce(event.detail.value.join(';') || null);
    }

    announce(value: unknown) {
        this.dispatchEvent(new CustomEvent('fieldchange', { detail: { field: this.field?.name, value } }));
    }
}
