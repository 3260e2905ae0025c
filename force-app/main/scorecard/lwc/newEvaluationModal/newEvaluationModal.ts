import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation, PicklistValuesCollection } from 'lightning/uiObjectInfoApi';
import { createRecord } from 'lightning/uiRecordApi';
import { errorMessages, technicalDetail } from 'c/errorMessages';
import { evaluationInput, formFields } from 'c/newEvaluationForm';
import type { Entries, FormField } from 'c/newEvaluationForm';
import cancel from '@salesforce/label/c.Scorecard_New_Cancel';
import create from '@salesforce/label/c.Scorecard_New_Create';
import creating from '@salesforce/label/c.Scorecard_New_Creating';
import intro from '@salesforce/label/c.Scorecard_New_Intro';
import loading from '@salesforce/label/c.Scorecard_New_Loading';
import title from '@salesforce/label/c.Scorecard_New';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';

interface Wired<Data> {
    data?: Data;
    error?: unknown;
}
interface Failure {
    messages: readonly string[];
    detail: string;
}
interface FormInput extends HTMLElement {
    reportValidity(): boolean;
}

/** Asks what a new evaluation needs, creates it, and closes with its record id. */
export default class NewEvaluationModal extends LightningModal {
    /** The opportunity that the evaluation is for. */
    @api opportunityId = '';

    info: ObjectInfoRepresentation | undefined;
    picklists: PicklistValuesCollection | undefined;
    failure: Failure | null = null;
    isSaving = false;
    entries: Entries = {};
    labels = { cancel, create, creating, intro, loading, title };
    private hasBegun = false;

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    receiveInfo({ data, error }: Wired<ObjectInfoRepresentation>): void {
        this.info = data ?? this.info;
        this.show(error);
    }

    @wire(getPicklistValuesByRecordType, { recordTypeId: '$recordTypeId', objectApiName: EVALUATION })
    receivePicklists({ data, error }: Wired<PicklistValuesCollection>): void {
        this.picklists = data ?? this.picklists;
        this.show(error);
    }

    /** The dialog was opened to be filled in: the first field is ready to type in, once it is there. */
    renderedCallback(): void {
        if (this.isReady && !this.hasBegun) {
            this.hasBegun = true;
            this.template?.querySelector<HTMLElement>('[data-name]')?.focus();
        }
    }

    get recordTypeId(): string | undefined {
        return this.info?.defaultRecordTypeId;
    }

    get fields(): FormField[] {
        return this.info && this.picklists
            ? formFields(this.info, this.picklists.picklistFieldValues, this.entries)
            : [];
    }

    get isReady(): boolean {
        return this.fields.length > 0;
    }

    get isLoading(): boolean {
        return !this.isReady && this.failure === null;
    }

    get isBlocked(): boolean {
        return !this.isReady || this.isSaving;
    }

    handleChange(event: CustomEvent<{ value: string | null }>): void {
        const { name } = (event.target as HTMLElement).dataset;
        this.entries = { ...this.entries, [name ?? '']: event.detail.value ?? '' };
    }

    /** As in every form: Enter in its text is as good as its button. */
    async handleKey(event: KeyboardEvent): Promise<void> {
        if (event.key === 'Enter' && !event.isComposing) {
            await this.handleCreate();
        }
    }

    handleCancel(): void {
        this.close();
    }

    async handleCreate(): Promise<void> {
        if (this.isBlocked || !this.isValid()) {
            return;
        }
        this.failure = null;
        this.wait(true);
        try {
            const { id } = await createRecord(evaluationInput(this.opportunityId, this.fields));
            this.wait(false);
            this.close(id);
        } catch (error) {
            this.wait(false);
            this.show(error);
            // What was pressed was disabled meanwhile, and gave the focus up.
            await Promise.resolve();
            this.template?.querySelector<HTMLElement>('[data-name]')?.focus();
        }
    }

    private isValid(): boolean {
        const inputs = [...(this.template?.querySelectorAll<FormInput>('[data-name]') ?? [])];
        const invalid = inputs.filter((input) => !input.reportValidity());
        invalid[0]?.focus();
        return invalid.length === 0;
    }

    /** While an answer is awaited, neither a second press nor a closed modal may lose it. */
    private wait(isSaving: boolean): void {
        this.isSaving = isSaving;
        this.disableClose = isSaving;
    }

    private show(error: unknown): void {
        if (error !== undefined) {
            this.failure = { messages: errorMessages(error), detail: technicalDetail(error) };
        }
    }
}
