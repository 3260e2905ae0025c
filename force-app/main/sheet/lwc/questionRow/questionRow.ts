import { LightningElement, api } from 'lwc';
import { evidenceText, statusText } from 'c/answerText';
import type { SheetAnswer } from 'c/auditSession';
import { STATUS, isBlockingGap, isHardStop, isUnproven } from 'c/scoring';
import { actionEvent, shortcutAction } from 'c/sheetAction';
import blockingGap from '@salesforce/label/c.Sheet_Mark_Blocking_Gap';
import hardStop from '@salesforce/label/c.Sheet_Mark_Hard_Stop';
import rated from '@salesforce/label/c.Sheet_Rating';
import unproven from '@salesforce/label/c.Sheet_Mark_Unproven';

/** One closed question in a line: code, text, state, evidence and rating; a press opens it. */
export default class QuestionRow extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
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
        const { answer } = this;
        return answer
            ? [
                  ...(isHardStop(answer) ? [{ name: 'hardstop', text: hardStop, look: 'mark failing' }] : []),
                  ...(isBlockingGap(answer) ? [{ name: 'blocking', text: blockingGap, look: 'mark failing' }] : []),
                  ...(isUnproven(answer) ? [{ name: 'unproven', text: unproven, look: 'mark' }] : [])
              ]
            : [];
    }

    handleOpen(): void {
        this.dispatchEvent(actionEvent({ kind: 'open', code: this.answer?.code ?? '' }));
    }

    handleKey(event: KeyboardEvent): void {
        const action = shortcutAction(event, this.answer?.id ?? '', this.isReadOnly);
        if (action) {
            event.preventDefault();
            this.dispatchEvent(actionEvent(action));
            if (action.kind === 'answer') {
                this.handleOpen();
            }
        }
    }
}
