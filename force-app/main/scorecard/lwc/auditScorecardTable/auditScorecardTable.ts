import { LightningElement, api } from 'lwc';
import { phrase } from 'c/auditText';
import { ROOMY_COLUMNS, hasSeveralSheets } from 'c/auditScorecardRules';
import { dimensionRows, factRows } from 'c/auditScorecardRows';
import type { DimensionRow } from 'c/auditScorecardRows';
import { sortName } from 'c/auditSortName';
import type { Comparison, RankedEvaluation, SortKey } from 'c/auditScorecardRules';
import caption from '@salesforce/label/c.Audit_Scorecard_Caption';
import dimension from '@salesforce/label/c.Audit_Scorecard_Dimension';
import keys from '@salesforce/label/c.Audit_Scorecard_Keys';
import sorted from '@salesforce/label/c.Audit_Scorecard_Sorted';
import swipe from '@salesforce/label/c.Audit_Scorecard_Swipe';
import swipeSheets from '@salesforce/label/c.Audit_Scorecard_Swipe_Sheets';
import standing from '@salesforce/label/c.Audit_Scorecard_Standing';
import { cellAfter, tabStop } from 'c/auditCellMoves';
import type { CellPlace, EnterableCells } from 'c/auditCellMoves';

/** Which score is meant: of which sheet, in which dimension. */
interface ScorePlace {
    evaluationId: string;
    /** Value of Dimension__c. */
    dimension: string;
}

const detailOf = ({ dataset }: HTMLElement): ScorePlace => ({
    evaluationId: dataset.evaluation ?? '',
    dimension: dataset.dimension ?? ''
});

const enterableCells = (rows: readonly DimensionRow[]): EnterableCells =>
    rows.map(({ cells }) => cells.map(({ score }) => (score?.count ?? 0) > 0));

const placeOf = (rows: readonly DimensionRow[], visited: ScorePlace | undefined): CellPlace => {
    const row = rows.findIndex(({ key }) => key === visited?.dimension);
    return { row, column: rows[row]?.cells.findIndex(({ id }) => id === visited?.evaluationId) ?? -1 };
};

/** Sets evaluations side by side, one column each. */
export default class AuditScorecardTable extends LightningElement {
    /** The columns, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Everyone who is compared, also those whose columns are on another page: the best of a row is theirs too. */
    @api comparison: Comparison | undefined;
    /** What the columns are ordered by. */
    @api sortKey: SortKey = 'Total';
    /** The opportunity on whose page a score leads to its questions; where it is empty, scores lead to the sheets. */
    @api questionsOf = '';

    label = { dimension, keys, sorted, standing };
    /** The score that had the focus last: whoever comes back to the scores finds them there. */
    private visited: ScorePlace | undefined;

    get caption(): string {
        return phrase(caption, sortName(this.sortKey));
    }

    get isRoomy(): boolean {
        return this.evaluations.length <= ROOMY_COLUMNS;
    }

    get tableClass(): string {
        return this.isRoomy ? 'table' : 'table compact';
    }

    /** Two stand side by side on a phone, too. */
    get mayNeedSwiping(): boolean {
        return this.evaluations.length > 2;
    }

    get swipeText(): string {
        return phrase(hasSeveralSheets(this.evaluations) ? swipeSheets : swipe, this.evaluations.length);
    }

    get leadingTotal(): number {
        return this.comparison?.leadingTotal ?? 0;
    }

    /** The vendors share the width evenly; the column of names takes what it needs. */
    get columnStyle(): string {
        return `inline-size: ${100 / this.evaluations.length}%`;
    }

    get dimensionRows() {
        const { rows } = this;
        const stop = tabStop(enterableCells(rows), placeOf(rows, this.visited));
        return rows.map((row, index) => ({
            ...row,
            cells: row.cells.map((cell, column) => ({
                ...cell,
                isTabStop: index === stop?.row && column === stop.column
            }))
        }));
    }

    get factRows() {
        return factRows(this.evaluations).map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({
                ...cell,
                className: cell.isAlarming ? 'fact alarming' : 'fact'
            }))
        }));
    }

    handleFocus({ currentTarget }: FocusEvent): void {
        this.visited = detailOf(currentTarget as HTMLElement);
    }

    /** With another key held down, an arrow is the browser's: it goes back a page, or marks text. */
    handleKeydown(event: KeyboardEvent): void {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
            return;
        }
        const { rows } = this;
        const cell = event.currentTarget as HTMLElement;
        const isReversed = getComputedStyle(cell).direction === 'rtl';
        const to = cellAfter(enterableCells(rows), placeOf(rows, detailOf(cell)), event.key, isReversed);
        if (to) {
            event.preventDefault();
            this.enter(to);
        }
    }

    private get rows(): readonly DimensionRow[] {
        return dimensionRows(this.evaluations, this.comparison?.bestScores ?? new Map(), this.sortKey);
    }

    private enter({ row, column }: CellPlace): void {
        const cells = this.template?.querySelectorAll<HTMLElement>('c-audit-scorecard-cell') ?? [];
        cells[row * this.evaluations.length + column]?.focus();
    }
}
