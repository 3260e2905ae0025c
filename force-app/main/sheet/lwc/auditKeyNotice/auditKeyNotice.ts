import { LightningElement, api } from 'lwc';

/** Says in a line that stays in view why a key did nothing, or what it switched; read out whenever it changes. */
export default class AuditKeyNotice extends LightningElement {
    /** What is said; nothing is shown while it is empty. */
    @api text = '';
}
