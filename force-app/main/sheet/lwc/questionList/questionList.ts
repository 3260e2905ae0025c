import { LightningElement, api } from 'lwc';
import { nextOpen } from 'c/auditSession';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import type QuestionEditor from 'c/questionEditor';
import type { Part } from 'c/sheetAction';

/** Questions in a column, one of them open. */
export default class QuestionList extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** The answers to show, in order. */
    @api answers: readonly SheetAnswer[] = [];
    /** Code of the open question; null when none is. */
    @api openCode: string | null = null;
    /** Whether answers can only be read. */
    @api isReadOnly = false;
    /** What is said of closed questions, by their code: such as where in an answer something was found. */
    @api remarks: Readonly<Record<string, string>> = {};

    /** Moves the focus to a part of the open question. */
    @api focusOn(part: Part): void {
        this.template?.querySelector<HTMLElement & QuestionEditor>('c-question-editor')?.focusOn(part);
    }

    /** Whether there is something to do about another question than the open one. */
    get hasNext(): boolean {
        const next = nextOpen(this.sheet?.answers ?? [], this.openCode);
        return next !== null && next.code !== this.openCode;
    }

    get questions() {
        return this.answers.map((answer) => ({
            code: answer.code,
            answer,
            isOpen: answer.code === this.openCode,
            remark: this.remarks[answer.code] ?? ''
        }));
    }
}
