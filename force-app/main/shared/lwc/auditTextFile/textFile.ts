/** How many characters of a name every system takes. */
const NAME_LENGTH = 100;

/** Milliseconds by which every browser has read a file that is saved. */
const READ_BY = 10_000;

/**
 * A name that every system takes for a file.
 * @param extension without its dot
 */
export const fileName = (text: string, extension: string): string =>
    `${text
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim()
        .slice(0, NAME_LENGTH)}.${extension}`;

/**
 * Saves a text as a file. Lightning Web Security lets plain text through, and refuses `text/csv`; the mark at the start tells
 * spreadsheets that it is UTF-8.
 */
export const saveText = (name: string, text: string): void => {
    const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // Some browsers read the file only after the click, and would find none.
    setTimeout(() => URL.revokeObjectURL(url), READ_BY);
};
