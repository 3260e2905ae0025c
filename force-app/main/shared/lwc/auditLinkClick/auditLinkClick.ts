/**
 * Whether a click asks the browser to open a link elsewhere, in a tab or window of its own: then the link's address is
 * followed, and the page that it was pressed on stays.
 */
export const opensElsewhere = ({ altKey, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
    button !== 0 || altKey || ctrlKey || metaKey || shiftKey;
