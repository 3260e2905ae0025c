import { LightningElement, api } from 'lwc';
import type { SheetAnswer } from 'c/auditSession';
import { actionEvent } from 'c/sheetAction';
import latency from '@salesforce/label/c.Sheet_Latency';
import latencyTooLow from '@salesforce/label/c.Sheet_Latency_Too_Low';
import link from '@salesforce/label/c.Sheet_Evidence_Link';
import notes from '@salesforce/label/c.Sheet_Notes';
import openLink from '@salesforce/label/c.Sheet_Open_Link';
import vendorAnswer from '@salesforce/label/c.Sheet_Vendor_Answer';

/** What is written about an answer. */
export type Words = 'vendorAnswer' | 'notes' | 'evidenceLink';

/** The one dimension in which a delay is measured. */
const TIMED_DIMENSION = 'Sync Timing';
const LINK = /^https?:\/\//i;

/** What the vendor said, notes, the evidence link and the observed latency. */
export default class AnswerWords extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** Whether the words can only be read. */
    @api isReadOnly = false;

    label = { latency, latencyTooLow, link, notes, openLink, vendorAnswer };

    /** What is being typed stays as typed, whatever a save brings back meanwhile. */
    private drafts: Partial<Record<Words, string>> = {};

    /** Moves the focus to one of the fields. */
    @api focusOn(words: Words): void {
        this.template?.querySelector<HTMLElement>(`[data-name="${words}"]`)?.focus();
    }

    get vendorAnswer(): string {
        return this.drafts.vendorAnswer ?? this.answer?.vendorAnswer ?? '';
    }

    get notes(): string {
        return this.drafts.notes ?? this.answer?.notes ?? '';
    }

    get hasNotes(): boolean {
        return this.answer?.notes !== null;
    }

    get evidenceLink(): string {
        return this.drafts.evidenceLink ?? this.answer?.evidenceLink ?? '';
    }

    get placeholder(): string {
        return this.isReadOnly ? '' : 'https://';
    }

    get savedLink(): string {
        const url = this.answer?.evidenceLink ?? '';
        return LINK.test(url) ? url : '';
    }

    get isTimed(): boolean {
        return this.answer?.dimension === TIMED_DIMENSION || this.answer?.latencySeconds != null;
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const name = this.nameOf(event);
        const { value } = event.detail;
        this.drafts = { ...this.drafts, [name]: value };
        // Half an address would be refused: it goes out once it is whole.
        if (name !== 'evidenceLink' || value === '' || LINK.test(value)) {
            this.change(name, value);
        }
    }

    handleDone(event: Event): void {
        const name = this.nameOf(event);
        const draft = this.drafts[name];
        if (name === 'evidenceLink' && draft && !LINK.test(draft)) {
            this.change(name, `https://${draft.trim()}`);
        }
        this.drafts = { ...this.drafts, [name]: undefined };
        this.dispatchEvent(actionEvent({ kind: 'flush', id: this.answer?.id ?? '' }));
    }

    handleLatency(event: CustomEvent<{ value: string }>): void {
        const seconds = event.detail.value === '' ? null : Number(event.detail.value);
        if (seconds === null || seconds >= 0) {
            this.change('latencySeconds', seconds);
        }
    }

    /** Keeps what is typed here from being taken for a shortcut; Escape leads back to the rating. */
    handleTyping(event: KeyboardEvent): void {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.isComposing) {
            this.dispatchEvent(actionEvent({ kind: 'write', code: this.answer?.code ?? '', part: 'rating' }));
        }
    }

    private nameOf(event: Event): Words {
        return (event.target as HTMLElement).dataset.name as Words;
    }

    private change(name: Words | 'latencySeconds', value: string | number | null): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change: { [name]: value } }));
    }
}
