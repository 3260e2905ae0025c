import { api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import LightningModal from 'lightning/modal';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation, PicklistValuesCollection } from 'lightning/uiObjectInfoApi';
import { createRecord } from 'lightning/uiRecordApi';
import type { RecordInput } from 'lightning/uiRecordApi';
import { errorMessages, technicalDetail } from 'c/auditErrorMessages';
import { evaluationInput, formFields, hasOwnSheet, valueIn, vendorNamed, vendorsOf } from 'c/auditNewEvaluationForm';
import type { EarlierSheet, EarlierVendor, Entries, FormField } from 'c/auditNewEvaluationForm';
import { isComposing } from 'c/auditKeyComposition';
import { phrase } from 'c/auditText';
import another from '@salesforce/label/c.Audit_Scorecard_New_Another';
import cancel from '@salesforce/label/c.Audit_Scorecard_New_Cancel';
import create from '@salesforce/label/c.Audit_Scorecard_New_Create';
import creating from '@salesforce/label/c.Audit_Scorecard_New_Creating';
import intro from '@salesforce/label/c.Audit_Scorecard_New_Intro';
import known from '@salesforce/label/c.Audit_Scorecard_New_Known';
import loading from '@salesforce/label/c.Audit_Scorecard_New_Loading';
import second from '@salesforce/label/c.Audit_Scorecard_New_Second';
import title from '@salesforce/label/c.Audit_Scorecard_New';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import NAME from '@salesforce/schema/Vendor_Evaluation__c.Name';
import SHEET_TYPE from '@salesforce/schema/Vendor_Evaluation__c.Sheet_Type__c';
import USER_ID from '@salesforce/user/Id';
import { CREATED_EARLIER_QUERY, createdEarlier } from './createdEarlier';
import type { CreatedEarlierReply, CreatedEarlierVariables } from './createdEarlier';

interface Wired<Data> {
    data?: Data;
    error?: unknown;
}
interface Failure {
    messages: readonly string[];
    detail: string;
}
/** Who waits for the answer whether an earlier attempt succeeded. */
interface Waiting {
    resolve: (id: string | undefined) => void;
    reject: (error: unknown) => void;
}
interface FormInput extends HTMLElement {
    reportValidity(): boolean;
}

/** Asks what a new evaluation needs, creates it, and closes with its record id. */
export default class AuditNewEvaluationModal extends LightningModal {
    /** The opportunity that the evaluation is for. */
    @api opportunityId = '';
    /** The sheets that the opportunity has already, as far as the user may see them. */
    @api sheets: readonly EarlierSheet[] = [];

    info: ObjectInfoRepresentation | undefined;
    picklists: PicklistValuesCollection | undefined;
    failure: Failure | null = null;
    isSaving = false;
    entries: Entries = {};
    labels = { cancel, create, creating, intro, known, loading, title };
    createdEarlierVariables: CreatedEarlierVariables | undefined;
    private hasBegun = false;
    private chosenKey = '';
    private attemptedNames: readonly string[] = [];
    private waiting: Waiting | undefined;

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

    @wire(graphql, { query: '$createdEarlierQuery', variables: '$createdEarlierVariables' })
    receiveCreatedEarlier({ data, errors }: GraphQLResult<unknown>): void {
        if (errors && errors.length > 0) {
            this.waiting?.reject(errors);
        } else if (data) {
            const earlier = this.sheets.map(({ id }) => id);
            this.waiting?.resolve(createdEarlier(data as CreatedEarlierReply, earlier));
        }
    }

    /** The dialog was opened to be filled in: the first field is ready to type in, once it is there. */
    renderedCallback(): void {
        if (this.isReady && !this.hasBegun) {
            this.hasBegun = true;
            this.template?.querySelector<HTMLElement>('[data-vendors], [data-name]')?.focus();
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

    /** Nothing is asked before an attempt has failed. */
    get createdEarlierQuery(): ParsedDocument | undefined {
        return this.createdEarlierVariables && CREATED_EARLIER_QUERY;
    }

    get vendors(): readonly EarlierVendor[] {
        return vendorsOf(this.sheets);
    }

    get hasVendors(): boolean {
        return this.vendors.length > 0;
    }

    get vendorOptions(): { label: string; value: string }[] {
        return [{ label: another, value: '' }, ...this.vendors.map(({ key, name }) => ({ label: name, value: key }))];
    }

    /** Which of the vendors that are there already the new sheet is for: the one that was chosen, or has the name. */
    get vendor(): EarlierVendor | undefined {
        return this.vendors.find(({ key }) => key === this.chosenKey);
    }

    get vendorValue(): string {
        return this.vendor?.key ?? '';
    }

    /** Two sheets of one person for one vendor may be meant, and rarely are. */
    get warning(): string {
        const isConsensus = valueIn(this.fields, SHEET_TYPE.fieldApiName) === 'Consensus';
        return this.vendor && hasOwnSheet(this.vendor, USER_ID, isConsensus) ? phrase(second, this.vendor.name) : '';
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
        const value = event.detail.value ?? '';
        this.entries = { ...this.entries, [name ?? '']: value };
        if (name === NAME.fieldApiName) {
            this.chosenKey = vendorNamed(this.vendors, value)?.key ?? '';
        }
    }

    async handleVendor({ detail }: CustomEvent<{ value: string }>): Promise<void> {
        this.chosenKey = detail.value;
        this.entries = { ...this.entries, [NAME.fieldApiName]: this.vendor?.name ?? '' };
        await Promise.resolve();
        if (this.vendor) {
            // What was missing in the name is there now: a complaint about it would stay.
            this.template?.querySelector<FormInput>(`[data-name="${NAME.fieldApiName}"]`)?.reportValidity();
        }
    }

    /** As in every form: Enter in its text is as good as its button. */
    async handleKey(event: KeyboardEvent): Promise<void> {
        if (event.key === 'Enter' && !isComposing(event)) {
            await this.handleCreate();
        }
    }

    handleCancel(): void {
        this.close();
    }

    async handleCreate(): Promise<void> {
        if (this.isBlocked || !this.info || !this.isValid()) {
            return;
        }
        const input = evaluationInput(this.opportunityId, this.fields, this.info, this.vendor);
        this.failure = null;
        this.wait(true);
        try {
            const id = (await this.createdEarlier()) ?? (await this.create(input));
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

    private async create(input: RecordInput): Promise<string> {
        this.attemptedNames = [...this.attemptedNames, valueIn(this.fields, NAME.fieldApiName)];
        return (await createRecord(input)).id;
    }

    /** After an attempt that failed it is not known whether the evaluation is there: its reply may have been lost. */
    private createdEarlier(): Promise<string | undefined> {
        const { opportunityId, attemptedNames: names } = this;
        if (names.length === 0) {
            return Promise.resolve(undefined);
        }
        return new Promise((resolve, reject) => {
            this.waiting = { resolve, reject };
            const pageSize = (this.createdEarlierVariables?.pageSize ?? 100) + 1;
            this.createdEarlierVariables = { opportunityId, ownerId: USER_ID, names, pageSize };
        });
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
