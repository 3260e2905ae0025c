import { COST_PARTS, comparableOf } from 'c/auditCostRules';
import type { CostPart, CostedVendor } from 'c/auditCostRules';
import { countPhrase, listText, moneyText, numberText, phrase } from 'c/auditText';
import blank from '@salesforce/label/c.Audit_Cost_Blank';
import countedAsNothing from '@salesforce/label/c.Audit_Cost_Counted_As_Nothing';
import notKnown from '@salesforce/label/c.Audit_Cost_Not_Known';
import onItsWay from '@salesforce/label/c.Audit_Cost_On_Its_Way';
import perPoint from '@salesforce/label/c.Audit_Cost_Per_Point';
import perPointAYear from '@salesforce/label/c.Audit_Cost_Per_Point_A_Year';
import perYear from '@salesforce/label/c.Audit_Cost_Per_Year';
import sum from '@salesforce/label/c.Audit_Cost_Reconciliation_Sum';
import term from '@salesforce/label/c.Audit_Cost_Term';
import termMany from '@salesforce/label/c.Audit_Cost_Term_Many';
import termOne from '@salesforce/label/c.Audit_Cost_Term_One';
import total from '@salesforce/label/c.Audit_Cost_Total';
import { missingText, partNames } from './costText';

/** One figure of one vendor. */
export interface CostCell {
    readonly id: string;
    readonly text: string;
    readonly notes: readonly string[];
    readonly className: string;
}

/** A row of the table: one cell a vendor. */
export interface CostRow {
    readonly key: string;
    readonly name: string;
    readonly className: string;
    readonly cells: readonly CostCell[];
}

type Write = (vendor: CostedVendor) => { text: string; isKnown: boolean; notes?: readonly string[] };

const row = (key: string, name: string, vendors: readonly CostedVendor[], write: Write): CostRow => ({
    key,
    name,
    className: key,
    cells: vendors.map((vendor) => {
        const { text, isKnown, notes = [] } = write(vendor);
        return { id: vendor.id, text, notes, className: isKnown ? 'known' : 'unknown' };
    })
});

const money = (amount: number | null, { currency }: CostedVendor, otherwise: string): ReturnType<Write> =>
    amount === null ? { text: otherwise, isKnown: false } : { text: moneyText(amount, currency), isKnown: true };

const isEntered = ({ entries }: CostedVendor, part: CostPart): boolean =>
    part === 'reconciliation' ? entries.hours !== null && entries.rate !== null : entries[part] !== null;

/** How reconciliation comes to its figure. */
const sumOf = ({ entries: { hours, rate }, currency }: CostedVendor): readonly string[] =>
    hours === null || rate === null ? [] : [phrase(sum, numberText(hours), moneyText(rate, currency))];

const partRow = (part: CostPart, vendors: readonly CostedVendor[]): CostRow =>
    row(part, partNames[part], vendors, (vendor) => ({
        ...money(vendor.parts[part], vendor, isEntered(vendor, part) ? notKnown : blank),
        notes: part === 'reconciliation' ? sumOf(vendor) : []
    }));

const totalNotes = (vendor: CostedVendor, entryNames: Readonly<Record<string, string>>): readonly string[] => {
    const blanks = vendor.countedAsNothing.map((entry) => entryNames[entry] ?? '').filter((name) => name !== '');
    return [
        ...(vendor.isOnItsWay ? [onItsWay] : []),
        ...(blanks.length > 0 ? [phrase(countedAsNothing, listText(blanks))] : [])
    ];
};

/** Contracts of different terms are compared by the year, what a point costs too. */
const perPointRow = (vendors: readonly CostedVendor[]): CostRow => {
    const { isByYear } = comparableOf(vendors);
    return row('perPoint', isByYear ? perPointAYear : perPoint, vendors, (vendor) =>
        money(isByYear ? vendor.perPointAYear : vendor.perPoint, vendor, notKnown)
    );
};

/** The rows of the table: the term, each part, and what they come to. */
export const costRows = (
    vendors: readonly CostedVendor[],
    entryNames: Readonly<Record<string, string>>
): readonly CostRow[] => [
    row('term', term, vendors, ({ entries: { years } }) =>
        years === null
            ? { text: blank, isKnown: false }
            : { text: countPhrase(years, termOne, termMany), isKnown: true }
    ),
    ...COST_PARTS.map((part) => partRow(part, vendors)),
    row('total', total, vendors, (vendor) => ({
        ...money(vendor.total, vendor, vendor.missing === null ? notKnown : missingText(vendor.missing)),
        notes: totalNotes(vendor, entryNames)
    })),
    row('perYear', perYear, vendors, (vendor) => money(vendor.perYear, vendor, notKnown)),
    perPointRow(vendors)
];
