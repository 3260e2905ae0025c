import { LightningElement, api } from 'lwc';

/** How many milliseconds a sentence stands before it is read out. */
const SETTLED = 700;

/**
 * Reads a sentence out, politely, once it has stood for a moment: who corrects a rating at once, or types, hears one
 * sentence and not one for every key. A component of its own, because a live region is written anew whenever what is
 * around it is drawn anew.
 */
export default class AuditSettledAnnouncement extends LightningElement {
    said = '';
    private sentence = '';
    private settling: ReturnType<typeof setTimeout> | undefined;

    /** The sentence. The first one is there at once, and is not read out unless the region is already on the page. */
    @api
    get text(): string {
        return this.sentence;
    }
    set text(text: string) {
        this.sentence = text;
        clearTimeout(this.settling);
        if (this.said === '') {
            this.said = text;
        } else {
            // Only time tells that nothing more follows.
            this.settling = setTimeout(() => {
                this.said = text;
            }, SETTLED);
        }
    }

    disconnectedCallback(): void {
        clearTimeout(this.settling);
    }
}
