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

    /** Once closed it stays so, until something else is taken up. */
    get isShown(): boolean {
        return this.restored !== null && this.restored.keptAt !== this.closed;
    }

    /** Read out once the region for it is on the page: what comes along with a region is not. */
    get announcement(): string {
        return this.hasRegion && this.isShown ? `${this.title} ${this.prospect}`.trim() : '';
    }

    get title(): string {
        const { isSaved = false, keptAt = '' } = this.restored ?? {};
        return phrase(isSaved ? savedTitle : title, dateTimeText(keptAt));
    }

    /** What becomes of it; empty once it is saved. */
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
        // The button that was pressed goes away.
        this.dispatchEvent(new CustomEvent('leave'));
    }
}
