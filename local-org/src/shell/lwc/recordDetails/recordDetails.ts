import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { PageSection } from '../../../metadata/pages/page-model';
import { failureText } from '../failureText/failureText';
import { fieldOfRecord, requestedFields } from '../recordFields/recordFields';

/** Sections of a record's fields, as a page layout or a dynamic form arranges them. */
export default class RecordDetails extends LightningElement {
    @api sections: readonly PageSection[] = [];
    @api recordId = '';
    @api objectApiName = '';

    info?: ObjectInfoRepresentation;
    record?: RecordRepresentation;
    failure = '';
    loadingLabel = 'Loading';
    /** Labels of the sections that are folded. */
    folded: readonly string[] = [];

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    wiredInfo({ data, error }: { data?: ObjectInfoRepresentation; error?: unknown }) {
        this.info = data;
        this.failure = error ? failureText(error) : '';
    }

    get requested() {
        const names = this.sections.flatMap(({ columns }) =>
            columns.flatMap((column) => column.flatMap((item) => item?.field ?? []))
        );
        return this.info ? requestedFields(this.info, names) : undefined;
    }

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$requested' })
    wiredRecord({ data, error }: { data?: RecordRepresentation; error?: unknown }) {
        this.record = data;
        this.failure = error ? failureText(error) : '';
    }

    get isLoading() {
        return !this.record && this.failure === '';
    }

    get shownSections() {
        const { info, record } = this;
        if (!info || !record) {
            return [];
        }
        return this.sections.map(({ label, columns }, index) => ({
            label,
            key: `${index} ${label}`,
            isOpen: !this.folded.includes(label),
            icon: this.folded.includes(label) ? 'utility:chevronright' : 'utility:chevrondown',
            columns: columns.map((column, position) => ({
                key: String(position),
                columnClass: `slds-col column column_of-${Math.min(columns.length, 2)}`,
                fields: column.flatMap((item) => (item ? (fieldOfRecord(info, record, item.field) ?? []) : []))
            }))
        }));
    }

    handleToggle(event: Event) {
        const { label = '' } = (event.currentTarget as HTMLElement).dataset;
        this.folded = this.folded.includes(label)
            ? this.folded.filter((name) => name !== label)
            : [...this.folded, label];
    }
}
