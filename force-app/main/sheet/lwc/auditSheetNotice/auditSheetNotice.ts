import { LightningElement, api } from 'lwc';

/** A calm full-width message that explains a state and what to do about it. */
export default class AuditSheetNotice extends LightningElement {
    /** Name of a utility icon, as in `utility:lock`. */
    @api iconName = 'utility:info';
    /** The state in a few words; none when empty. */
    @api heading = '';
    /** What it means and what to do about it. */
    @api text = '';
}
