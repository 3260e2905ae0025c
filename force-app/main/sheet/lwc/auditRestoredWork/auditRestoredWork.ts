import { LightningElement, api } from 'lwc';
import type { Restored } from 'c/auditSession';
import { dateTimeText, phrase } from 'c/auditText';
import { actionEvent } from 'c/auditSheetAction';
import close from '@salesforce/label/c.Audit_Sheet_Restored_Close';
import questions from '@salesforce/label/c.Audit_Sheet_Restored_Questions';
import text from '@salesforce/label/c.Audit_Sheet_Restored_Text';
import savedTitle from '@salesforce/label/c.Audit_Sheet_Restored_Saved';
import title from '@salesforce/label/c.Audit_Sheet_Restored_Title';

/** Says which unsaved answers the browser kept across a reload, and since when. */
export default class AuditRestoredWork extends LightningElement {
    /** What was taken up; null when nothing was. */
    @api restored: Restored | null = null;

    label = { close, questions };
    /** When the work was kept whose notice was closed. */
    private closed = '';
    private hasRegion = false;

    renderedCallback(): void {
        this.hasRegion = true;
    }

    /** Hidden after it was closed, until other work is taken up. */
    get isShown(): boolean {
        return this.restored !== null && this.restored.keptAt !== this.closed;
    }

    /** Empty until the live region is on the page: a text that is there from the start is not read out. */
    get announcement(): string {
        return this.hasRegion && this.isShown ? `${this.title} ${this.prospect}`.trim() : '';
    }

    get title(): string {
        const { isSaved = false, keptAt = '' } = this.restored ?? {};
        return phrase(isSaved ? savedTitle : title, dateTimeText(keptAt));
    }

    /** Says that the work is being saved; empty once it is. */
    get prospect(): string {
        return this.restored?.isSaved ? '' : text;
    }

    get icon(): string {
        return this.restored?.isSaved ? 'utility:check' : 'utility:save';
    }

    handleOpen(event: Event): void {
        const { open } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(actionEvent({ kind: 'open', code: open ?? '' }));
    }

    handleClose(): void {
        this.closed = this.restored?.keptAt ?? '';
        // The pressed button is removed: the page moves the focus.
        this.dispatchEvent(new CustomEvent('leave'));
    }
}
