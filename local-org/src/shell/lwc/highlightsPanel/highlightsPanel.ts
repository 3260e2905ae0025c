import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { session } from '../../../modules/session';
import { fieldOfRecord, requestedFields } from '../recordFields/recordFields';

/** The record's name and the fields of its compact layout. */
export default class HighlightsPanel extends LightningElement {
    @api recordId = '';
    @api objectApiName = '';

    @wire(getObjectInfo, { objectApiName: '$objectApiName' })
    wiredInfo?: { data?: ObjectInfoRepresentation };

    get compactFields() {
        return session.objects[this.objectApiName]?.compactFields ?? ['Name'];
    }

    get requested() {
        const info = this.wiredInfo?.data;
        return info ? requestedFields(info, ['Name', ...this.compactFields]) : undefined;
    }

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$requested' })
    wiredRecord?: { data?: RecordRepresentation };

    get icon() {
        return session.objects[this.objectApiName]?.icon;
    }

    get objectLabel() {
        return this.wiredInfo?.data?.label ?? '';
    }

    get title() {
        const name = this.wiredRecord?.data?.fields.Name?.value;
        return typeof name === 'string' ? name : '';
    }

    get fields() {
        const info = this.wiredInfo?.data;
        const record = this.wiredRecord?.data;
        return info && record
            ? this.compactFields
                  .filter((name) => name !== 'Name')
                  .flatMap((name) => fieldOfRecord(info, record, name) ?? [])
            : [];
    }
}
