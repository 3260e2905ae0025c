import { LightningElement, api } from 'lwc';
import MAY_WAIVE from '@salesforce/customPermission/Audit_Waive_Hard_Stop';
import { excessIn } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { unentered } from 'c/auditUnentered';
import { countPhrase, dateTimeText, phrase } from 'c/auditText';
import { isHardStop, isWaivedHardStop } from 'c/auditScoring';
import { actionEvent, endsTyping } from 'c/auditSheetAction';
import cancel from '@salesforce/label/c.Audit_Sheet_Waiver_Cancel';
import give from '@salesforce/label/c.Audit_Sheet_Waiver_Give';
import given from '@salesforce/label/c.Audit_Sheet_Waiver_Given';
import givenNow from '@salesforce/label/c.Audit_Sheet_Waiver_Given_Now';
import held from '@salesforce/label/c.Audit_Sheet_Waiver_Holds';
import nobody from '@salesforce/label/c.Audit_Sheet_Waiver_Not_You';
import reason from '@salesforce/label/c.Audit_Sheet_Waiver_Reason';
import scope from '@salesforce/label/c.Audit_Sheet_Waiver_Scope';
import takeBack from '@salesforce/label/c.Audit_Sheet_Waiver_Take_Back';
import tooLongMany from '@salesforce/label/c.Audit_Sheet_Too_Long_Many';
import tooLongOne from '@salesforce/label/c.Audit_Sheet_Too_Long_One';
import waive from '@salesforce/label/c.Audit_Sheet_Waiver_Begin';

/** The waiver of one failed hard stop: why, by whom and when, and for whoever may, the way to give it or take it back. */
export default class AuditWaiver extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** Whether it can only be read. */
    @api isReadOnly = false;

    label = { cancel, give, nobody, reason, scope, takeBack, waive };
    /** What is being written as a reason; null while nobody begins a waiver. */
    draft: string | null = null;
    private takesFocus = false;

    disconnectedCallback(): void {
        unentered.set(this, null);
    }

    renderedCallback(): void {
        const isUnsaved = this.isWriting && (this.draft ?? '').trim() !== '';
        unentered.set(this, isUnsaved ? { id: this.answer?.id ?? '', problem: null } : null);

        if (this.takesFocus) {
            this.takesFocus = false;
            this.template?.querySelector<HTMLElement>('[data-waiver="reason"], [data-waiver="begin"]')?.focus();
        }
    }

    get isFailed(): boolean {
        return this.answer !== null && isHardStop(this.answer);
    }

    get isWaived(): boolean {
        return this.answer !== null && isWaivedHardStop(this.answer);
    }

    /** Who waived it and when; a waiver that is not stored yet has neither. */
    get author(): string {
        const { waivedBy = '', waivedOn = null } = this.answer ?? {};
        return waivedOn === null ? givenNow : phrase(given, waivedBy, dateTimeText(waivedOn));
    }

    get mayWaive(): boolean {
        return MAY_WAIVE === true && !this.isReadOnly;
    }

    get isWriting(): boolean {
        return this.draft !== null && this.mayWaive;
    }

    /** Says to whoever may not waive that the failure is held as it is. */
    get hold(): string {
        return MAY_WAIVE === true ? '' : held;
    }

    get excess(): string {
        const excess = excessIn('waiverReason', this.draft);
        return excess === 0 ? '' : countPhrase(excess, tooLongOne, tooLongMany, excess);
    }

    get cannotGive(): boolean {
        return (this.draft ?? '').trim() === '' || this.excess !== '';
    }

    handleBegin(): void {
        this.draft = '';
        this.takesFocus = true;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.draft = event.detail.value;
    }

    handleCancel(): void {
        this.draft = null;
        this.takesFocus = true;
    }

    handleGive(): void {
        if (!this.cannotGive) {
            this.change((this.draft ?? '').trim());
            this.draft = null;
        }
    }

    handleTakeBack(): void {
        this.change('');
        this.takesFocus = true;
    }

    /** Keeps what is typed here from being taken for a shortcut; Escape gives the waiver up. */
    handleTyping(event: KeyboardEvent): void {
        if (endsTyping(event)) {
            this.handleCancel();
        }
    }

    private change(waiverReason: string): void {
        const { id = '' } = this.answer ?? {};
        this.dispatchEvent(actionEvent({ kind: 'answer', id, change: { waiverReason } }));
        this.dispatchEvent(actionEvent({ kind: 'flush', id }));
    }
}
