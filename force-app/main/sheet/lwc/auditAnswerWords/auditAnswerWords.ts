import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { excessIn } from 'c/auditRecords';
import type { TextEntry } from 'c/auditRecords';
import { isWebAddress } from 'c/auditWebAddress';
import type { SheetAnswer } from 'c/auditSession';
import { countPhrase } from 'c/auditText';
import { actionEvent, endsTyping } from 'c/auditSheetAction';
import link from '@salesforce/label/c.Audit_Sheet_Evidence_Link';
import notes from '@salesforce/label/c.Audit_Sheet_Notes';
import openLink from '@salesforce/label/c.Audit_Sheet_Open_Link';
import tooLongMany from '@salesforce/label/c.Audit_Sheet_Too_Long_Many';
import tooLongOne from '@salesforce/label/c.Audit_Sheet_Too_Long_One';
import vendorAnswer from '@salesforce/label/c.Audit_Sheet_Vendor_Answer';

/** What is written about an answer. */
export type Words = 'vendorAnswer' | 'notes' | 'evidenceLink';

const numberText = new Intl.NumberFormat(LOCALE);

/** How much a text is too long, in words; empty when it fits. */
const excessText = (entry: TextEntry, text: string): string => {
    const excess = excessIn(entry, text);
    return excess === 0 ? '' : countPhrase(excess, tooLongOne, tooLongMany, numberText.format(excess));
};

/** What the vendor said, notes and the evidence link. */
export default class AuditAnswerWords extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** Record id of the evaluation, whose files are evidence too. */
    @api evaluationId = '';
    /** Whether the words can only be read. */
    @api isReadOnly = false;

    label = {
        link,
        notes,
        openLink,
        vendorAnswer
    };

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
        return isWebAddress(url) ? url : '';
    }

    /** Which texts are too long for their fields, and by how much. */
    get excess() {
        return {
            vendorAnswer: excessText('vendorAnswer', this.vendorAnswer),
            notes: excessText('notes', this.notes),
            evidenceLink: excessText('evidenceLink', this.evidenceLink)
        };
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const name = this.nameOf(event);
        const { value } = event.detail;
        this.drafts = { ...this.drafts, [name]: value };
        if (name !== 'evidenceLink' || value === '' || isWebAddress(value)) {
            this.change(name, value);
        } else {
            // An address is checked only once it is typed to its end.
            this.draft(value.trim());
        }
    }

    handleDone(event: Event): void {
        const name = this.nameOf(event);
        this.drafts = { ...this.drafts, [name]: undefined };
        this.flush();
    }

    /** A text that is no address is kept as typed and marked as wrong: only its writer knows what was meant. */
    handleLinkDone(event: Event): void {
        const draft = this.drafts.evidenceLink?.trim();
        if (draft !== undefined && draft !== this.answer?.evidenceLink) {
            this.change('evidenceLink', draft);
        }
        this.handleDone(event);
    }

    /** Keeps what is typed here from being taken for a shortcut; Escape leads back to the rating. */
    handleTyping(event: KeyboardEvent): void {
        if (endsTyping(event)) {
            this.dispatchEvent(actionEvent({ kind: 'write', code: this.answer?.code ?? '', part: 'rating' }));
        }
    }

    private flush(): void {
        this.dispatchEvent(actionEvent({ kind: 'flush', id: this.answer?.id ?? '' }));
    }

    private draft(evidenceLink: string): void {
        this.dispatchEvent(actionEvent({ kind: 'draft', id: this.answer?.id ?? '', change: { evidenceLink } }));
    }

    private nameOf(event: Event): Words {
        return (event.target as HTMLElement).dataset.name as Words;
    }

    private change(name: Words, value: string): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change: { [name]: value } }));
    }
}
