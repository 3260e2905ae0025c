/** Does something once what is drawn now is seen. */
export const afterPaint = (act: () => void): void => {
    // Only the browser knows when it has painted.
    requestAnimationFrame(() => setTimeout(act));
};
