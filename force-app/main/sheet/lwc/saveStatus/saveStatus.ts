import { LightningElement, api } from 'lwc';
import type { Problem } from 'c/auditSession';
import { errorMessages, technicalDetail } from 'c/errorMessages';
import type { SaveState } from 'c/saveQueue';
import { actionEvent } from 'c/sheetAction';
import detail from '@salesforce/label/c.Common_Technical_Detail';
import retry from '@salesforce/label/c.Common_Retry';
import failed from '@salesforce/label/c.Sheet_Save_Failed';
import held from '@salesforce/label/c.Sheet_Save_Held';
import saved from '@salesforce/label/c.Sheet_Save_Saved';
import saving from '@salesforce/label/c.Sheet_Save_Saving';
import unsaved from '@salesforce/label/c.Sheet_Save_Unsaved';

const WORDS: Readonly<Record<SaveState['kind'], string>> = { failed, saved, saving, unsaved };

const ICONS: Readonly<Record<string, string>> = { failed: 'utility:error', saved: 'utility:check' };

/** The state of one record's saves: a word, and when a save failed the reason with a way to try again. */
export default class SaveStatus extends LightningElement {
    /** Record that the state is of. */
    @api recordId = '';
    /** Where the edits of the record are; null when none were made. */
    @api save: SaveState | null = null;
    /** What keeps the record from being saved; null when nothing does. */
    @api problem: Problem | null = null;
    /** Whether to show the word alone, without the reason of a failure. */
    @api isBrief = false;

    label = { detail, retry };

    get word(): string {
        return this.save?.kind === 'unsaved' && this.problem ? held : WORDS[this.save?.kind ?? 'saved'];
    }

    get look(): string {
        return `word ${this.save?.kind ?? ''}`;
    }

    get icon(): string | null {
        return ICONS[this.save?.kind ?? ''] ?? null;
    }

    get iconVariant(): string {
        return this.save?.kind === 'failed' ? 'error' : 'success';
    }

    get failure() {
        return this.save?.kind === 'failed' && !this.isBrief
            ? { messages: errorMessages(this.save.error).join(' '), detail: technicalDetail(this.save.error) }
            : null;
    }

    handleRetry(): void {
        this.dispatchEvent(actionEvent({ kind: 'retry', id: this.recordId }));
    }
}
