const unlessRefused = (read: () => Storage): Storage | null => {
    try {
        return read();
    } catch {
        return null;
    }
};

/** The storage of this browser tab, which ends with it; null where the browser refuses it. */
export const tabStorage = (): Storage | null => unlessRefused(() => window.sessionStorage);

/** The storage of this browser, which outlasts the tab; null where the browser refuses it. */
export const browserStorage = (): Storage | null => unlessRefused(() => window.localStorage);

/**
 * Keeps a text under a key.
 * @returns whether it is kept: a browser that is full, or refuses its storage, keeps nothing
 */
export const keepText = (storage: Storage | null, key: string, text: string): boolean => {
    try {
        storage?.setItem(key, text);
        return storage !== null;
    } catch {
        return false;
    }
};
