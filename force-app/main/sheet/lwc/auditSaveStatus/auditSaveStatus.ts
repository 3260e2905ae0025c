import { LightningElement, api } from 'lwc';
import { isHeld } from 'c/auditSession';
import type { Problem, ShownSave } from 'c/auditSession';
import { errorMessages, technicalDetail } from 'c/auditErrorMessages';
import { actionEvent } from 'c/auditSheetAction';
import detail from '@salesforce/label/c.Audit_Common_Technical_Detail';
import retry from '@salesforce/label/c.Audit_Common_Retry';
import discard from '@salesforce/label/c.Audit_Sheet_Save_Discard';
import failed from '@salesforce/label/c.Audit_Sheet_Save_Failed';
import held from '@salesforce/label/c.Audit_Sheet_Save_Held';
import prospect from '@salesforce/label/c.Audit_Sheet_Save_Retry_Waiting';
import saved from '@salesforce/label/c.Audit_Sheet_Save_Saved';
import saving from '@salesforce/label/c.Audit_Sheet_Save_Saving';
import trying from '@salesforce/label/c.Audit_Sheet_Save_Retry_Under_Way';
import unsaved from '@salesforce/label/c.Audit_Sheet_Save_Unsaved';

const WORDS: Readonly<Record<ShownSave['kind'], string>> = { failed, saved, saving, typed: unsaved, unsaved };

/** What becomes of a failed save by itself. */
const PROSPECTS = { waiting: prospect, underWay: trying } as const;

const ICONS: Readonly<Record<string, string>> = { failed: 'utility:error', saved: 'utility:check' };

/** The state of one record's saves: a word, and when a save failed the reason, what becomes of it, and the ways out. */
export default class AuditSaveStatus extends LightningElement {
    /** Record that the state is of. */
    @api recordId = '';
    /** Where the edits of the record are; null when none were made. */
    @api save: ShownSave | null = null;
    /** What keeps the record from being saved; null when nothing does. */
    @api problem: Problem | null = null;
    /** Whether to show the word alone, without the reason of a failure. */
    @api isBrief = false;

    label = { detail, discard, retry };

    get word(): string {
        return isHeld(this) ? held : WORDS[this.save?.kind ?? 'saved'];
    }

    get wordClass(): string {
        return `word ${this.save?.kind ?? ''}`;
    }

    get icon(): string | null {
        return ICONS[this.save?.kind ?? ''] ?? null;
    }

    get iconVariant(): string {
        return this.save?.kind === 'failed' ? 'error' : 'success';
    }

    get failure() {
        if (this.save?.kind !== 'failed' || this.isBrief) {
            return null;
        }
        const { error, retry: prospectOf } = this.save;
        return {
            messages: errorMessages(error).join(' '),
            prospect: prospectOf ? PROSPECTS[prospectOf] : '',
            // aria-disabled instead of disabled, which would lose the focus.
            isTrying: prospectOf === 'underWay' ? 'true' : 'false',
            detail: technicalDetail(error)
        };
    }

    handleRetry(): void {
        if (this.failure?.isTrying === 'true') {
            return;
        }
        this.dispatchEvent(actionEvent({ kind: 'retry', id: this.recordId }));
    }

    handleDiscard(): void {
        this.dispatchEvent(actionEvent({ kind: 'discard', id: this.recordId }));
    }
}
