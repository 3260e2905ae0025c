import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import ANSWER from '@salesforce/schema/Audit_Answer__c';
import { cellAfter, tabStop } from 'c/auditCellMoves';
import type { CellPlace, EnterableCells } from 'c/auditCellMoves';
import { forSameArguments } from 'c/auditForSameArguments';
import { phrase } from 'c/auditText';
import { answersCsv, saveAnswers } from 'c/auditScorecardExport';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { ROOMY_COLUMNS, filterQuestions, questionsOf } from 'c/auditScorecardRules';
import type { ComparedQuestion, QuestionFilter, RankedEvaluation } from 'c/auditScorecardRules';
import { label } from './labels';
import { filterOf, filterOptions } from './filters';
import { dimensionGroups, isAnswered } from './questionGroups';

const questionsOfVendors = (
    evaluations: readonly RankedEvaluation[],
    answers: readonly ComparedAnswer[]
): readonly ComparedQuestion[] =>
    questionsOf(
        evaluations.map(({ id }) => id),
        answers
    );

/** Sets the answers of the vendors side by side, question by question. */
export default class AuditScorecardQuestions extends LightningElement {
    /** The columns, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Their answers, each vendor's in the order they were asked. */
    @api answers: readonly ComparedAnswer[] = [];
    /** The dimension to begin with, a value of Dimension__c; empty begins at the top. */
    @api dimension = '';

    label = label;
    private filter: QuestionFilter = 'all';
    /** Codes of the questions of which the words are shown. */
    private read: readonly string[] = [];
    /** The answer that had the focus last, by its id: whoever comes back finds it there. */
    private visited = '';
    private arrivedAt = '';
    private readonly questionsOf = forSameArguments(questionsOfVendors);
    private readonly filtered = forSameArguments(filterQuestions);

    /** What the columns of the file are called; without it they have the names of the fields. */
    @wire(getObjectInfo, { objectApiName: ANSWER })
    private answerInfo: { data?: ObjectInfoRepresentation } | undefined;

    renderedCallback(): void {
        if (this.dimension !== this.arrivedAt) {
            this.arrivedAt = this.dimension;
            this.arrive();
        }
    }

    get options() {
        return filterOptions(this.filter);
    }

    get compared(): readonly ComparedQuestion[] {
        return this.questionsOf(this.evaluations, this.answers);
    }

    get shown(): readonly ComparedQuestion[] {
        return this.filtered(this.compared, this.filter);
    }

    get countText(): string {
        return phrase(label.count, this.shown.length, this.compared.length);
    }

    get isNoneShown(): boolean {
        return this.shown.length === 0;
    }

    get tableClass(): string {
        return this.evaluations.length <= ROOMY_COLUMNS ? 'table' : 'table compact';
    }

    get columnCount(): number {
        return this.evaluations.length + 1;
    }

    /** The vendors share the width evenly; the column of questions takes what it needs. */
    get columnStyle(): string {
        return `inline-size: ${100 / this.evaluations.length}%`;
    }

    /** Two stand side by side on a phone, too. */
    get mayNeedSwiping(): boolean {
        return this.evaluations.length > 2;
    }

    get swipeText(): string {
        return phrase(label.swipe, this.evaluations.length);
    }

    get groups() {
        const { shown } = this;
        const stop = tabStop(this.cells, this.placeOf(this.visited));
        const isStop = (answer: ComparedAnswer | null): boolean =>
            stop !== undefined && answer !== null && shown[stop.row]?.answers[stop.column] === answer;
        return dimensionGroups(shown, this.evaluations, this.read, isStop);
    }

    get isEverythingRead(): boolean {
        return this.shown.every(({ code }) => this.read.includes(code));
    }

    get readAllText(): string {
        return this.isEverythingRead ? label.fold : label.readAll;
    }

    handleFilter(event: Event): void {
        this.filter = filterOf((event.currentTarget as HTMLSelectElement).value);
    }

    handleReadAll(): void {
        this.read = this.isEverythingRead ? [] : this.compared.map(({ code }) => code);
    }

    handleRead(event: Event): void {
        const { code = '' } = (event.currentTarget as HTMLElement).dataset;
        this.read = this.read.includes(code) ? this.read.filter((other) => other !== code) : [...this.read, code];
    }

    handleExport(): void {
        saveAnswers(answersCsv(this.evaluations, this.answers, this.answerInfo?.data?.fields));
    }

    handleFocus({ currentTarget }: FocusEvent): void {
        this.visited = (currentTarget as HTMLElement).dataset.answer ?? '';
    }

    /** With another key held down, an arrow is the browser's: it goes back a page, or marks text. */
    handleKeydown(event: KeyboardEvent): void {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        const cell = event.currentTarget as HTMLElement;
        const isReversed = getComputedStyle(cell).direction === 'rtl';
        const to = cellAfter(this.cells, this.placeOf(cell.dataset.answer ?? ''), event.key, isReversed);
        if (to) {
            event.preventDefault();
            this.cellAt(to)?.focus();
        }
    }

    private get cells(): EnterableCells {
        return this.shown.map(({ answers }) => answers.map(isAnswered));
    }

    private placeOf(answerId: string): CellPlace {
        const row = this.shown.findIndex(({ answers }) => answers.some((answer) => answer?.id === answerId));
        return { row, column: this.shown[row]?.answers.findIndex((answer) => answer?.id === answerId) ?? -1 };
    }

    private cellAt({ row, column }: CellPlace): HTMLElement | undefined {
        const id = this.shown[row]?.answers[column]?.id ?? '';
        const cells = this.template?.querySelectorAll<HTMLElement>('c-audit-scorecard-answer') ?? [];
        return [...cells].find(({ dataset }) => dataset.answer === id);
    }

    /** Whoever followed a score stands at the first answer of its dimension. */
    private arrive(): void {
        const row = this.shown.findIndex(({ dimension }) => dimension === this.dimension);
        const column = this.cells[row]?.indexOf(true) ?? -1;
        const cell = column < 0 ? undefined : this.cellAt({ row, column });
        cell?.scrollIntoView({ block: 'center' });
        cell?.focus();
    }
}
