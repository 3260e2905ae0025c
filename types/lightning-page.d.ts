// The page services that the platform offers to components.

declare module 'lightning/navigation' {
    import type { LightningElement } from 'lwc';

    export interface PageReference {
        type: string;
        attributes: Record<string, string>;
        state?: Record<string, string>;
    }
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    export interface Navigation {
        [Navigate](page: PageReference, replace?: boolean): void;
        [GenerateUrl](page: PageReference): Promise<string>;
    }
    interface NavigationMixinType {
        (base: typeof LightningElement): new () => LightningElement & Navigation;
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    }
    export const NavigationMixin: NavigationMixinType;
    export class CurrentPageReference {
        constructor(callback: (value: PageReference) => void);
        connect(): void;
        disconnect(): void;
        update(config: Record<string, never>): void;
    }
}

declare module 'lightning/platformShowToastEvent' {
    export interface ToastDetail {
        title: string;
        message?: string;
        variant?: 'info' | 'success' | 'warning' | 'error';
        mode?: 'dismissible' | 'pester' | 'sticky';
    }
    export class ShowToastEvent extends CustomEvent<ToastDetail> {
        constructor(detail: ToastDetail);
    }
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';

    export interface ModalOptions {
        size?: 'small' | 'medium' | 'large' | 'full';
        label: string;
        description?: string;
        disableClose?: boolean;
    }
    /** Extend it to write a modal; `Subclass.open()` resolves with what its `close()` is given. */
    export default class LightningModal extends LightningElement {
        static open(options: ModalOptions & Record<string, unknown>): Promise<unknown>;
        size: ModalOptions['size'];
        label: string;
        description: string;
        /** While true, neither Escape nor the close button closes the modal. */
        disableClose: boolean;
        close(result?: unknown): void;
    }
}
