import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { comparableName, compareNames } from 'c/auditVendorIdentity';

/** A sheet that an opportunity has already, as far as a new one has to know it. */
export type EarlierSheet = Pick<
    VendorEvaluation,
    'id' | 'vendor' | 'vendorKey' | 'accountId' | 'ownerId' | 'isConsensus'
>;

/** A vendor that an opportunity has sheets of already. */
export interface EarlierVendor {
    key: string;
    name: string;
    /** Id of its account; null when no sheet has one. */
    accountId: string | null;
    sheets: readonly EarlierSheet[];
}

/** The vendors of the sheets, each once, by name. */
export const vendorsOf = (sheets: readonly EarlierSheet[]): readonly EarlierVendor[] =>
    [...new Set(sheets.map(({ vendorKey }) => vendorKey))]
        .map((key) => {
            const own = sheets.filter(({ vendorKey }) => vendorKey === key);
            const named = own.find(({ accountId }) => accountId !== null) ?? own[0];
            return { key, name: named?.vendor ?? '', accountId: named?.accountId ?? null, sheets: own };
        })
        .sort((left, right) => compareNames(left.name, right.name));

/** The only vendor that has a sheet of this name, however it is written; undefined when none has, or several. */
export const vendorNamed = (vendors: readonly EarlierVendor[], name: string): EarlierVendor | undefined => {
    const sought = comparableName(name);
    const [vendor, ...others] = vendors.filter(({ sheets }) =>
        sheets.some((sheet) => comparableName(sheet.vendor) === sought)
    );
    return others.length === 0 ? vendor : undefined;
};

/**
 * Whether the user has a sheet of this kind for the vendor already.
 * @param isConsensus whether the new one is to be a Consensus
 */
export const hasOwnSheet = (vendor: EarlierVendor, userId: string, isConsensus: boolean): boolean =>
    vendor.sheets.some((sheet) => sheet.ownerId === userId && sheet.isConsensus === isConsensus);
