import { LightningElement, api } from 'lwc';
import { lineMarks } from 'c/auditQuestionLine';
import type AuditQuestionLine from 'c/auditQuestionLine';
import { shownScore } from 'c/auditSession';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { scoreText } from 'c/auditText';
import { DIMENSIONS } from 'c/auditScoring';
import { actionEvent, holdOf, shortcutActions } from 'c/auditSheetAction';
import type { SheetAction } from 'c/auditSheetAction';
import noScore from '@salesforce/label/c.Audit_Sheet_No_Score';
import { stepOf, targetOf } from './steps';
import type { Target } from './steps';

/** Questions in lines under their dimensions, to read and to go through: what a key enters shows where it can be changed. */
export default class AuditQuestionGroups extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** Codes of the questions to list; null for all. */
    @api codes: readonly string[] | null = null;
    /** What is said at the end of lines, by their code. */
    @api notes: Readonly<Record<string, string>> = {};
    /** What is said of dimensions beside their score, by the value of Dimension__c. */
    @api groupNotes: Readonly<Record<string, string>> = {};
    /** Whether keys leave the answers as they are. */
    @api isReadOnly = false;

    /** Code of the line that is pointed at or has the focus: its question is written out below. */
    private codeInHand = '';

    /** Moves the focus to the question with this code, or to the first one; nowhere when none is listed. */
    @api focusOn(code: string | null): void {
        const { listed } = this;
        const target = listed.find((answer) => answer.code === code) ?? listed[0];
        const line = this.template?.querySelector<HTMLElement & AuditQuestionLine>(`[data-code="${target?.code}"]`);
        line?.focus();
    }

    get groups() {
        const { listed, sheet } = this;
        return DIMENSIONS.map((dimension) => {
            const score = sheet && shownScore(sheet, dimension);
            return {
                dimension,
                name: dimensionLabel(dimension),
                score: score === null ? noScore : scoreText(score),
                note: this.groupNotes[dimension] ?? '',
                lines: listed
                    .filter((answer) => answer.dimension === dimension)
                    .map((answer) => ({ answer, code: answer.code, note: this.notes[answer.code] ?? '' }))
            };
        }).filter(({ lines }) => lines.length > 0);
    }

    /** What does not fit the line in hand; null while there is none. */
    get inHand() {
        const answer = this.listed.find(({ code }) => code === this.codeInHand);
        return answer
            ? {
                  code: answer.code,
                  question: answer.question,
                  marks: lineMarks(answer)
                      .map(({ text }) => text)
                      .join(' · ')
              }
            : null;
    }

    handlePoint(event: Event): void {
        this.codeInHand = (event.target as HTMLElement).dataset.code ?? this.codeInHand;
    }

    handleKey(event: KeyboardEvent): void {
        const { code = '' } = (event.target as HTMLElement).dataset;
        const answer = this.listed.find((own) => own.code === code) ?? null;
        const actions = shortcutActions(event, answer, holdOf(answer, this.isReadOnly));
        const step = stepOf(event, actions);
        if (answer && (step || actions.length > 0)) {
            event.preventDefault();
        }
        if (answer && step) {
            this.go(targetOf(this.listed, answer, step));
        } else {
            actions.forEach((action) => this.ask(action, code));
        }
    }

    private get listed(): SheetAnswer[] {
        const answers = this.sheet?.answers ?? [];
        const { codes } = this;
        return DIMENSIONS.flatMap((dimension) =>
            answers.filter((answer) => answer.dimension === dimension && (codes?.includes(answer.code) ?? true))
        );
    }

    private go(target: Target): void {
        if ('refusal' in target) {
            this.dispatchEvent(actionEvent({ kind: 'refuse', refusal: target.refusal }));
        } else {
            this.focusOn(target.code);
        }
    }

    private ask(action: SheetAction, code: string): void {
        this.dispatchEvent(actionEvent(action));
        if (action.kind === 'answer') {
            this.dispatchEvent(actionEvent({ kind: 'open', code }));
        }
    }
}
