import { arrange, sortKeyOf } from 'c/auditScorecardRules';
import type { SortKey } from 'c/auditScorecardRules';
import { evaluation, ranked } from './evaluation';

const vendors = ranked(
    evaluation('Beta', {}, { 0: { points: 10 }, 3: { points: 2 } }),
    evaluation('Alpha', {}, { 0: { points: 0, open: 2 } }),
    evaluation('Gamma', {}, { 0: { count: 0, points: 0 }, 3: { points: 10 } })
);
const names = (key: SortKey) => arrange(vendors, key).map(({ vendor }) => vendor);

describe('arrange', () => {
    it.each<[SortKey, string[]]>([
        ['Total', ['Gamma', 'Beta', 'Alpha']],
        ['Vendor', ['Alpha', 'Beta', 'Gamma']],
        ['Sync Timing', ['Gamma', 'Alpha', 'Beta']]
    ])('by %s', (key, expected) => {
        expect(names(key)).toEqual(expected);
    });

    it('puts a dimension that was not asked or does not apply last, in the order of the totals', () => {
        expect(names('Sync Direction')).toEqual(['Beta', 'Gamma', 'Alpha']);
    });

    it('leaves what it was given as it was', () => {
        const before = vendors.map(({ vendor }) => vendor);
        arrange(vendors, 'Vendor');

        expect(vendors.map(({ vendor }) => vendor)).toEqual(before);
    });
});

describe('sortKeyOf', () => {
    it.each([
        ['Sync Timing', 'Sync Timing'],
        ['Vendor', 'Vendor'],
        ['Nonsense', 'Total'],
        [undefined, 'Total']
    ])('%p sorts by %s', (text, expected) => {
        expect(sortKeyOf(text)).toBe(expected);
    });
});
