import { LightningElement, api, wire } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { deleteRecord } from 'lightning/uiRecordApi';
import { showPage } from '../../../modules/router';
import { saveFailure } from '../failureText/failureText';
import { openEditor } from '../recordEditor/openEditor';

/** Edit and Delete, for who has the right. */
export default class RecordActions extends LightningElement {
    @api recordId = '';
    @api objectApiName = '';

    editLabel = 'Edit';
    deleteLabel = 'Delete';

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    wiredInfo?: { data?: ObjectInfoRepresentation };

    get canEdit() {
        return this.wiredInfo?.data?.updateable === true;
    }

    get canDelete() {
        return this.wiredInfo?.data?.deletable === true;
    }

    get hasActions() {
        return this.canEdit || this.canDelete;
    }

    get objectLabel() {
        return this.wiredInfo?.data?.label ?? '';
    }

    async handleEdit() {
        const { recordId, objectApiName } = this;
        await openEditor({ label: `Edit ${this.objectLabel}`, recordId, objectApiName }, this);
    }

    async handleDelete() {
        const { default: LightningConfirm } = await import('lightning/confirm');
        const isSure = await LightningConfirm.open({
            label: `Delete ${this.objectLabel}`,
            message: `Are you sure you want to delete this ${this.objectLabel}?`,
            theme: 'default'
        });
        if (!isSure) {
            return;
        }
        try {
            await deleteRecord(this.recordId);
            this.dispatchEvent(new ShowToastEvent({ title: `${this.objectLabel} was deleted.`, variant: 'success' }));
            showPage({
                type: 'standard__objectPage',
                attributes: { objectApiName: this.objectApiName, actionName: 'list' }
            });
        } catch (error) {
            const { page, fields } = saveFailure(error);
            this.dispatchEvent(
                new ShowToastEvent({
                    title: 'Not deleted',
                    message: [...page, ...Object.values(fields)].join(' '),
                    variant: 'error',
                    mode: 'sticky'
                })
            );
        }
    }
}
