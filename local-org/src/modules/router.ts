import type { PageReference } from 'lightning/navigation';
import { frozen } from './frozen';
import { addressOf, pageOf } from './page-address';

type Listener = (page: PageReference | null) => void;

const listeners = new Set<Listener>();

const read = (): PageReference | null => frozen(pageOf(location.pathname, location.search));

let current = read();

const show = (): void => {
    current = read();
    listeners.forEach((listener) => listener(current));
};

window.addEventListener('popstate', show);

/** The page in view; null when its address leads nowhere. */
export const currentPage = (): PageReference | null => current;

/** Calls the listener whenever another page comes into view; the result ends that. */
export const onPageChange = (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => {
        listeners.delete(listener);
    };
};

/**
 * Shows a page. A web page of another site opens in a new tab, as in Salesforce.
 * @param replace takes the place of the current entry in the browser's history
 */
export const showPage = (page: PageReference, replace = false): void => {
    const address = addressOf(page);
    if (address === null) {
        throw new Error(`The local org has no page for ${JSON.stringify(page)}.`);
    }
    const target = new URL(address, location.origin);
    if (target.origin !== location.origin) {
        window.open(target.href, '_blank', 'noopener');
        return;
    }
    history[replace ? 'replaceState' : 'pushState']({}, '', target);
    show();
};
