import { LightningElement, api } from 'lwc';
import type { CostedVendor } from 'c/auditCostRules';
import { costRows } from 'c/auditCostText';
import caption from '@salesforce/label/c.Audit_Cost_Caption';

/** Sets what each vendor costs side by side, part by part. */
export default class AuditScorecardCostTable extends LightningElement {
    /** The vendors, in the order of their columns. */
    @api vendors: readonly CostedVendor[] = [];
    /** What the parts of the entries are called in the org, to name what is blank. */
    @api entryNames: Readonly<Record<string, string>> = {};

    label = { caption };

    get rows() {
        return costRows(this.vendors, this.entryNames);
    }
}
