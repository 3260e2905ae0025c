import Toast from 'lightning/toast';
import { ShowToastEventName } from '../../../modules/lightning/platformShowToastEvent';

interface ToastRequest {
    readonly title?: string;
    readonly label?: string;
    readonly message?: string;
    readonly messageData?: readonly (string | { url: string; label: string })[];
    readonly variant?: string;
    readonly mode?: string;
}

/** Modes of the event by those of the toast component. */
const MODES: Readonly<Record<string, string>> = { dismissible: 'dismissible', pester: 'dismissible', sticky: 'sticky' };

/** Shows the toasts that components ask for with ShowToastEvent, wherever on the page they stand. */
export const listenForToasts = (): void => {
    document.addEventListener(
        ShowToastEventName,
        (event) => {
            const { title, label, message, messageData, variant, mode } = (event as CustomEvent<ToastRequest>).detail;
            // The toast component speaks to its container by an event of the same name, with a label.
            if (label !== undefined) {
                return;
            }
            event.stopPropagation();
            Toast.show({
                label: title ?? '',
                message,
                messageLinks: messageData,
                variant: variant ?? 'info',
                mode: MODES[mode ?? 'dismissible'] ?? 'dismissible'
            });
        },
        true
    );
};
