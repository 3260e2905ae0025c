/** Wire adapter: whether the page stands in a console. The local org has standard navigation only. */
export class IsConsoleNavigation {
    readonly #emit: (isConsole: boolean) => void;

    constructor(callback: (isConsole: boolean) => void) {
        this.#emit = callback;
    }

    connect(): void {
        this.#emit(false);
    }

    /** Nothing to let go of. */
    disconnect(): void {
        return undefined;
    }

    /** The adapter has no configuration. */
    update(): void {
        return undefined;
    }
}
