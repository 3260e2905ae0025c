import { LightningElement, api } from 'lwc';
import { isOpen } from 'c/auditSession';
import type { Sheet } from 'c/auditSession';
import { actionEvent } from 'c/auditSheetAction';
import all from '@salesforce/label/c.Audit_Sheet_Overview_All';
import remaining from '@salesforce/label/c.Audit_Sheet_Overview_Remaining';

/** The ways from the question in hand to all questions on one page, and to what remains. */
export default class AuditOverviewButtons extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;

    label = { all, remaining };

    get openCount(): number {
        return (this.sheet?.answers ?? []).filter(isOpen).length;
    }

    handleAll(): void {
        this.dispatchEvent(actionEvent({ kind: 'showOverview', extent: 'all' }));
    }

    handleRemaining(): void {
        this.dispatchEvent(actionEvent({ kind: 'showOverview', extent: 'open' }));
    }
}
