import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import {
    TIME_UNITS,
    amountOf,
    draftAfter,
    isTakenOnLeaving,
    isUnread,
    isWrittenIn,
    secondsOf,
    typedNumber,
    unitOf
} from 'c/auditFactRules';
import type { NumberDraft, TimeUnit } from 'c/auditFactRules';
import { LATENCY_MAXIMUM, isDelay } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { unentered } from 'c/auditUnentered';
import { phrase } from 'c/phrase';
import { actionEvent, endsTyping } from 'c/sheetAction';
import days from '@salesforce/label/c.Sheet_Unit_Days';
import hours from '@salesforce/label/c.Sheet_Unit_Hours';
import minutes from '@salesforce/label/c.Sheet_Unit_Minutes';
import seconds from '@salesforce/label/c.Sheet_Unit_Seconds';
import tooHigh from '@salesforce/label/c.Sheet_Latency_Too_High';
import tooLow from '@salesforce/label/c.Sheet_Latency_Too_Low';
import unit from '@salesforce/label/c.Sheet_Time_Unit';

const WORDS: Readonly<Record<TimeUnit, string>> = { seconds, minutes, hours, days };

/** A stated time as a number and a unit, stored in seconds. */
export default class AuditTimeField extends LightningElement {
    /** What the time is called. */
    @api caption = '';
    /** Whether the time can only be read. */
    @api isReadOnly = false;

    label = {
        tooHigh: phrase(tooHigh, new Intl.NumberFormat(LOCALE).format(LATENCY_MAXIMUM)),
        tooLow,
        unit
    };
    /** What is being typed stays as typed, whatever a save brings back meanwhile. */
    private draft: NumberDraft | null = null;
    private shown: SheetAnswer | null = null;
    /** The unit in which somebody writes here: a number does not change under the hand that typed it. */
    private writtenIn: TimeUnit | null = null;

    /** The answer as entered so far. */
    @api
    get answer(): SheetAnswer | null {
        return this.shown;
    }
    set answer(answer: SheetAnswer | null) {
        const entry = answer?.statedSeconds ?? null;
        this.shown = answer;
        this.draft = draftAfter(this.draft, entry);
        if (!this.draft && entry !== null) {
            // The field shows the entry again.
            unentered.set(this, null);
        }
    }

    disconnectedCallback(): void {
        unentered.set(this, null);
    }

    /** The unit written in, as long as the time can be; otherwise the one in which it is a round number. */
    get unit(): TimeUnit {
        const stated = this.answer?.statedSeconds ?? null;
        const isKept =
            this.draft !== null || stated === null || (this.writtenIn && isWrittenIn(stated, this.writtenIn));
        return this.writtenIn && isKept ? this.writtenIn : unitOf(stated ?? 0);
    }

    get amount(): string {
        const stated = this.answer?.statedSeconds ?? null;
        if (this.draft !== null || stated === null) {
            return this.draft?.text ?? '';
        }
        return String(this.unit === 'seconds' ? stated : amountOf(stated, this.unit));
    }

    get maximum(): number {
        return amountOf(LATENCY_MAXIMUM, this.unit);
    }

    get units() {
        return TIME_UNITS.map((value) => ({ value, label: WORDS[value], isSelected: value === this.unit }));
    }

    handleAmount(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        const { id = '', statedSeconds: entered = null } = this.answer ?? {};
        this.writtenIn = this.unit;
        const typed = typedNumber(value);
        const stated = typed === null ? null : secondsOf(typed, this.unit);
        this.draft = { text: value, entry: stated ?? entered };
        unentered.take(this, event, { id, problem: null });
        if (stated === null) {
            this.propose(isUnread(event) ? entered : null);
        } else {
            this.change(stated);
        }
    }

    handleAmountDone(event: Event): void {
        const { id = '' } = this.answer ?? {};
        unentered.take(this, event, { id, problem: 'delayRefused' });
        const draft = this.draft?.text ?? null;
        if (!isTakenOnLeaving(event, draft, (amount) => isDelay(secondsOf(amount, this.unit)))) {
            return;
        }
        if (draft === '' && this.answer?.statedSeconds != null) {
            this.change(null);
        }
        this.draft = null;
        this.flush();
    }

    /** The number stays, and means so many of the other unit. */
    handleUnit(event: Event): void {
        const { value } = event.target as HTMLSelectElement;
        const { amount } = this;
        this.writtenIn = TIME_UNITS.find((known) => known === value) ?? null;
        if (amount !== '' && this.writtenIn) {
            const stated = secondsOf(Number(amount), this.writtenIn);
            this.draft = this.draft && { ...this.draft, entry: stated };
            this.change(stated);
            this.flush();
        }
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

    /** Hands on what is being typed, and is no change before it is done. */
    private propose(statedSeconds: number | null): void {
        this.dispatchEvent(actionEvent({ kind: 'draft', id: this.answer?.id ?? '', change: { statedSeconds } }));
    }

    private change(statedSeconds: number | null): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change: { statedSeconds } }));
    }
}
