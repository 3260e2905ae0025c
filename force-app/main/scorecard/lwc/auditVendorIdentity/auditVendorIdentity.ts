import LOCALE from '@salesforce/i18n/locale';

/** What tells one vendor from another on a sheet. */
export interface VendorIdentity {
    /** Id of the vendor's account; null where the sheet has none, or the user may not know. */
    readonly accountId: string | null;
    /** Every name the sheet gives the vendor: its own, and that of the account. */
    readonly names: readonly string[];
}

/** As people count: "Vendor 2" comes before "Vendor 10". */
const collator = new Intl.Collator(LOCALE, { numeric: true });

/** The order of two names, for `sort`. */
export const compareNames = (left: string, right: string): number => collator.compare(left, right);

/**
 * A name as it is compared: case, how an accent is composed, blanks of any kind and number, and what does not show at all
 * make no difference. Small letters come from the capitals, so that ß and SS are one.
 */
export const comparableName = (name: string): string =>
    name
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .replace(/[\p{White_Space}\u2800]+/gu, ' ')
        .trim()
        .toUpperCase()
        .toLowerCase()
        .normalize('NFC');

/**
 * One key a sheet, in the order given; sheets of one vendor have the same. A vendor is its account. A sheet without one joins
 * the only account that has its name; a name that two accounts share says nothing, and stands for itself.
 */
export const vendorKeys = (sheets: readonly VendorIdentity[]): readonly string[] => {
    const accounts = new Map<string, Set<string>>();
    for (const { accountId, names } of sheets) {
        for (const name of accountId === null ? [] : names.map(comparableName)) {
            accounts.set(name, (accounts.get(name) ?? new Set()).add(accountId ?? ''));
        }
    }
    return sheets.map(({ accountId, names }) => {
        const name = comparableName(names[0] ?? '');
        const [account, ...others] = accounts.get(name) ?? [];
        return accountId ?? (account !== undefined && others.length === 0 ? account : `name ${name}`);
    });
};
