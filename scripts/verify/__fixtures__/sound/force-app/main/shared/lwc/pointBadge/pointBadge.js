import { LightningElement, api } from 'lwc';

export default class PointBadge extends LightningElement {
    @api points = 0;
}
