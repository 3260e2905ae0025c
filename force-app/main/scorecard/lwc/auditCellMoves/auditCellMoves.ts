/** A cell among the scores: its row and its column, each from 0. */
export interface CellPlace {
    readonly row: number;
    readonly column: number;
}

/** Row by row, which cells can be entered: what does not apply has nothing to open. */
export type EnterableCells = readonly (readonly boolean[])[];

const STEPS: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: -1, column: 0 },
    ArrowDown: { row: 1, column: 0 },
    ArrowLeft: { row: 0, column: -1 },
    ArrowRight: { row: 0, column: 1 }
};

/** The next cell that can be entered, past those that cannot. */
const walk = (cells: EnterableCells, from: CellPlace, step: CellPlace): CellPlace | undefined => {
    const to = { row: from.row + step.row, column: from.column + step.column };
    const isEnterable = cells[to.row]?.[to.column];
    return isEnterable === false ? walk(cells, to, step) : isEnterable && to;
};

const placeIn = (row: number, column: number): CellPlace | undefined => (column < 0 ? undefined : { row, column });

/**
 * The cell that a key leads to; undefined when it leads nowhere, so that it may do what it does elsewhere.
 * @param key as KeyboardEvent.key names it
 * @param isReversed whether the columns run from right to left
 */
export const cellAfter = (
    cells: EnterableCells,
    from: CellPlace,
    key: string,
    isReversed = false
): CellPlace | undefined => {
    const row = cells[from.row] ?? [];
    if (key === 'Home') {
        return placeIn(from.row, row.indexOf(true));
    }
    if (key === 'End') {
        return placeIn(from.row, row.lastIndexOf(true));
    }
    const step = STEPS[key];
    return step && walk(cells, from, isReversed ? { row: step.row, column: -step.column } : step);
};

/** The one cell that Tab stops at: the last that had the focus, or the first there is; undefined when there is none. */
export const tabStop = (cells: EnterableCells, last: CellPlace | undefined): CellPlace | undefined => {
    if (last && cells[last.row]?.[last.column]) {
        return last;
    }
    const row = cells.findIndex((enterable) => enterable.includes(true));
    return placeIn(row, cells[row]?.indexOf(true) ?? -1);
};
