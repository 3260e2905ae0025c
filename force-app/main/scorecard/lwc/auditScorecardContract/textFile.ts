/** A name that every system takes for a file. */
export const fileName = (text: string): string =>
    `${text
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .slice(0, 100)}.txt`;

/** Saves a text as a file. Lightning Web Security lets plain text through; the mark at its start tells programs that it is UTF-8. */
export const saveText = (name: string, text: string): void => {
    const url = URL.createObjectURL(new Blob(['\uFEFF', text.replaceAll('\n', '\r\n')], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
};
