/** The radar draws no more vendors than this: beyond, nobody can tell the lines apart. */
export const SLOT_COUNT = 4;

/** Ids of the vendors drawn. A vendor keeps its place, and so its line and mark, while others come and go. */
export type Slots = readonly (string | null)[];

/** The slots of those that are available; the first ones when nobody was chosen, or none of the chosen is here. */
export const filledSlots = (chosen: Slots, available: readonly string[]): Slots => {
    const kept = chosen.map((id) => (id !== null && available.includes(id) ? id : null));
    return kept.some((id) => id !== null) ? kept : available.slice(0, SLOT_COUNT);
};

/** Takes a vendor out of the drawing, or puts it into the first free slot; without one nothing changes. */
export const toggleSlot = (slots: Slots, id: string): Slots => {
    if (slots.includes(id)) {
        return slots.map((slot) => (slot === id ? null : slot));
    }
    const free = [...slots, ...Array<null>(SLOT_COUNT).fill(null)].slice(0, SLOT_COUNT).indexOf(null);
    return free === -1 ? slots : Object.assign([...slots], { [free]: id });
};
