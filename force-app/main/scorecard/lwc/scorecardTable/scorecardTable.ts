import { LightningElement, api } from 'lwc';
import { phrase } from 'c/phrase';
import { ROOMY_COLUMNS, race } from 'c/scorecardRules';
import { sortName } from 'c/sortName';
import type { RankedEvaluation, SortKey } from 'c/scorecardRules';
import caption from '@salesforce/label/c.Scorecard_Caption';
import dimension from '@salesforce/label/c.Scorecard_Dimension';
import sorted from '@salesforce/label/c.Scorecard_Sorted';
import swipe from '@salesforce/label/c.Scorecard_Swipe';
import standing from '@salesforce/label/c.Scorecard_Standing';
import { dimensionRows } from './dimensionRows';
import type { DimensionRow } from './dimensionRows';
import { factRows } from './factRows';

/** What `dimensionopen` tells: the sheet to open, and where. */
export interface DimensionOpenDetail {
    evaluationId: string;
    /** Value of Dimension__c. */
    dimension: string;
}

/** Sets evaluations side by side, one column each. */
export default class ScorecardTable extends LightningElement {
    /** The columns, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Everyone who is compared, also those whose columns are on another page: the best of a row is theirs too. */
    @api compared: readonly RankedEvaluation[] = [];
    /** What the columns are ordered by. */
    @api sortKey: SortKey = 'Total';

    label = { dimension, sorted, standing };

    get caption(): string {
        return phrase(caption, sortName(this.sortKey));
    }

    get isRoomy(): boolean {
        return this.evaluations.length <= ROOMY_COLUMNS;
    }

    get tableClass(): string {
        return this.isRoomy ? 'table' : 'table compact';
    }

    get swipeText(): string {
        return phrase(swipe, this.evaluations.length);
    }

    get leadingTotal(): number {
        return race(this.compared).leadingTotal;
    }

    /** The vendors share the width evenly; the column of names takes what it needs. */
    get columnStyle(): string {
        return `inline-size: ${100 / this.evaluations.length}%`;
    }

    get dimensionRows(): readonly DimensionRow[] {
        return dimensionRows(this.evaluations, this.compared, this.sortKey);
    }

    get factRows() {
        return factRows(this.evaluations).map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, className: cell.isAlarming ? 'fact alarming' : 'fact' }))
        }));
    }

    handleDimensionOpen(event: CustomEvent<string>): void {
        const cell = event.currentTarget as HTMLElement;
        this.dispatchEvent(
            new CustomEvent<DimensionOpenDetail>('dimensionopen', {
                detail: { evaluationId: cell.dataset.evaluation ?? '', dimension: event.detail }
            })
        );
    }
}
