/** What a base component says of what was typed into it. */
interface CheckedInput {
    /** What a number field of the base components sets instead of `badInput`. */
    readonly validity?: { readonly badInput?: boolean; readonly badNumericInput?: boolean };
}

/** The number that stands in a field; null for a blank, which is what a number field has of a lone minus sign, too. */
export const typedNumber = (text: string): number | null =>
    text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;

/** What is being typed into a field of a number. */
export interface NumberDraft {
    readonly text: string;
    /** What the entry is as far as it was typed here. */
    readonly entry: number | null;
}

/** What is being typed, as long as nobody else changed the entry: clearing it or taking it back ends the typing, too. */
export const draftAfter = (draft: NumberDraft | null, entry: number | null): NumberDraft | null =>
    draft?.entry === entry ? draft : null;

/** Whether what stands in a field is no number to it: then it tells nothing else of the text. */
export const isUnread = ({ target }: Event): boolean => {
    const { badInput = false, badNumericInput = false } = (target as HTMLElement & CheckedInput).validity ?? {};
    return badInput || badNumericInput;
};

/**
 * Whether what was typed is taken once its field is left. What is no such number stays as typed, and the field says why.
 * @param draft what was typed; null when nothing was
 * @param isValid whether a number is one that is taken
 */
export const isTakenOnLeaving = (
    event: Event,
    draft: string | null,
    isValid: (value: number) => boolean
): draft is string => draft !== null && !isUnread(event) && (draft === '' || isValid(Number(draft)));
