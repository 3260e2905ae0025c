/** One figure that was entered and is not known to be stored. */
export interface Edit {
    readonly value: number | null;
    /** What was stored when it was entered. */
    readonly base: number | null;
    /**
     * `waiting` until its turn comes, `saving` while it is sent, `failed` once the platform refused it, and `conflict` where
     * somebody else stored another figure meanwhile.
     */
    readonly kind: 'waiting' | 'saving' | 'failed' | 'conflict';
    /** Why the platform refused it, for people; empty unless it failed. */
    readonly messages: readonly string[];
    /** It was refused because the record changed: what is stored now says how to go on. */
    readonly isStale: boolean;
    /** How often it was sent again unasked. */
    readonly repeats: number;
}

/** An edit that waits for its turn. */
export const waiting = (value: number | null, base: number | null): Edit => ({
    value,
    base,
    kind: 'waiting',
    messages: [],
    isStale: false,
    repeats: 0
});

/** Whether an edit counts as it is entered: a figure that the platform refuses counts as it is stored. */
export const isOnItsWay = ({ kind }: Edit): boolean => kind === 'waiting' || kind === 'saving';

/** How often an edit is sent again unasked, because something else of the record changed meanwhile. */
const UNASKED_REPEATS = 2;

/**
 * What becomes of an edit that was refused because the record changed, now that it is known what is stored; null where that
 * is what was entered.
 */
export const reconciled = (edit: Edit, stored: number | null): Edit | null => {
    if (stored === edit.value) {
        return null;
    }
    if (stored !== edit.base) {
        return { ...edit, kind: 'conflict', messages: [], isStale: false };
    }
    // An answer that is saved changes the evaluation, too: nobody touched the figure itself.
    return edit.repeats < UNASKED_REPEATS
        ? { ...edit, kind: 'waiting', messages: [], isStale: false, repeats: edit.repeats + 1 }
        : { ...edit, isStale: false };
};
