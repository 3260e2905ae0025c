import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation, PicklistValuesCollection } from 'lightning/uiObjectInfoApi';
import { createRecord, getRecord, updateRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { session } from '../../../modules/session';
import { saveFailure } from '../failureText/failureText';
import type { SaveFailure } from '../failureText/failureText';
import { editableSections } from './editableSections';

const NO_FAILURE: SaveFailure = { page: [], fields: {} };

/** The form that edits a record, or creates one when it is given no record. Closes with the record's id once saved. */
export default class RecordEditor extends LightningModal {
    @api recordId?: string;
    @api objectApiName = '';

    info?: ObjectInfoRepresentation;
    record?: RecordRepresentation;
    picklists?: PicklistValuesCollection;
    /** What was entered so far, by field. */
    changes: Readonly<Record<string, unknown>> = {};
    failure: SaveFailure = NO_FAILURE;
    isSaving = false;
    isFailureNew = false;
    saveLabel = 'Save';
    cancelLabel = 'Cancel';
    loadingLabel = 'Loading';

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    wiredInfo({ data }: { data?: ObjectInfoRepresentation }) {
        this.info = data;
    }

    get recordTypeId() {
        return this.info?.defaultRecordTypeId;
    }

    @wire(getPicklistValuesByRecordType, { recordTypeId: '$recordTypeId', objectApiName: '$objectApiName' })
    wiredPicklists({ data }: { data?: PicklistValuesCollection }) {
        this.picklists = data;
    }

    get requested() {
        const fields = session.objects[this.objectApiName]?.layout.flatMap(({ columns }) =>
            columns.flatMap((column) => column.flatMap((item) => (item ? `${this.objectApiName}.${item.field}` : [])))
        );
        return this.recordId ? fields : undefined;
    }

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$requested' })
    wiredRecord({ data }: { data?: RecordRepresentation }) {
        this.record = data;
    }

    get isLoading() {
        return !this.info || !this.picklists || (this.recordId !== undefined && !this.record);
    }

    get isBusy() {
        return this.isLoading || this.isSaving;
    }

    get sections() {
        const { info, picklists } = this;
        const layout = session.objects[this.objectApiName]?.layout ?? [];
        return info && picklists && !this.isLoading
            ? editableSections({
                  layout,
                  info,
                  picklists,
                  record: this.record,
                  changes: this.changes,
                  errors: this.failure.fields
              })
            : [];
    }

    get hasPageErrors() {
        return this.failure.page.length > 0;
    }

    /** What went wrong may lie outside what is in view. */
    renderedCallback() {
        if (this.isFailureNew && !this.isSaving) {
            this.isFailureNew = false;
            const [field] = Object.keys(this.failure.fields);
            const place = this.hasPageErrors ? '[role="alert"]' : `shell-field-input[data-field="${field}"]`;
            const failed = this.template?.querySelector<HTMLElement>(place);
            failed?.focus();
            // Focus brings the input into view, which is not yet the sentence below it.
            failed?.scrollIntoView({ block: 'center' });
        }
    }

    handleFieldChange(event: CustomEvent<{ field: string; value: unknown }>) {
        this.changes = { ...this.changes, [event.detail.field]: event.detail.value };
    }

    handleCancel() {
        this.close();
    }

    async handleSave() {
        this.isSaving = true;
        this.failure = NO_FAILURE;
        try {
            this.close(await this.save());
        } catch (error) {
            this.failure = saveFailure(error);
            this.isFailureNew = true;
        } finally {
            this.isSaving = false;
        }
    }

    async save(): Promise<string> {
        if (!this.recordId) {
            return (await createRecord({ apiName: this.objectApiName, fields: { ...this.changes } })).id;
        }
        if (Object.keys(this.changes).length > 0) {
            await updateRecord({ fields: { Id: this.recordId, ...this.changes } });
        }
        return this.recordId;
    }
}
