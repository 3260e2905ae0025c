import { LightningElement, api } from 'lwc';
import type { AnswerChange } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { phrase } from 'c/auditText';
import { EVIDENCE, RATINGS } from 'c/auditScoring';
import type { Evidence } from 'c/auditScoring';
import { actionEvent, pressedEvidence, holdOf, pressedRating } from 'c/auditSheetAction';
import bar from '@salesforce/label/c.Audit_Sheet_Thumb_Bar';
import claim from '@salesforce/label/c.Audit_Sheet_Thumb_Claim';
import documented from '@salesforce/label/c.Audit_Sheet_Thumb_Documented';
import next from '@salesforce/label/c.Audit_Sheet_Thumb_Next';
import proven from '@salesforce/label/c.Audit_Sheet_Thumb_Proven';
import rate from '@salesforce/label/c.Audit_Sheet_Thumb_Rate';
import shown from '@salesforce/label/c.Audit_Sheet_Thumb_Shown';

/** One short word for each level, because the bar is as wide as a phone. */
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
        const { rating } = (event.currentTarget as HTMLElement).dataset;
        if (this.answer) {
            this.change(pressedRating(this.answer, Number(rating)));
        }
    }

    /** The same press takes the evidence back. */
    handleEvidence(event: Event): void {
        const { evidence } = (event.currentTarget as HTMLElement).dataset;
        const level = EVIDENCE.find((known) => known === evidence);
        if (this.answer && level) {
            this.change(pressedEvidence(this.answer, level));
        }
    }

    handleNext(): void {
        this.dispatchEvent(actionEvent({ kind: 'go', step: 'nextOpen', from: this.answer?.code ?? null }));
    }

    private change(change: AnswerChange): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change }));
    }
}
