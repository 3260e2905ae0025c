import { LightningElement, api } from 'lwc';
import { clearedChange, excessIn } from 'c/auditRecords';
import type { AnswerChange } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { countPhrase } from 'c/auditText';
import { STATUS } from 'c/auditScoring';
import type { Status } from 'c/auditScoring';
import { actionEvent, endsTyping, statusChange } from 'c/auditSheetAction';
import blocking from '@salesforce/label/c.Audit_Sheet_Is_Blocking';
import dependentWorkflow from '@salesforce/label/c.Audit_Sheet_Dependent_Workflow';
import clear from '@salesforce/label/c.Audit_Sheet_Clear_Answer';
import clearHelp from '@salesforce/label/c.Audit_Sheet_Clear_Answer_Help';
import noAnswer from '@salesforce/label/c.Audit_Sheet_Could_Not_Answer';
import notApplicable from '@salesforce/label/c.Audit_Sheet_Status_Not_Applicable';
import reason from '@salesforce/label/c.Audit_Sheet_Not_Applicable_Reason';
import tooLongMany from '@salesforce/label/c.Audit_Sheet_Too_Long_Many';
import tooLongOne from '@salesforce/label/c.Audit_Sheet_Too_Long_One';

/** What can be said of an answer besides its rating: none given, not applicable and why, which of our workflows needs it, clear. */
export default class AuditAnswerMarks extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** Whether the marks can only be read. */
    @api isReadOnly = false;

    label = { blocking, clear, clearHelp, dependentWorkflow, noAnswer, notApplicable, reason };
    private draftReason: string | null = null;
    private draftWorkflow: string | null = null;

    /** Moves the focus to the reason why the question does not apply, where it is asked for. */
    @api focusOnReason(): void {
        this.template?.querySelector<HTMLElement>('[data-mark="reason"]')?.focus();
    }

    /** Moves the focus to the workflow that depends on the answer, where one does. */
    @api focusOnWorkflow(): void {
        this.template?.querySelector<HTMLElement>('[data-mark="workflow"]')?.focus();
    }

    get isNoAnswer(): boolean {
        return this.answer?.status === STATUS.noAnswer;
    }

    get isNotApplicable(): boolean {
        return this.answer?.status === STATUS.notApplicable;
    }

    get reason(): string {
        // What is being typed stays as typed, whatever a save brings back meanwhile.
        return this.draftReason ?? this.answer?.notApplicableReason ?? '';
    }

    /** How much the reason is too long for its field; empty when it fits. */
    get excess(): string {
        const excess = excessIn('notApplicableReason', this.reason);
        return excess === 0 ? '' : countPhrase(excess, tooLongOne, tooLongMany, excess);
    }

    get workflow(): string {
        return this.draftWorkflow ?? this.answer?.dependentWorkflow ?? '';
    }

    /** How much the workflow is too long for its field; empty when it fits. */
    get workflowExcess(): string {
        const excess = excessIn('dependentWorkflow', this.workflow);
        return excess === 0 ? '' : countPhrase(excess, tooLongOne, tooLongMany, excess);
    }

    get canClear(): boolean {
        return !this.isReadOnly && !!this.answer && Object.keys(clearedChange(this.answer)).length > 0;
    }

    handleNoAnswer(event: Event): void {
        this.mark((event.target as HTMLInputElement).checked ? STATUS.noAnswer : STATUS.notAsked);
    }

    handleNotApplicable(event: Event): void {
        this.mark((event.target as HTMLInputElement).checked ? STATUS.notApplicable : STATUS.notAsked);
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.draftReason = event.detail.value;
        this.change({ notApplicableReason: event.detail.value });
    }

    handleReasonDone(): void {
        this.draftReason = null;
        this.dispatchEvent(actionEvent({ kind: 'flush', id: this.answer?.id ?? '' }));
    }

    handleWorkflow(event: CustomEvent<{ value: string }>): void {
        this.draftWorkflow = event.detail.value;
        this.change({ dependentWorkflow: event.detail.value });
    }

    handleWorkflowDone(): void {
        this.draftWorkflow = null;
        this.dispatchEvent(actionEvent({ kind: 'flush', id: this.answer?.id ?? '' }));
    }

    handleBlocking(event: Event): void {
        this.change({ isBlocking: (event.target as HTMLInputElement).checked });
    }

    handleClear(): void {
        if (this.answer) {
            this.draftReason = null;
            this.draftWorkflow = null;
            this.change(clearedChange(this.answer));
            // The pressed button is removed, and the focus with it: the question takes the focus instead.
            this.dispatchEvent(actionEvent({ kind: 'open', code: this.answer.code }));
        }
    }

    /** Keeps what is typed here from being taken for a shortcut; Escape and Enter lead back to the rating. */
    handleTyping(event: KeyboardEvent): void {
        if (endsTyping(event, ['Escape', 'Enter'])) {
            this.dispatchEvent(actionEvent({ kind: 'write', code: this.answer?.code ?? '', part: 'rating' }));
        }
    }

    private mark(status: Exclude<Status, 'Answered'>): void {
        this.change(statusChange(status));
    }

    private change(change: AnswerChange): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change }));
    }
}
