/**
 * The address within Lightning Experience that a click follows.
 * @returns null for a click that the browser handles: another site, another tab, or no link at all
 */
export const addressClicked = (event: MouseEvent): URL | null => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!isPlain || event.defaultPrevented || !link || !link.href || link.target === '_blank') {
        return null;
    }
    const address = new URL(link.href);
    return address.origin === window.location.origin && address.pathname.startsWith('/lightning/') ? address : null;
};
