import type { CostedVendor } from 'c/auditCostRules';
import { costRows } from 'c/auditCostText';
import { evidenceRows } from 'c/auditEvidenceText';
import type { EvidenceCell } from 'c/auditEvidenceText';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { phrase } from 'c/auditText';
import arrow from '@salesforce/label/c.Audit_Committee_Carried';
import key from '@salesforce/label/c.Audit_Committee_Carried_Key';
import type { PaperCell, PaperRow } from './paperRow';

/** How a score beside what its evidence carries is read, by an example. */
export const carriedKey: string = phrase(key, 4, 2);

const cellOf = ({ absence, rated, carried, carriedScore, gap, isProven }: EvidenceCell): PaperCell => {
    if (absence !== '') {
        return { text: absence };
    }
    if (isProven || carriedScore === '') {
        return { text: rated, mark: isProven ? gap : carried };
    }
    return { text: phrase(arrow, rated, carriedScore), notes: [gap] };
};

/** The total and each dimension as rated, what evidence carries of it, and by how much it goes beyond. */
export const evidencedRows = (evaluations: readonly RankedEvaluation[]): readonly PaperRow[] =>
    evidenceRows(evaluations).map(({ key: name, label, isTotal, cells }) => ({
        key: name,
        label,
        isStrong: isTotal,
        cells: cells.map(cellOf)
    }));

/** What the vendors cost: the term, each part, and what they come to. @param entryNames what the entries are called in the org */
export const totalCostRows = (
    vendors: readonly CostedVendor[],
    entryNames: Readonly<Record<string, string>>
): readonly PaperRow[] =>
    costRows(vendors, entryNames).map(({ key: name, name: label, cells }) => ({
        key: name,
        label,
        isStrong: name === 'total',
        cells: cells.map(({ text, notes }) => ({ text, notes }))
    }));
