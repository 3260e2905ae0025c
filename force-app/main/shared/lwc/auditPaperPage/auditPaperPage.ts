import { LightningElement, api } from 'lwc';

/**
 * A page for paper: its name at the head of every sheet and its number at the foot. What is pressed goes into the slot
 * `actions`, and stays on the screen; what is printed goes into the other one.
 */
export default class AuditPaperPage extends LightningElement {
    /** What is printed, in a few words: also the title of the browser's tab, after which a PDF is called. */
    @api name = '';
    /** Whether this is the page that the user sees: Lightning keeps others in the background. */
    @api isInView = false;

    renderedCallback(): void {
        if (this.isInView && this.name !== '') {
            document.title = this.name;
        }
    }
}
