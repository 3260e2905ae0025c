import { LightningElement, api } from 'lwc';
import complete from '@salesforce/label/c.Sheet_Complete';
import reopen from '@salesforce/label/c.Sheet_Reopen';
import { EVALUATION_STATUS } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import CompleteModal from 'c/completeModal';
import { actionEvent } from 'c/sheetAction';

/** Completes or reopens the evaluation, after asking. */
export default class StatusButton extends LightningElement {
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

    async handleClick(): Promise<void> {
        const isReopening = this.isCompleted;
        const choice = await CompleteModal.open({ size: 'small', label: this.word, sheet: this.sheet, isReopening });
        if (choice === 'openNext') {
            this.dispatchEvent(actionEvent({ kind: 'go', step: 'nextOpen', from: null }));
        } else if (choice === 'confirm') {
            const status = isReopening ? EVALUATION_STATUS.inProgress : EVALUATION_STATUS.completed;
            this.dispatchEvent(actionEvent({ kind: 'setStatus', status }));
        }
    }
}
