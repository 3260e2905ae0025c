import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import USER_ID from '@salesforce/user/Id';
import { isTakenOnLeaving, typedNumber } from 'c/auditFactRules';
import type AuditQuestionGroups from 'c/auditQuestionGroups';
import type { Sheet } from 'c/auditSession';
import { phrase } from 'c/auditText';
import { endsTyping } from 'c/auditSheetAction';
import minutes from '@salesforce/label/c.Audit_Sheet_Demo_Minutes';
import minutesHelp from '@salesforce/label/c.Audit_Sheet_Demo_Minutes_Help';
import restart from '@salesforce/label/c.Audit_Sheet_Demo_Restart';
import tooHigh from '@salesforce/label/c.Audit_Sheet_Demo_Too_High';
import tooLow from '@salesforce/label/c.Audit_Sheet_Demo_Too_Low';
import { agendaOf } from './agenda';
import { agendaTexts, groupNotes, lineNotes } from './agendaText';
import { DEMO_MAXIMUM, isDemoLength, minutesLeftOf } from './demoClock';
import type { DemoClock } from './demoClock';
import { DemoClockKeeper } from './demoClockKeeper';

/** Milliseconds between two readings of the clock; only another minute changes what is shown. */
const BEAT = 5_000;

/** The open questions, and what each gets of the minutes that are left of the demo, for whoever says how long it lasts. */
export default class AuditRemaining extends LightningElement {
    /** Whether answers can only be read; then nobody asks how long the demo lasts. */
    @api isReadOnly = false;

    label = {
        minutes,
        minutesHelp,
        restart,
        tooHigh: phrase(tooHigh, new Intl.NumberFormat(LOCALE).format(DEMO_MAXIMUM)),
        tooLow
    };
    maximum = DEMO_MAXIMUM;
    clock: DemoClock | null = null;
    /** Null while nobody said how long the demo lasts. */
    minutesLeft: number | null = null;
    /** Read out: what the evaluator has just changed, and that the demo is over. A minute that passes is not. */
    spoken = '';
    /** What is being typed stays as typed. */
    private draft: string | null = null;
    private shown: Sheet | null = null;
    private keeper = new DemoClockKeeper('', '');
    private beat: ReturnType<typeof setInterval> | undefined;

    /** Everything the sheet shows. */
    @api
    get sheet(): Sheet | null {
        return this.shown;
    }
    set sheet(sheet: Sheet | null) {
        const isOther = sheet?.evaluation.id !== this.shown?.evaluation.id;
        this.shown = sheet;
        if (isOther) {
            this.keeper = new DemoClockKeeper(USER_ID, sheet?.evaluation.id ?? '');
            this.clock = this.keeper.read(Date.now());
            this.draft = null;
            this.spoken = '';
            this.readClock();
        }
    }

    /** Moves the focus to the question with this code where it is open, else to the first open one. */
    @api focusOn(code: string | null): void {
        this.template?.querySelector<HTMLElement & AuditQuestionGroups>('c-audit-question-groups')?.focusOn(code);
    }

    connectedCallback(): void {
        // No event comes as minutes pass.
        this.beat = setInterval(() => this.handleBeat(), BEAT);
    }

    disconnectedCallback(): void {
        clearInterval(this.beat);
    }

    /** The open questions in the order in which to ask them, and everything that is said of them. */
    get agenda() {
        // No time is divided for somebody who only reads.
        const timeLeft = this.isReadOnly ? null : this.minutesLeft;
        const items = agendaOf(this.shown?.answers ?? [], timeLeft);
        return {
            codes: items.map(({ code }) => code),
            asksMinutes: !this.isReadOnly && items.length > 0,
            texts: agendaTexts(items, timeLeft, this.clock?.minutes ?? 0),
            notes: lineNotes(items),
            groupNotes: groupNotes(items)
        };
    }

    get demoMinutes(): string {
        return this.draft ?? this.clock?.minutes.toString() ?? '';
    }

    handleMinutes({ detail: { value } }: CustomEvent<{ value: string }>): void {
        this.draft = value;
        const typed = typedNumber(value);
        if (typed !== null && isDemoLength(typed)) {
            this.take({ minutes: typed, startedAt: this.clock?.startedAt ?? Date.now() });
        }
    }

    handleMinutesDone(event: Event): void {
        const { draft } = this;
        if (!isTakenOnLeaving(event, draft, isDemoLength)) {
            return;
        }
        if (draft === '' && this.clock) {
            this.take(null);
        }
        this.draft = null;
    }

    handleRestart(): void {
        if (this.clock) {
            this.take({ ...this.clock, startedAt: Date.now() });
        }
    }

    /** Keeps what is typed here from being taken for a shortcut; Escape and Enter lead on to the questions. */
    handleTyping(event: KeyboardEvent): void {
        if (endsTyping(event, ['Escape', 'Enter'])) {
            // Otherwise the same Enter would press the line that takes the focus.
            event.preventDefault();
            this.focusOn(null);
        }
    }

    private take(clock: DemoClock | null): void {
        this.clock = clock;
        if (clock) {
            this.keeper.keep(clock);
        } else {
            this.keeper.forget();
        }
        this.readClock();
        this.spoken = this.agenda.texts.summary;
    }

    private readClock(): void {
        this.minutesLeft = this.clock && minutesLeftOf(this.clock, Date.now());
    }

    private handleBeat(): void {
        const before = this.minutesLeft ?? 0;
        this.readClock();
        if (before > 0 && (this.minutesLeft ?? before) <= 0) {
            this.spoken = this.agenda.texts.summary;
        }
    }
}
