import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { Stopwatches } from 'c/auditFactRules';
import type { NumberDraft } from 'c/auditFactRules';
import { NumberFieldDraft } from 'c/auditNumberDraft';
import { LATENCY_MAXIMUM } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { phrase } from 'c/auditText';
import { actionEvent } from 'c/auditSheetAction';
import cancel from '@salesforce/label/c.Audit_Sheet_Stopwatch_Cancel';
import cancelHelp from '@salesforce/label/c.Audit_Sheet_Stopwatch_Cancel_Help';
import observed from '@salesforce/label/c.Audit_Sheet_Latency_Field';
import seconds from '@salesforce/label/c.Audit_Common_Time_Seconds';
import start from '@salesforce/label/c.Audit_Sheet_Stopwatch_Start';
import startHelp from '@salesforce/label/c.Audit_Sheet_Stopwatch_Start_Help';
import stop from '@salesforce/label/c.Audit_Sheet_Stopwatch_Stop';
import stopHelp from '@salesforce/label/c.Audit_Sheet_Stopwatch_Stop_Help';
import tooHigh from '@salesforce/label/c.Audit_Sheet_Latency_Too_High';
import tooLow from '@salesforce/label/c.Audit_Sheet_Latency_Too_Low';

/** Milliseconds between two figures of a running stopwatch. */
const BEAT = 100;
const numberText = new Intl.NumberFormat(LOCALE);
const tenths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A running stopwatch outlives the question that is open: one for the page. */
const stopwatches = new Stopwatches();

/** A delay as it was seen, typed or taken with a stopwatch that goes on while another question is open. */
export default class AuditStopwatch extends LightningElement {
    /** Whether the delay can only be read. */
    @api isReadOnly = false;

    maximum = LATENCY_MAXIMUM;
    label = {
        cancel,
        cancelHelp,
        observed,
        tooHigh: phrase(tooHigh, numberText.format(LATENCY_MAXIMUM)),
        tooLow
    };
    private draft: NumberDraft | null = null;
    private readonly typing = new NumberFieldDraft('latencySeconds', {
        show: (draft) => {
            this.draft = draft;
        },
        dispatch: (event) => this.dispatchEvent(event)
    });
    private shown: SheetAnswer | null = null;
    isRunning = false;
    private now = 0;
    private beat: ReturnType<typeof setInterval> | undefined;

    /** The answer as entered so far. */
    @api
    get answer(): SheetAnswer | null {
        return this.shown;
    }
    set answer(answer: SheetAnswer | null) {
        this.shown = answer;
        this.typing.receive(answer);
    }

    connectedCallback(): void {
        if (stopwatches.startOf(this.answerId) !== null) {
            this.follow();
        }
    }

    disconnectedCallback(): void {
        clearInterval(this.beat);
        this.typing.end();
    }

    get delay(): string {
        return this.draft?.text ?? this.answer?.latencySeconds?.toString() ?? '';
    }

    get canMeasure(): boolean {
        return !this.isReadOnly;
    }

    get elapsed(): string {
        return phrase(seconds, tenths.format(stopwatches.secondsOf(this.answerId, this.now)));
    }

    get press() {
        return this.isRunning ? { text: stop, help: stopHelp } : { text: start, help: startHelp };
    }

    /** Starts the stopwatch, or stops it and enters its seconds; the second click of a double one does neither. */
    handlePress({ detail: clicks }: MouseEvent): void {
        if (clicks > 1) {
            return;
        }
        const now = Date.now();
        if (!this.isRunning) {
            this.start(now);
            return;
        }
        const latencySeconds = stopwatches.secondsOf(this.answerId, now);
        this.stop();
        this.typing.replace(latencySeconds);
    }

    /** A key that is held down presses once. */
    handlePressKey(event: KeyboardEvent): void {
        if (event.repeat) {
            event.preventDefault();
        }
    }

    handleCancel(): void {
        this.stop();
        // The pressed button is removed: the focus goes to the one beside it.
        this.template?.querySelector<HTMLElement>('[data-watch="press"]')?.focus();
    }

    handleDelay(event: CustomEvent<{ value: string }>): void {
        this.typing.type(event);
    }

    handleDelayDone(event: Event): void {
        this.typing.leave(event);
    }

    handleTyping(event: KeyboardEvent): void {
        this.typing.handleKey(event);
    }

    private get answerId(): string {
        return this.answer?.id ?? '';
    }

    private start(now: number): void {
        const { answerId } = this;
        stopwatches.start(answerId, now);
        this.follow();
        // Ends the stopwatch of the page, not of this component, which may show another question by then.
        const takeBack = (): boolean => {
            const runs = stopwatches.startOf(answerId) === now;
            if (runs) {
                stopwatches.end(answerId);
            }
            return runs;
        };
        this.dispatchEvent(actionEvent({ kind: 'started', id: answerId, takeBack }));
    }

    private follow(): void {
        this.isRunning = true;
        this.now = Date.now();
        clearInterval(this.beat);
        // No event comes as time passes.
        this.beat = setInterval(() => {
            this.now = Date.now();
            if (stopwatches.startOf(this.answerId) === null) {
                this.end();
            }
        }, BEAT);
    }

    private stop(): void {
        this.end();
        this.dispatchEvent(actionEvent({ kind: 'ended', id: this.answerId }));
    }

    private end(): void {
        clearInterval(this.beat);
        stopwatches.end(this.answerId);
        this.isRunning = false;
    }
}
