import { LightningElement, api } from 'lwc';
import type { RankedEvaluation } from 'c/scorecardRules';
import caption from '@salesforce/label/c.Scorecard_Caption';
import dimension from '@salesforce/label/c.Scorecard_Dimension';
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
    /** The columns, best first. */
    @api evaluations: readonly RankedEvaluation[] = [];

    label = { caption, dimension, standing };

    /** The vendors share the width evenly; the column of names takes what it needs. */
    get columnStyle(): string {
        return `inline-size: ${100 / this.evaluations.length}%`;
    }

    get dimensionRows(): readonly DimensionRow[] {
        return dimensionRows(this.evaluations);
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
