import { LightningElement } from 'lwc';
import { actionEvent } from 'c/auditSheetAction';
import { KEY_HINTS } from 'c/auditSheetKeys';
import allKeys from '@salesforce/label/c.Audit_Sheet_Keys_All';

/** The keys an evaluator needs most, in one line, and the way to all of them. */
export default class AuditKeyHints extends LightningElement {
    label = { allKeys };
    hints = KEY_HINTS;

    handleAll(): void {
        this.dispatchEvent(actionEvent({ kind: 'showKeys' }));
    }
}
