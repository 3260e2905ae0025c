import { LightningElement, api } from 'lwc';
import { ROOMY_COLUMNS } from 'c/auditScorecardRules';
import type { Comparison, RankedEvaluation, SortKey } from 'c/auditScorecardRules';

/** Shows the vendors in view by total and dimension: in a table, a picture and words. */
export default class AuditScorecardOverview extends LightningElement {
    /** The vendors in view, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Everyone who is compared, also those on another page. */
    @api comparison: Comparison | undefined;
    /** What the vendors are ordered by. */
    @api sortKey: SortKey = 'Total';
    /** The opportunity on whose page a score leads to its questions; where it is empty, scores lead to the sheets. */
    @api questionsOf = '';
    /** Whether the radar is shown. */
    @api showRadar = false;
    /** Whether the race for the first place is shown. */
    @api showRace = false;
    /** Whether the sentences about each vendor are shown. */
    @api showSummary = false;

    get isApart(): boolean {
        return this.comparison?.isApart ?? false;
    }

    get givesReasons(): boolean {
        return this.evaluations.length > ROOMY_COLUMNS;
    }

    /** Nobody races alone. */
    get hasRace(): boolean {
        return this.showRace && !this.isApart && (this.comparison?.evaluations.length ?? 0) > 1;
    }

    get hasWords(): boolean {
        return this.hasRace || this.showSummary;
    }
}
