import { LightningElement } from 'lwc';
import { actionEvent } from 'c/sheetAction';
import { KEY_HINTS } from 'c/sheetKeys';
import allKeys from '@salesforce/label/c.Sheet_Keys_All';

/** The keys an evaluator needs most, in one line, and the way to all of them. */
export default class KeyHints extends LightningElement {
    label = { allKeys };
    hints = KEY_HINTS;

    handleAll(): void {
        this.dispatchEvent(actionEvent({ kind: 'showKeys' }));
    }
}
