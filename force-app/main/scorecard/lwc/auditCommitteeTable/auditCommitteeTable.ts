import { LightningElement, api } from 'lwc';
import type { PaperRow } from 'c/auditCommitteeRows';
import { tables } from './tables';

/** Sets vendors side by side on paper, in as many tables as they need, so that none is cut off at its edge. */
export default class AuditCommitteeTable extends LightningElement {
    /** What the table shows, in a few words. */
    @api caption = '';
    /** The vendors, in the order of their columns. */
    @api vendors: readonly { readonly id: string; readonly vendor: string }[] = [];
    /** The rows, with a cell for each vendor. */
    @api rows: readonly PaperRow[] = [];

    get tables() {
        return tables(this.vendors, this.rows);
    }
}
