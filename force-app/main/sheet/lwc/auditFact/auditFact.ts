import { LightningElement, api } from 'lwc';
import LOCALE from '@salesforce/i18n/locale';
import { choiceText, entryText } from 'c/auditAnswerText';
import type { ChosenFact } from 'c/auditAnswerText';
import { proposalOf } from 'c/auditFactRules';
import type { NumberDraft } from 'c/auditFactRules';
import { NumberFieldDraft } from 'c/auditNumberDraft';
import {
    CONFLICT_MODES,
    ERROR_CATEGORIES,
    HISTORY_MAXIMUM,
    PRICE_TERMS,
    SYNC_MECHANISMS,
    chosenOf,
    multiSelectOf
} from 'c/auditRecords';
import type { AnswerChange, FactKind } from 'c/auditRecords';
import type { SheetAnswer } from 'c/auditSession';
import { phrase } from 'c/auditText';
import { actionEvent } from 'c/auditSheetAction';
import { timeText, yearsText } from 'c/auditTime';
import historyTooHigh from '@salesforce/label/c.Audit_Sheet_History_Too_High';
import historyTooLow from '@salesforce/label/c.Audit_Sheet_History_Too_Low';
import proposed from '@salesforce/label/c.Audit_Sheet_Proposal';
import proposedObserved from '@salesforce/label/c.Audit_Sheet_Proposal_Observed';
import proposedStated from '@salesforce/label/c.Audit_Sheet_Proposal_Stated';
import timerInterval from '@salesforce/label/c.Audit_Sheet_Timer_Interval';

/** A fact of which one value is chosen, or several. */
interface Choice {
    readonly entry: ChosenFact;
    readonly values: readonly string[];
}

const ONE_OF: Partial<Record<FactKind, Choice>> = {
    Mechanism: { entry: 'syncMechanism', values: SYNC_MECHANISMS },
    Price: { entry: 'priceTerms', values: PRICE_TERMS }
};
const SOME_OF: Partial<Record<FactKind, { entry: 'conflictModes' | 'errorCategories'; values: readonly string[] }>> = {
    'Conflict Modes': { entry: 'conflictModes', values: CONFLICT_MODES },
    'Error Categories': { entry: 'errorCategories', values: ERROR_CATEGORIES }
};

/** Radio buttons of one name belong together on the whole page, on which one sheet may be twice. */
let instances = 0;

/** The fact that a question asks for beside its rating, in one compact control, and the rating that it proposes. */
export default class AuditFact extends LightningElement {
    /** Whether the fact can only be read. */
    @api isReadOnly = false;

    historyMaximum = HISTORY_MAXIMUM;
    label = {
        historyTooHigh: phrase(historyTooHigh, new Intl.NumberFormat(LOCALE).format(HISTORY_MAXIMUM)),
        historyTooLow,
        historyYears: entryText('historyYears')
    };
    name = `fact-${(instances += 1)}`;
    private draft: NumberDraft | null = null;
    private readonly typing = new NumberFieldDraft('historyYears', {
        show: (draft) => {
            this.draft = draft;
        },
        dispatch: (event) => this.dispatchEvent(event)
    });
    private shown: SheetAnswer | null = null;

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

    get asks(): boolean {
        return !!this.answer && (this.answer.factKind !== 'None' || this.answer.latencySeconds !== null);
    }

    /** A fact of which one value is chosen; null for another kind. */
    get oneOf() {
        const choice = ONE_OF[this.answer?.factKind ?? 'None'];
        return choice
            ? {
                  legend: entryText(choice.entry),
                  value: this.answer?.[choice.entry] ?? null,
                  segments: choice.values.map((value) => ({
                      value,
                      label: choiceText(choice.entry, value),
                      description: ''
                  }))
              }
            : null;
    }

    /** A fact of which several values are chosen; null for another kind. */
    get someOf() {
        const choice = SOME_OF[this.answer?.factKind ?? 'None'];
        const chosen = choice && this.answer ? chosenOf(this.answer[choice.entry]) : [];
        return choice
            ? {
                  legend: entryText(choice.entry),
                  values: choice.values.map((value) => ({
                      value,
                      label: choiceText(choice.entry, value),
                      isChosen: chosen.includes(value)
                  }))
              }
            : null;
    }

    get asksForYears(): boolean {
        return this.answer?.factKind === 'Years';
    }

    get years(): string {
        return this.draft?.text ?? this.answer?.historyYears?.toString() ?? '';
    }

    /** Only a timer has an interval, but an imported interval is shown whatever the mechanism is. */
    get asksForTime(): boolean {
        const { factKind, statedSeconds = null, syncMechanism } = this.answer ?? {};
        return (
            factKind === 'Seconds' ||
            (factKind === 'Mechanism' && (syncMechanism === 'Timer' || statedSeconds !== null))
        );
    }

    get timeCaption(): string {
        return this.answer?.factKind === 'Mechanism' ? timerInterval : entryText('statedSeconds');
    }

    /** Where the question asks for a delay, or one was entered. */
    get showsDelay(): boolean {
        const { factKind = 'None', latencySeconds = null } = this.answer ?? {};
        return ['Seconds', 'Mechanism'].includes(factKind) || latencySeconds !== null;
    }

    get proposal(): string {
        const proposal = this.answer && proposalOf(this.answer);
        if (!proposal) {
            return '';
        }
        const { figure, isOfTwo, rating, value } = proposal;
        const ofTwo = figure === 'latencySeconds' ? proposedObserved : proposedStated;
        return phrase(
            isOfTwo ? ofTwo : proposed,
            figure === 'historyYears' ? yearsText(value) : timeText(value),
            rating
        );
    }

    handleChoose(event: CustomEvent<string>): void {
        const { factKind } = this.answer ?? {};
        if (factKind === 'Mechanism') {
            this.change({ syncMechanism: SYNC_MECHANISMS.find((value) => value === event.detail) ?? null });
        } else {
            this.change({ priceTerms: PRICE_TERMS.find((value) => value === event.detail) ?? null });
        }
    }

    handleTick(event: Event): void {
        const { checked, value } = event.target as HTMLInputElement;
        const choice = SOME_OF[this.answer?.factKind ?? 'None'];
        if (choice && this.answer) {
            const others = chosenOf(this.answer[choice.entry]).filter((chosen) => chosen !== value);
            this.change({ [choice.entry]: multiSelectOf(choice.values, checked ? [...others, value] : others) });
        }
    }

    handleYears(event: CustomEvent<{ value: string }>): void {
        this.typing.type(event);
    }

    handleYearsDone(event: Event): void {
        this.typing.leave(event);
    }

    /** Escape leads back to the rating, as it does from a field. */
    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.typing.handleKey(event);
        }
    }

    handleTyping(event: KeyboardEvent): void {
        this.typing.handleKey(event);
    }

    private change(change: AnswerChange): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change }));
    }
}
