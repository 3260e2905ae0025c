// Before anything of LWC is loaded: it changes what the engine finds in the browser.
import '@lwc/synthetic-shadow';
import { requestSession } from '../modules/session-request';

/** Says on an otherwise empty page why the shell could not start. */
const showFailure = (error: unknown): void => {
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.className = 'slds-box slds-theme_error slds-m-around_large';
    message.textContent = error instanceof Error ? error.message : String(error);
    document.body.append(message);
};

const start = async (): Promise<void> => {
    const [{ createElement }, { default: App }] = await Promise.all([
        import('lwc'),
        import('shell/app'),
        requestSession()
    ]);
    document.body.append(createElement('shell-app', { is: App }));
};

start().catch(showFailure);
