import complete from '@salesforce/label/c.Audit_Sheet_Complete';
import reopen from '@salesforce/label/c.Audit_Sheet_Reopen';
import { EVALUATION_STATUS } from 'c/auditRecords';
import type { AuditSession, Sheet } from 'c/auditSession';
import AuditCompleteModal from 'c/auditCompleteModal';
import type { ModalChoice } from 'c/auditCompleteModal';
import { errorMessages, technicalDetail } from 'c/auditErrorMessages';
import type { StatusAction, ViewAction } from 'c/auditSheetAction';

/** How far the change of an evaluation's status is. */
export interface StatusProgress {
    readonly isUnderWay: boolean;
    /** Why the platform refused it; null when it did not. */
    readonly refusal: { readonly messages: readonly string[]; readonly detail: string } | null;
}

export const NO_STATUS_CHANGE: StatusProgress = { isUnderWay: false, refusal: null };

/** Completes an evaluation, or reopens a completed one, once the evaluator has confirmed it. */
export class StatusChange {
    private readonly show: (progress: StatusProgress) => void;
    /** A recommendation that was written while completing and is not saved, kept as long as the sheet is on the page. */
    private draft: string | null = null;
    /** Whether it is asked for or under way: a key that is pressed twice asks once. */
    private isBusy = false;
    /** Whether a refusal is shown. */
    private isRefused = false;
    /** Shows what changes on the sheet while the dialog is open. */
    private follower: ((sheet: Sheet) => void) | null = null;

    /** Tells how far it is whenever that changes. */
    constructor(show: (progress: StatusProgress) => void) {
        this.show = show;
    }

    /** Whether leaving the page now would lose a recommendation. */
    get hasDraft(): boolean {
        return this.draft !== null;
    }

    /** Asks whether to complete or to reopen; tells what is to be done, null when nothing is. */
    async ask(sheet: Sheet): Promise<StatusAction | ViewAction | null> {
        if (this.isBusy) {
            return null;
        }
        this.isBusy = true;
        const isReopening = sheet.evaluation.status === EVALUATION_STATUS.completed;
        const choice = await this.choiceOf(sheet, isReopening);
        this.follower = null;
        this.isBusy = choice?.kind === 'confirm';
        if (choice?.kind === 'openNext') {
            return { kind: 'go', step: 'nextOpen', from: null };
        }
        return choice?.kind === 'confirm'
            ? {
                  kind: 'setStatus',
                  status: isReopening ? EVALUATION_STATUS.inProgress : EVALUATION_STATUS.completed,
                  ...(choice.recommendation !== undefined && { recommendation: choice.recommendation })
              }
            : null;
    }

    /** Hides a refusal: the sheet has changed since. */
    dismissRefusal(): void {
        if (this.isRefused) {
            this.isRefused = false;
            this.show(NO_STATUS_CHANGE);
        }
    }

    /** Takes in what the sheet shows now: the saves go on while the dialog is open. */
    update(sheet: Sheet): void {
        this.follower?.(sheet);
    }

    /** Changes the status, and tells whether it did; a refusal is shown, and what was written stays for the next try. */
    async carryOut(session: AuditSession | null, { status, recommendation }: StatusAction): Promise<boolean> {
        this.isBusy = true;
        this.isRefused = false;
        this.show({ isUnderWay: true, refusal: null });
        try {
            await session?.setStatus(status, recommendation);
            this.draft = null;
            this.show(NO_STATUS_CHANGE);
            return true;
        } catch (error) {
            const refusal = { messages: errorMessages(error), detail: technicalDetail(error) };
            this.isRefused = true;
            this.show({ isUnderWay: false, refusal });
            return false;
        } finally {
            this.isBusy = false;
        }
    }

    /** What is chosen in the dialog; nothing where it is closed, or does not open. */
    private async choiceOf(sheet: Sheet, isReopening: boolean): Promise<ModalChoice | undefined> {
        return (await AuditCompleteModal.open({
            size: 'small',
            label: isReopening ? reopen : complete,
            sheet,
            isReopening,
            draft: this.draft,
            follow: (show: (changed: Sheet) => void) => {
                this.follower = show;
            },
            keepDraft: (text: string | null) => {
                this.draft = text;
            }
        })) as ModalChoice | undefined;
    }
}
