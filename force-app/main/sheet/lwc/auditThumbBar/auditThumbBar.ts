import { LightningElement, api } from 'lwc';
import type { SheetAnswer } from 'c/auditSession';
import { phrase } from 'c/phrase';
import { EVIDENCE, RATING_MAXIMUM } from 'c/scoring';
import type { Evidence } from 'c/scoring';
import { RATING_TAKEN_BACK, actionEvent, holdOf, ratingChange } from 'c/sheetAction';
import type { AnswerChange } from 'c/auditRecords';
import bar from '@salesforce/label/c.Sheet_Thumb_Bar';
import claim from '@salesforce/label/c.Sheet_Thumb_Claim';
import documented from '@salesforce/label/c.Sheet_Thumb_Documented';
import next from '@salesforce/label/c.Sheet_Thumb_Next';
import proven from '@salesforce/label/c.Sheet_Thumb_Proven';
import rate from '@salesforce/label/c.Sheet_Thumb_Rate';
import shown from '@salesforce/label/c.Sheet_Thumb_Shown';

const RATINGS = [...Array(RATING_MAXIMUM + 1).keys()];

/** One word a level: the bar has the width of a phone. */
const LEVELS: Readonly<Record<Evidence, string>> = {
    Claim: claim,
    Documented: documented,
    'Shown in Vendor Org': shown,
    'Proven in Our Org': proven
};

/** On a phone, rating, evidence and the way on at the thumb, whatever is scrolled into view above. */
export default class AuditThumbBar extends LightningElement {
    /** The open question's answer as entered so far; nothing is shown without one. */
    @api answer: SheetAnswer | null = null;

    label = { next };

    get barLabel(): string {
        return phrase(bar, this.answer?.code ?? '');
    }

    /** Whether the rating stays as it is: a waiver was given for it. */
    get isHeld(): boolean {
        return holdOf(this.answer, false) !== null;
    }

    get ratings() {
        const { meanings = [], rating = null } = this.answer ?? {};
        return RATINGS.map((value) => ({
            value,
            name: [phrase(rate, value), meanings[value] ?? ''].filter(Boolean).join(': '),
            isPressed: String(rating === value)
        }));
    }

    get levels() {
        return EVIDENCE.map((value) => ({
            value,
            label: LEVELS[value],
            isPressed: String(this.answer?.evidence === value)
        }));
    }

    /** The same press takes the rating back. */
    handleRating(event: Event): void {
        const rating = Number((event.currentTarget as HTMLElement).dataset.rating);
        this.change(this.answer?.rating === rating ? RATING_TAKEN_BACK : ratingChange(rating));
    }

    /** The same press takes the evidence back. */
    handleEvidence(event: Event): void {
        const { evidence } = (event.currentTarget as HTMLElement).dataset;
        const level = EVIDENCE.find((known) => known === evidence) ?? null;
        this.change({ evidence: this.answer?.evidence === level ? null : level });
    }

    handleNext(): void {
        this.dispatchEvent(actionEvent({ kind: 'go', step: 'nextOpen', from: this.answer?.code ?? null }));
    }

    private change(change: AnswerChange): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change }));
    }
}
