import { LightningElement, api } from 'lwc';

/** A page, or a place on one, that has nothing to show and says why. */
export default class PageMessage extends LightningElement {
    @api title = '';
    @api text = '';
}
