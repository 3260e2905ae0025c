/** Does something once what is drawn now is seen. */
export const afterPaint = (act: () => void): void => {
    // No promise or event of the component tells when the browser has painted.
    requestAnimationFrame(() => setTimeout(act));
};
