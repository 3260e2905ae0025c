import { LightningElement, api } from 'lwc';
import complete from '@salesforce/label/c.Audit_Sheet_Complete';
import reopen from '@salesforce/label/c.Audit_Sheet_Reopen';
import { EVALUATION_STATUS } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import { actionEvent } from 'c/auditSheetAction';

/** Asks to complete or to reopen the evaluation. */
export default class AuditStatusButton extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;

    get isCompleted(): boolean {
        return this.sheet?.evaluation.status === EVALUATION_STATUS.completed;
    }

    get word(): string {
        return this.isCompleted ? reopen : complete;
    }

    get action(): string {
        return this.isCompleted ? 'reopen' : 'complete';
    }

    handleClick(): void {
        this.dispatchEvent(actionEvent({ kind: 'askStatus' }));
    }
}
