import { LightningElement, api } from 'lwc';
import type { RankedQuestion } from 'c/auditNextQuestion';
import { reasonText } from 'c/auditNextQuestionText';
import { nextQuestionsIn } from 'c/auditSession';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import { actionEvent } from 'c/auditSheetAction';
import { countPhrase } from 'c/auditText';
import askList from '@salesforce/label/c.Audit_Sheet_Ask_List';
import askNext from '@salesforce/label/c.Audit_Sheet_Ask_Next';
import missing from '@salesforce/label/c.Audit_Sheet_Ask_Missing';
import moreMany from '@salesforce/label/c.Audit_Sheet_Ask_More_Many';
import moreOne from '@salesforce/label/c.Audit_Sheet_Ask_More_One';
import none from '@salesforce/label/c.Audit_Sheet_Ask_None';
import settled from '@salesforce/label/c.Audit_Sheet_Ask_Settled';
import shiftKey from '@salesforce/label/c.Audit_Sheet_Key_Shift';
import then from '@salesforce/label/c.Audit_Sheet_Ask_Then';

/** How many questions after the next one are listed. */
const LISTED = 4;

const lineOf = ({ question: { code, question }, reason, points }: RankedQuestion<SheetAnswer>) => ({
    code,
    question,
    reason: reasonText(reason, points)
});

/** Which open question to ask next and why, and which after it; or that nothing can change the verdict any more. */
export default class AuditAskNext extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;

    label = { askList, askNext, shiftKey, then };
    isOpen = false;

    /** The next question, those after it, and what is said instead of them. */
    get view() {
        const { isSettled, questions } = this.sheet ? nextQuestionsIn(this.sheet) : { isSettled: true, questions: [] };
        const [first, ...others] = questions.filter(({ changes }) => changes);
        const left = others.length - LISTED;
        return {
            next: first ? lineOf(first) : null,
            then: others.slice(0, LISTED).map(lineOf),
            hasThen: others.length > 0,
            more: left > 0 ? countPhrase(left, moreOne, moreMany) : '',
            instead: isSettled ? (questions.length > 0 ? settled : none) : missing
        };
    }

    get chevron(): string {
        return this.isOpen ? 'utility:chevronup' : 'utility:chevrondown';
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }

    handleAsk(event: Event): void {
        const { ask = '' } = (event.currentTarget as HTMLElement).dataset;
        this.isOpen = false;
        this.dispatchEvent(actionEvent({ kind: 'open', code: ask }));
    }

    /** Escape closes the list, and leaves the focus where it was opened. */
    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isOpen) {
            event.stopPropagation();
            this.isOpen = false;
            this.template?.querySelector<HTMLElement>('.then')?.focus();
        }
    }

    /** The list is closed once the focus leaves it: it stands over what is rated. */
    handleLeave({ relatedTarget }: FocusEvent): void {
        const isWithin = relatedTarget instanceof Node && this.template?.contains(relatedTarget);
        if (!isWithin) {
            this.isOpen = false;
        }
    }
}
