import { LightningElement, api } from 'lwc';

/** Stands in for the platform's modal: remembers that it was closed, and with what. */
export default class Modal extends LightningElement {
    static open = jest.fn().mockResolvedValue(undefined);
    @api label = '';
    @api size = 'medium';
    @api disableClose = false;

    close(result?: unknown): void {
        this.dispatchEvent(new CustomEvent('modalclose', { detail: result }));
    }
}
