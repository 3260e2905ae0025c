import { draftAfter, isTakenOnLeaving, isUnread, typedNumber } from 'c/auditFactRules';
import type { Figure, NumberDraft } from 'c/auditFactRules';
import { ANSWER_FIELDS } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { unentered } from 'c/auditUnentered';
import { actionEvent, endsTyping } from 'c/auditSheetAction';
import type { SheetAction } from 'c/auditSheetAction';

/** What the draft of a number needs of the component with its field. */
export interface NumberDraftPorts {
    /** Shows what is being typed; null where the field shows the entry again. */
    show(draft: NumberDraft | null): void;
    dispatch(event: CustomEvent<SheetAction>): void;
    /** What the entry is when this number stands in the field; the number itself by default. */
    toEntry?(typed: number): number;
}

/**
 * What is being typed into a field of a number: it stays as typed whatever a save brings back meanwhile, is entered once it
 * is a number, and counts as not saved as long as it is none.
 */
export class NumberFieldDraft {
    private readonly figure: Figure;
    private readonly ports: NumberDraftPorts;
    private answer: SheetAnswer | null = null;
    private draft: NumberDraft | null = null;

    /** Drafts one entry of an answer. */
    constructor(figure: Figure, ports: NumberDraftPorts) {
        this.figure = figure;
        this.ports = ports;
    }

    /** Takes in the answer that is shown: an entry that was changed elsewhere ends the typing. */
    receive(answer: SheetAnswer | null): void {
        this.answer = answer;
        this.show(draftAfter(this.draft, this.entry));
        if (!this.draft && this.entry !== null) {
            // The field shows the entry again.
            unentered.set(this, null);
        }
    }

    /** Takes in what stands in the field, by its event. */
    type(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        const { entry } = this;
        const typed = typedNumber(value);
        const entered = typed === null ? null : this.toEntry(typed);
        this.show({ text: value, entry: entered ?? entry });
        unentered.take(this, event, { id: this.id, problem: null });
        if (entered === null) {
            this.propose(isUnread(event) ? entry : null);
        } else {
            this.enter(entered);
        }
    }

    /** The field is left: what was typed is taken, unless it is no such number and the field says why. */
    leave(event: Event): void {
        const { refusal, refuses } = ANSWER_FIELDS[this.figure].limit;
        unentered.take(this, event, { id: this.id, problem: refusal });
        const text = this.draft?.text ?? null;
        if (!isTakenOnLeaving(event, text, (typed) => !refuses(this.toEntry(typed)))) {
            return;
        }
        if (text === '' && this.entry !== null) {
            this.enter(null);
        }
        this.show(null);
        this.flush();
    }

    /** Enters a number that was not typed, and has it sent at once. */
    replace(entry: number): void {
        this.show(null);
        this.enter(entry);
        this.flush();
    }

    /** Enters what the number in the field means from now on, and has it sent at once. */
    reinterpret(entry: number): void {
        this.show(this.draft && { ...this.draft, entry });
        this.enter(entry);
        this.flush();
    }

    /** Keeps what is typed from being taken for a shortcut; Escape leads back to the rating. */
    handleKey(event: KeyboardEvent): void {
        if (endsTyping(event)) {
            this.ports.dispatch(actionEvent({ kind: 'write', code: this.answer?.code ?? '', part: 'rating' }));
        }
    }

    /** Forgets what stood in the field, which is removed from the page. */
    end(): void {
        unentered.set(this, null);
    }

    private get id(): string {
        return this.answer?.id ?? '';
    }

    private get entry(): number | null {
        return this.answer?.[this.figure] ?? null;
    }

    private toEntry(typed: number): number {
        return this.ports.toEntry?.(typed) ?? typed;
    }

    private show(draft: NumberDraft | null): void {
        this.draft = draft;
        this.ports.show(draft);
    }

    /** Reports what is being typed as a draft: it becomes a change once the field is left. */
    private propose(entry: number | null): void {
        this.ports.dispatch(actionEvent({ kind: 'draft', id: this.id, change: { [this.figure]: entry } }));
    }

    private enter(entry: number | null): void {
        this.ports.dispatch(actionEvent({ kind: 'answer', id: this.id, change: { [this.figure]: entry } }));
    }

    private flush(): void {
        this.ports.dispatch(actionEvent({ kind: 'flush', id: this.id }));
    }
}
