import { LightningElement, api } from 'lwc';
import type { Restored } from 'c/auditSession';
import { dateTimeText } from 'c/dateTimeText';
import { phrase } from 'c/phrase';
import { actionEvent } from 'c/sheetAction';
import close from '@salesforce/label/c.Sheet_Restored_Close';
import questions from '@salesforce/label/c.Sheet_Restored_Questions';
import text from '@salesforce/label/c.Sheet_Restored_Text';
import title from '@salesforce/label/c.Sheet_Restored_Title';

/** Says which unsaved answers the browser kept across a reload, and since when. */
export default class RestoredWork extends LightningElement {
    /** What was taken up; null when nothing was. */
    @api restored: Restored | null = null;

    label = { close, questions, text };
    private closed: Restored | null = null;
    private hasRegion = false;

    renderedCallback(): void {
        this.hasRegion = true;
    }

    /** Once closed it stays so, until something else is taken up. */
    get isShown(): boolean {
        return this.restored !== null && this.restored !== this.closed;
    }

    /** Read out once the region for it is on the page: what comes along with a region is not. */
    get announcement(): string {
        return this.hasRegion && this.isShown ? `${this.title} ${text}` : '';
    }

    get title(): string {
        return phrase(title, dateTimeText(this.restored?.keptAt ?? ''));
    }

    handleOpen(event: Event): void {
        const { open } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(actionEvent({ kind: 'open', code: open ?? '' }));
    }

    handleClose(): void {
        this.closed = this.restored;
        // The button that was pressed goes away.
        this.dispatchEvent(new CustomEvent('leave'));
    }
}
