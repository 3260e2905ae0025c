/** Puts a text on the clipboard; false where the browser refuses, so that it can only be marked and copied by hand. */
export const copyText = async (text: string): Promise<boolean> => {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
};
