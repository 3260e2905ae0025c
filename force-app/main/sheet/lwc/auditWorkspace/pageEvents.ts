/** What the window tells a sheet on it. */
export interface PageEvents {
    /** Somebody is about to leave the page; preventing the event asks them first. */
    onLeave(event: BeforeUnloadEvent): void;
    /** The page goes out of sight, perhaps for good. */
    onHide(): void;
    /** The window, or something in it, was scrolled. */
    onScroll(): void;
    /** The page is about to be printed, or has been. */
    onPrint(isPrinting: boolean): void;
}

/** Tells what happens to the window from now on, until the function that it returns is called. */
export const listenToPage = ({ onLeave, onHide, onScroll, onPrint }: PageEvents): (() => void) => {
    const print = ({ type }: Event): void => onPrint(type === 'beforeprint');
    window.addEventListener('beforeunload', onLeave);
    window.addEventListener('pagehide', onHide);
    // What scrolls is the window or something in it, as the app has it.
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', print);
    return () => {
        window.removeEventListener('beforeunload', onLeave);
        window.removeEventListener('pagehide', onHide);
        window.removeEventListener('scroll', onScroll, { capture: true });
        window.removeEventListener('beforeprint', print);
        window.removeEventListener('afterprint', print);
    };
};
