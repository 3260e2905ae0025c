import { LightningElement, api } from 'lwc';
import { evidenceText, statusText } from 'c/auditAnswerText';
import type { SheetAnswer } from 'c/auditSession';
import { STATUS } from 'c/auditScoring';
import { EVIDENCE_KEYS, actionEvent } from 'c/auditSheetAction';
import rated from '@salesforce/label/c.Audit_Sheet_Rating';
import { lineMarks } from './lineMarks';

export { lineMarks };
export type { LineMark } from './lineMarks';

/** One question in a single line: code, text, what there is to know of its answer; a press opens it. */
export default class AuditQuestionLine extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** What is said at the end of the line, such as the question's share of the time; nothing when empty. */
    @api note = '';

    label = { rated };

    /** Moves the focus to the line. */
    @api focus(): void {
        this.template?.querySelector('button')?.focus();
    }

    get isRated(): boolean {
        return this.answer?.status === STATUS.answered;
    }

    /** Empty beside a share of the time, which already says that the question is not asked yet. */
    get state(): string {
        const { answer, isRated, note } = this;
        const isKnown = isRated || (note !== '' && answer?.status === STATUS.notAsked);
        return answer && !isKnown ? statusText(answer.status) : '';
    }

    /** The level of evidence by its key, which stands on its button too; null when none is recorded. */
    get evidence() {
        const level = this.answer?.evidence ?? null;
        return level && { key: EVIDENCE_KEYS[level], text: evidenceText(level) };
    }

    get marks() {
        return this.answer ? lineMarks(this.answer).map((mark) => ({ ...mark, className: `mark ${mark.weight}` })) : [];
    }

    handleOpen(): void {
        this.dispatchEvent(actionEvent({ kind: 'open', code: this.answer?.code ?? '' }));
    }
}
