import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import type { NumberDraft } from 'c/auditFactRules';
import { TIME_UNITS, amountOf, isWrittenIn, secondsOf, unitChoices, unitOf } from 'c/auditTime';
import type { TimeUnit } from 'c/auditTime';
import { NumberFieldDraft } from 'c/auditNumberDraft';
import { LATENCY_MAXIMUM } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { phrase } from 'c/auditText';
import tooHigh from '@salesforce/label/c.Audit_Sheet_Latency_Too_High';
import tooLow from '@salesforce/label/c.Audit_Sheet_Latency_Too_Low';
import unit from '@salesforce/label/c.Audit_Common_Time_Unit';

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
    private draft: NumberDraft | null = null;
    private readonly typing = new NumberFieldDraft('statedSeconds', {
        show: (draft) => {
            this.draft = draft;
        },
        dispatch: (event) => this.dispatchEvent(event),
        toEntry: (amount) => secondsOf(amount, this.unit)
    });
    private shown: SheetAnswer | null = null;
    /** The unit that was chosen here: a typed number is not converted to another one. */
    private writtenIn: TimeUnit | null = null;

    /** The answer as entered so far. */
    @api
    get answer(): SheetAnswer | null {
        return this.shown;
    }
    set answer(answer: SheetAnswer | null) {
        this.shown = answer;
        this.typing.receive(answer);
    }

    disconnectedCallback(): void {
        this.typing.end();
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
        return unitChoices(this.unit);
    }

    handleAmount(event: CustomEvent<{ value: string }>): void {
        this.writtenIn = this.unit;
        this.typing.type(event);
    }

    handleAmountDone(event: Event): void {
        this.typing.leave(event);
    }

    /** Keeps the number and changes its unit. */
    handleUnit(event: Event): void {
        const { value } = event.target as HTMLSelectElement;
        const { amount } = this;
        this.writtenIn = TIME_UNITS.find((known) => known === value) ?? null;
        if (amount !== '' && this.writtenIn) {
            this.typing.reinterpret(secondsOf(Number(amount), this.writtenIn));
        }
    }

    handleTyping(event: KeyboardEvent): void {
        this.typing.handleKey(event);
    }
}
