import type { LightningElement } from 'lwc';
import type { PageReference } from 'lightning/navigation';
import { addressOf } from '../page-address';
import { currentPage, onPageChange, showPage } from '../router';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

const navigationMixin = (base: typeof LightningElement) =>
    class extends base {
        [Navigate](page: PageReference, replace = false): void {
            showPage(page, replace);
        }

        async [GenerateUrl](page: PageReference): Promise<string> {
            const address = addressOf(page);
            if (address === null) {
                throw new Error(`The local org has no page for ${JSON.stringify(page)}.`);
            }
            return address;
        }
    };

/** Gives a component `this[NavigationMixin.Navigate](page)` and `this[NavigationMixin.GenerateUrl](page)`. */
export const NavigationMixin = Object.assign(navigationMixin, { Navigate, GenerateUrl });

/** Wire adapter: the page in view. */
export class CurrentPageReference {
    readonly #emit: (page: PageReference | null) => void;
    #stop: () => void = () => undefined;

    constructor(callback: (page: PageReference | null) => void) {
        this.#emit = callback;
    }

    connect(): void {
        this.#emit(currentPage());
        this.#stop = onPageChange(this.#emit);
    }

    disconnect(): void {
        this.#stop();
    }

    /** The adapter has no configuration. */
    update(): void {
        return undefined;
    }
}
