import LightningModal from 'lightning/modal';
import { KEY_GROUPS } from 'c/sheetKeys';
import scope from '@salesforce/label/c.Sheet_Keys_Scope';
import title from '@salesforce/label/c.Sheet_Keys_Title';

/** Lists every key that works while a question has the focus, and what it does. */
export default class KeysModal extends LightningModal {
    caption = { scope, title };
    groups = KEY_GROUPS.map(({ title: heading, meanings }) => ({
        heading,
        meanings: meanings.map(({ keys, isTogether, meaning }) => ({
            meaning,
            keys: keys.map((key, position) => ({ key, joint: isTogether && position > 0 ? '+' : '' }))
        }))
    }));
}
