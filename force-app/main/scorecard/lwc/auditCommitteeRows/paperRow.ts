/** What stands in one row for one vendor. */
export interface PaperCell {
    readonly text: string;
    /** What is said beside it in a word. */
    readonly mark?: string;
    /** What is to be known besides, a line each. */
    readonly notes?: readonly string[];
    /** Whether it stands out. */
    readonly isStrong?: boolean;
}

/** A row of a table on paper: one cell a vendor, in their order. */
export interface PaperRow {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly PaperCell[];
    /** Whether all of it stands out. */
    readonly isStrong?: boolean;
}
