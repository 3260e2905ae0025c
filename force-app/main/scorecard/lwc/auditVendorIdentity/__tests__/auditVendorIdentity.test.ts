import { comparableName, compareNames, vendorKeys } from 'c/auditVendorIdentity';

const sheet = (name: string, accountId: string | null = null, accountName = name) => ({
    accountId,
    names: accountId === null ? [name] : [name, accountName]
});

describe('comparableName', () => {
    it.each([
        ['case', 'UNIFY', 'Unify'],
        ['sharp s', 'STRASSE', 'Straße'],
        ['the composition of an accent', 'Cafe\u0301 Sync', 'Café Sync'],
        ['repeated blanks', '  Unify   Sync ', 'Unify Sync'],
        ['a no-break space', 'Unify\u00a0Sync', 'Unify Sync'],
        ['an ideographic space', 'Unify\u3000Sync', 'Unify Sync'],
        ['a blank of braille', 'Unify\u2800Sync', 'Unify Sync'],
        ['a zero-width space', 'Uni\u200bfy', 'Unify'],
        ['a zero-width joiner', 'Uni\u200dfy', 'Unify'],
        ['a soft hyphen', 'Uni\u00adfy', 'Unify'],
        ['a byte order mark', '\ufeffUnify', 'Unify'],
        ['an override of direction', '\u202eUnify', 'Unify'],
        ['a Hangul filler', 'Unify\u3164', 'Unify']
    ])('does not see %s', (_kind, left, right) => {
        expect(comparableName(left)).toBe(comparableName(right));
    });

    it.each([
        ['Unify', 'Unify 2'],
        ['Café', 'Cafe'],
        ['Unify Sync', 'UnifySync']
    ])('tells %s from %s', (left, right) => {
        expect(comparableName(left)).not.toBe(comparableName(right));
    });
});

describe('vendorKeys', () => {
    it.each([
        [
            'sheets of one account are one vendor, whatever their names',
            [sheet('Unify EU', 'A'), sheet('Unify', 'A')],
            1
        ],
        ['a sheet without an account joins the vendor of its name', [sheet('Unify', 'A'), sheet('unify')], 1],
        ['it joins by the name of the account too', [sheet('Our favourite', 'A', 'Unify Inc'), sheet('UNIFY INC')], 1],
        ['sheets without accounts are one vendor by their name', [sheet('Unify'), sheet(' UNIFY')], 1],
        ['two accounts of one name are two vendors', [sheet('Unify', 'A'), sheet('Unify', 'B')], 2],
        ['a name of two accounts stands for itself', [sheet('Unify', 'A'), sheet('Unify', 'B'), sheet('Unify')], 3],
        ['other names are other vendors', [sheet('Unify'), sheet('Northlane')], 2]
    ])('%s', (_rule, sheets, vendors) => {
        expect(new Set(vendorKeys(sheets)).size).toBe(vendors);
    });
});

describe('compareNames', () => {
    it('counts as people do', () => {
        expect(['Vendor 10', 'vendor 2', 'Vendor 1'].sort(compareNames)).toEqual(['Vendor 1', 'vendor 2', 'Vendor 10']);
    });
});
