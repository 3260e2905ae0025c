/** Does something once what is drawn now is seen. */
export const afterPaint = (act: () => void): void => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- only the browser knows when it has painted
    requestAnimationFrame(() => setTimeout(act));
};
