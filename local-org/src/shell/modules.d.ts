// Modules that the bundler writes or resolves, and base components that the package does not use.

declare module 'local-org/placedComponents' {
    /** Loads each component that a page places, by its name. */
    export const placedComponents: Readonly<Record<string, (() => Promise<{ default: unknown }>) | undefined>>;
}

declare module 'shell/app' {
    import type { LightningElement } from 'lwc';

    const App: typeof LightningElement;
    export default App;
}

declare module 'shell/recordEditor' {
    import type LightningModal from 'lightning/modal';

    const RecordEditor: typeof LightningModal;
    export default RecordEditor;
}

declare module 'lightning/toast' {
    interface ToastConfiguration {
        label: string;
        message?: string;
        messageLinks?: unknown;
        variant?: string;
        mode?: string;
    }
    const Toast: { show(configuration: ToastConfiguration, source?: unknown): Promise<unknown> };
    export default Toast;
}

declare module 'lightning/confirm' {
    const LightningConfirm: {
        open(options: { label: string; message: string; theme?: string; variant?: string }): Promise<boolean>;
    };
    export default LightningConfirm;
}
