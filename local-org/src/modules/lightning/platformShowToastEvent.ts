import type { ToastDetail } from 'lightning/platformShowToastEvent';

/** The event's type; the shell listens for it. */
export const ShowToastEventName = 'lightning__showtoast';

/** Asks the page to show a toast. */
export class ShowToastEvent extends CustomEvent<ToastDetail> {
    constructor(detail: ToastDetail) {
        super(ShowToastEventName, { bubbles: true, composed: true, cancelable: true, detail });
    }
}
