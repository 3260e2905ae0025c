import { LightningElement, api } from 'lwc';
import { DIMENSIONS } from 'c/auditScoring';
import type { ViewName } from 'c/auditScorecardView';
import loading from '@salesforce/label/c.Audit_Scorecard_Loading';

/** Holds the place of the scorecard while it loads, so that nothing jumps when it arrives. */
export default class AuditScorecardSkeleton extends LightningElement {
    /** The views that the page has. */
    @api views: readonly ViewName[] = [];

    label = { loading };
    rows = DIMENSIONS;
    columns = ['first', 'second', 'third'];

    /** A choice of one is none. */
    get hasViews(): boolean {
        return this.views.length > 1;
    }
}
