import { LightningElement, api } from 'lwc';
import type { Sheet } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import type AuditQuestionList from 'c/auditQuestionList';
import { NO_SEARCH, excerptOf } from 'c/auditQuestionSearch';
import type { Search } from 'c/auditQuestionSearch';
import { DIMENSIONS } from 'c/auditScoring';
import type { Part } from 'c/auditSheetAction';
import emptyText from '@salesforce/label/c.Audit_Sheet_Search_Empty_Text';
import emptyTitle from '@salesforce/label/c.Audit_Sheet_Search_Found_None';
import title from '@salesforce/label/c.Audit_Sheet_Search_Results';

/** What a search or a filter found, under its dimensions, with one question open. */
export default class AuditFoundQuestions extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** What was looked for. */
    @api search: Search = NO_SEARCH;
    /** Codes of the questions that were found. */
    @api codes: readonly string[] = [];
    /** Code of the open question; null when none is. */
    @api openCode: string | null = null;
    /** Whether answers can only be read. */
    @api isReadOnly = false;

    label = { emptyText, emptyTitle, title };

    /** Moves the focus to a part of the open question. */
    @api focusOn(part: Part): void {
        this.template?.querySelector<HTMLElement & AuditQuestionList>('[data-open="true"]')?.focusOn(part);
    }

    get isEmpty(): boolean {
        return this.codes.length === 0;
    }

    get groups() {
        const found = (this.sheet?.answers ?? []).filter(({ code }) => this.codes.includes(code));
        return DIMENSIONS.map((dimension) => {
            const answers = found.filter((answer) => answer.dimension === dimension);
            return {
                dimension,
                name: dimensionLabel(dimension),
                answers,
                remarks: Object.fromEntries(answers.map((answer) => [answer.code, excerptOf(answer, this.search)])),
                isOpen: answers.some(({ code }) => code === this.openCode)
            };
        }).filter(({ answers }) => answers.length > 0);
    }
}
