import { LightningElement, api } from 'lwc';
import { actionEvent } from 'c/auditSheetAction';
import goOn from '@salesforce/label/c.Audit_Sheet_Go_On';

/** Switches whether the sheet goes on by itself once a question is finished. */
export default class AuditGoOnSwitch extends LightningElement {
    /** Whether it does. */
    @api goesOn = false;

    label = { goOn };

    handleChange(): void {
        this.dispatchEvent(actionEvent({ kind: 'toggleGoingOn' }));
    }
}
