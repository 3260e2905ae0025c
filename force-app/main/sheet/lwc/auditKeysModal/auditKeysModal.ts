import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { KEY_GROUPS, SEARCH_KEY } from 'c/auditSheetKeys';
import scope from '@salesforce/label/c.Audit_Sheet_Keys_Scope';
import title from '@salesforce/label/c.Audit_Sheet_Keys_Title';

/** Lists every key that works while a question has the focus, and what it does. */
export default class AuditKeysModal extends LightningModal {
    /** Whether the page has the search, to which a key leads. */
    @api hasFinder = false;

    caption = { scope, title };

    get groups() {
        return KEY_GROUPS.map(({ title: heading, meanings }) => ({
            heading,
            meanings: meanings
                .filter(({ keys }) => this.hasFinder || !keys.includes(SEARCH_KEY))
                .map(({ keys, isTogether, meaning }) => ({
                    meaning,
                    keys: keys.map((key, position) => ({ key, joint: isTogether && position > 0 ? '+' : '' }))
                }))
        }));
    }
}
