/** How many milliseconds after a character somebody still counts as typing. */
const PAUSE = 2_000;

let typedAt = Number.NEGATIVE_INFINITY;

// Listens as soon as the module is loaded, so that a sheet that arrives does not take the focus from somebody who types.
window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
        if (key.length === 1 && key !== ' ') {
            typedAt = timeStamp;
        }
    },
    { capture: true }
);

/** Whether somebody is typing on the page, into the sheet or into anything else. */
export const isTyping = (): boolean => performance.now() - typedAt < PAUSE;
