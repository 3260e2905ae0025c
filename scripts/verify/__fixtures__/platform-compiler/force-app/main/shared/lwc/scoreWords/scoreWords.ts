import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';

export default class ScoreWords extends LightningElement {
    @api label = '';
    words: readonly { readonly id: string; readonly text: string }[] = [];

    @wire(getRecord, { recordId: '$reviewId' }) review: unknown;
}
