import type { PaperCell, PaperRow } from 'c/auditCommitteeRows';

interface Column {
    readonly id: string;
    readonly vendor: string;
}

/** A table that fits on the width of a sheet. */
export interface PaperTable {
    readonly key: string;
    readonly vendors: readonly Column[];
    readonly rows: readonly {
        readonly key: string;
        readonly label: string;
        readonly className: string;
        readonly cells: readonly (PaperCell & {
            readonly id: string;
            readonly className: string;
            readonly notes: readonly string[];
        })[];
    }[];
}

/** As many vendors as can be read side by side on an upright sheet of A4 or Letter. */
const COLUMNS_AT_MOST = 6;

const partOf = (rows: readonly PaperRow[], vendors: readonly Column[], start: number): PaperTable['rows'] =>
    rows.map(({ key, label, cells, isStrong = false }) => ({
        key,
        label,
        className: isStrong ? 'strong' : '',
        cells: vendors.map(({ id }, index) => {
            const cell = cells[start + index] ?? { text: '' };
            return { ...cell, notes: cell.notes ?? [], id, className: cell.isStrong ? 'text strong' : 'text' };
        })
    }));

/** The vendors in tables of about the same width, each with every row. */
export const tables = (vendors: readonly Column[], rows: readonly PaperRow[]): readonly PaperTable[] => {
    const count = Math.ceil(vendors.length / COLUMNS_AT_MOST);
    const width = Math.ceil(vendors.length / count);
    return Array.from({ length: count }, (_, index) => {
        const start = index * width;
        const columns = vendors.slice(start, start + width);
        return { key: columns.map(({ id }) => id).join(), vendors: columns, rows: partOf(rows, columns, start) };
    });
};
