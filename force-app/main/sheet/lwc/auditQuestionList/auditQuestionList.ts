import { LightningElement, api } from 'lwc';
import { nextOpen } from 'c/auditSession';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import type AuditQuestionEditor from 'c/auditQuestionEditor';
import type { Part } from 'c/auditSheetAction';

/** Questions in a column, one of them open. */
export default class AuditQuestionList extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** The answers to show, in order. */
    @api answers: readonly SheetAnswer[] = [];
    /** Code of the open question; null when none is. */
    @api openCode: string | null = null;
    /** Whether answers can only be read. */
    @api isReadOnly = false;
    /** Whether nothing below the rungs and the evidence of the open question is drawn yet. */
    @api isFirstView = false;
    /** What is said of closed questions, by their code: such as where in an answer something was found. */
    @api remarks: Readonly<Record<string, string>> = {};

    /** Moves the focus to a part of the open question. */
    @api focusOn(part: Part): void {
        this.template?.querySelector<HTMLElement & AuditQuestionEditor>('c-audit-question-editor')?.focusOn(part);
    }

    /** Whether there is something to do about another question than the open one. */
    get hasNext(): boolean {
        const next = nextOpen(this.sheet?.answers ?? [], this.openCode);
        return next !== null && next.code !== this.openCode;
    }

    /** At first only the questions down to the open one: those below it would move when the rest of it is drawn. */
    private get drawn(): readonly SheetAnswer[] {
        const open = this.answers.findIndex(({ code }) => code === this.openCode);
        return this.isFirstView && open >= 0 ? this.answers.slice(0, open + 1) : this.answers;
    }

    get questions() {
        return this.drawn.map((answer) => ({
            code: answer.code,
            answer,
            isOpen: answer.code === this.openCode,
            remark: this.remarks[answer.code] ?? ''
        }));
    }
}
