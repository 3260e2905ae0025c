import { LightningElement, api } from 'lwc';
import AGREED from '@salesforce/schema/Audit_Answer__c.Agreed_Seconds__c';
import { saveFailure, saveVersion } from 'c/auditRecordSave';
import type { SaveFailure } from 'c/auditRecordSave';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { phrase } from 'c/auditText';
import { TIME_UNITS, amountOf, secondsOf, timeText, unitChoices, unitOf } from 'c/auditTime';
import type { TimeUnit } from 'c/auditTime';
import agreed from '@salesforce/label/c.Audit_Contract_Agreed_Field';
import invalid from '@salesforce/label/c.Audit_Contract_Agreed_Invalid';
import none from '@salesforce/label/c.Audit_Contract_Agreed_None';
import observed from '@salesforce/label/c.Audit_Contract_Agreed_Observed';
import refused from '@salesforce/label/c.Audit_Contract_Agreed_Refused';
import save from '@salesforce/label/c.Audit_Contract_Agreed_Save';
import saved from '@salesforce/label/c.Audit_Contract_Agreed_Saved';
import saveTitle from '@salesforce/label/c.Audit_Contract_Agreed_Save_Title';
import saving from '@salesforce/label/c.Audit_Contract_Agreed_Saving';
import stale from '@salesforce/label/c.Audit_Contract_Agreed_Stale';
import stated from '@salesforce/label/c.Audit_Contract_Stated_Instead';
import unit from '@salesforce/label/c.Audit_Common_Time_Unit';

/** As the field holds it. */
const stored = (entered: number): number => Number(entered.toFixed(2));

/** What a base component says of what was typed into it. */
interface CheckedInput {
    readonly validity?: { readonly valid: boolean };
    reportValidity?(): boolean;
}

/** What is typed and not stored yet. */
interface Draft {
    readonly text: string;
    readonly unit: TimeUnit;
}

/** Lets who decides enter the time that the contract shall hold for one question. */
export default class AuditScorecardAgreedTime extends LightningElement {
    label = { invalid, unit };
    failure: SaveFailure | null = null;
    announcement = '';
    isSaving = false;
    private shown: ComparedAnswer | undefined;
    private draft: Draft | null = null;

    /** The answer that the time is agreed for. What is being typed stays until it is saved. */
    @api
    get answer(): ComparedAnswer | undefined {
        return this.shown;
    }

    set answer(answer: ComparedAnswer | undefined) {
        const isStored = this.announcement !== '' && answer?.version !== this.shown?.version;
        this.draft = isStored || answer?.id !== this.shown?.id ? null : this.draft;
        this.shown = answer;
    }

    get code(): string {
        return this.shown?.code ?? '';
    }

    get question(): string {
        return this.shown?.question ?? '';
    }

    get caption(): string {
        return phrase(agreed, this.code);
    }

    get said(): string {
        const { statedSeconds = null, observedSeconds = null } = this.shown ?? {};
        return [
            statedSeconds === null ? none : phrase(stated, timeText(statedSeconds)),
            observedSeconds === null ? '' : phrase(observed, timeText(observedSeconds))
        ]
            .join(' ')
            .trim();
    }

    get unit(): TimeUnit {
        return this.draft?.unit ?? unitOf(this.shown?.agreedSeconds ?? this.shown?.statedSeconds ?? 0);
    }

    get amount(): string {
        const agreedSeconds = this.shown?.agreedSeconds ?? null;
        return this.draft?.text ?? (agreedSeconds === null ? '' : String(amountOf(agreedSeconds, this.unit)));
    }

    get units() {
        return unitChoices(this.unit);
    }

    /** Whether trying again can help. */
    get canRetry(): boolean {
        return this.failure?.isRefused === false;
    }

    get saveText(): string {
        return this.isSaving ? saving : save;
    }

    get saveTitle(): string {
        return phrase(saveTitle, this.code);
    }

    handleAmount(event: CustomEvent<{ value: string }>): void {
        this.write({ text: event.detail.value, unit: this.unit });
    }

    /** Keeps the number and changes its unit. */
    handleUnit(event: Event): void {
        const { value } = event.currentTarget as HTMLSelectElement;
        this.write({ text: this.amount, unit: TIME_UNITS.find((known) => known === value) ?? this.unit });
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.handleSave();
        }
    }

    async handleSave(): Promise<void> {
        const { shown, amount } = this;
        // Nothing is disabled while a save is under way: that would take the focus from whoever pressed it.
        if (!shown || this.isSaving || this.isRefusedByField()) {
            return;
        }
        const entered = amount === '' ? null : stored(secondsOf(Number(amount), this.unit));
        if (entered === shown.agreedSeconds) {
            // The lock of a completed sheet lets a change of this field pass, and no save without one.
            this.draft = null;
            this.confirm();
            return;
        }
        this.isSaving = true;
        this.announcement = '';
        try {
            await saveVersion({ Id: shown.id, [AGREED.fieldApiName]: entered }, shown.version);
            this.confirm();
            this.askAgain();
        } catch (error) {
            this.failure = saveFailure(error, { refused, stale });
            if (this.failure.isStale) {
                this.askAgain();
            }
        }
        this.isSaving = false;
    }

    /** What is no such time stays as typed, and the field says why. */
    private isRefusedByField(): boolean {
        const field = this.template?.querySelector<HTMLElement & CheckedInput>('[data-amount]');
        field?.reportValidity?.();
        return field?.validity?.valid === false;
    }

    private confirm(): void {
        this.failure = null;
        this.announcement = phrase(saved, this.code);
    }

    private write(draft: Draft): void {
        this.draft = draft;
        this.announcement = '';
    }

    private askAgain(): void {
        this.dispatchEvent(new CustomEvent('refreshneeded', { bubbles: true, composed: true }));
    }
}
