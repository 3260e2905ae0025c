/** Milliseconds after a typed character in which its writer is about to type the next one. */
const PAUSE = 2_000;

let typedAt = Number.NEGATIVE_INFINITY;

// From the moment the page knows of the sheet: whoever types while it loads goes on typing where they are.
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
