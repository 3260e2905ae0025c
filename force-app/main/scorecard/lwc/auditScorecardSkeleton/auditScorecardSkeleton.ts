import { LightningElement } from 'lwc';
import { DIMENSIONS } from 'c/auditScoring';
import loading from '@salesforce/label/c.Audit_Scorecard_Loading';

/** Holds the place of the scorecard while it loads, so that nothing jumps when it arrives. */
export default class AuditScorecardSkeleton extends LightningElement {
    label = { loading };
    rows = DIMENSIONS;
    columns = ['first', 'second', 'third'];
}
