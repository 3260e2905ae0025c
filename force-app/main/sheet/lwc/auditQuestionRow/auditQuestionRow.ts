import { LightningElement, api } from 'lwc';
import { evidenceText, marksOf, statusText } from 'c/auditAnswerText';
import type { SheetAnswer } from 'c/auditSession';
import { STATUS } from 'c/auditScoring';
import { actionEvent, holdOf, shortcutActions } from 'c/auditSheetAction';
import rated from '@salesforce/label/c.Audit_Sheet_Rating';

/** One closed question in a line: code, text, state, evidence and rating; a press opens it. */
export default class AuditQuestionRow extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** Where in the answer something was found; none when empty. */
    @api remark = '';
    /** Whether keys leave the answer as it is. */
    @api isReadOnly = false;

    label = { rated };

    /** Moves the focus to the row. */
    @api focus(): void {
        this.template?.querySelector('button')?.focus();
    }

    get isRated(): boolean {
        return this.answer?.status === STATUS.answered;
    }

    get state(): string {
        return this.answer && !this.isRated ? statusText(this.answer.status) : '';
    }

    get evidence(): string {
        return evidenceText(this.answer?.evidence ?? null);
    }

    get marks() {
        return this.answer ? marksOf(this.answer).map((mark) => ({ ...mark, className: `mark ${mark.weight}` })) : [];
    }

    handleOpen(): void {
        this.dispatchEvent(actionEvent({ kind: 'open', code: this.answer?.code ?? '' }));
    }

    handleKey(event: KeyboardEvent): void {
        const actions = shortcutActions(event, this.answer, holdOf(this.answer, this.isReadOnly));
        if (actions.length > 0) {
            event.preventDefault();
            actions.forEach((action) => this.dispatchEvent(actionEvent(action)));
        }
        // Opens the question, where the meaning of what was entered is shown and can be changed.
        if (actions.length === 1 && actions[0]?.kind === 'answer') {
            this.handleOpen();
        }
    }
}
