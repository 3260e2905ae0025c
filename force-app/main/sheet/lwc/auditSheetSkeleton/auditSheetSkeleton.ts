import { LightningElement, api } from 'lwc';
import { DIMENSIONS } from 'c/auditScoring';
import loading from '@salesforce/label/c.Audit_Sheet_Loading';

/** Holds the places of the sheet's parts while the evaluation loads, so that nothing moves when it arrives. */
export default class AuditSheetSkeleton extends LightningElement {
    /** Whether the dimensions are left out. */
    @api hideNavigation = false;
    /** Whether the reasons for the verdict are left out. */
    @api hideFindings = false;

    label = { loading };
    dimensions = DIMENSIONS;

    get showsNavigation(): boolean {
        return !this.hideNavigation;
    }

    get showsFindings(): boolean {
        return !this.hideFindings;
    }

    get bodyClass(): string {
        return this.hideNavigation ? 'body' : 'body divided';
    }
}
