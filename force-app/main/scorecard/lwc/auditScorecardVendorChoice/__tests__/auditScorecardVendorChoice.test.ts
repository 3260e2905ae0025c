import AuditScorecardVendorChoice from 'c/auditScorecardVendorChoice';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const vendors = (count: number) =>
    ranked(...Array.from({ length: count }, (_, index) => evaluation(`Vendor ${index}`, { total: 40 - index / 10 })));
const show = (count: number, hiddenIds: readonly string[] = []) => {
    const choice = mount('c-audit-scorecard-vendor-choice', AuditScorecardVendorChoice, {
        evaluations: vendors(count),
        hiddenIds
    });
    const hidden: string[][] = [];
    choice.addEventListener('hiddenchange', (event) => hidden.push((event as CustomEvent<string[]>).detail));
    return { choice, hidden };
};
const boxes = (choice: Element) => findAll<HTMLInputElement>(choice, 'input[type="checkbox"]');
const box = (choice: Element, vendor: string) => find<HTMLInputElement>(choice, `input[value="${vendor}"]`);
const search = async (choice: Element, value: string) => {
    find(choice, '[data-search]').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};

describe('c-audit-scorecard-vendor-choice', () => {
    it('offers every vendor with its total, and ticks those that are shown', () => {
        const { choice } = show(3, ['Vendor 1']);

        expect(findAll(choice, '.vendor').map(textOf)).toEqual(['Vendor 0 40.00', 'Vendor 1 39.90', 'Vendor 2 39.80']);
        expect(boxes(choice).map(({ checked }) => checked)).toEqual([true, false, true]);
        expect(findAll(choice, '[data-search]')).toHaveLength(0);
    });

    it('tells which vendors are hidden after a change', () => {
        const { choice, hidden } = show(3, ['Vendor 1']);

        box(choice, 'Vendor 2').click();
        box(choice, 'Vendor 1').click();

        expect(hidden).toEqual([['Vendor 1', 'Vendor 2'], []]);
    });

    it('finds vendors by a part of their name, and leaves the others as they are', async () => {
        const { choice, hidden } = show(100, ['Vendor 5']);

        await search(choice, ' vendor 9');
        expect(boxes(choice)).toHaveLength(11);
        box(choice, 'Vendor 91').click();

        expect(hidden).toEqual([['Vendor 5', 'Vendor 91']]);
    });

    it('says when nothing is found', async () => {
        const { choice } = show(100);

        await search(choice, 'nobody');

        expect(boxes(choice)).toHaveLength(0);
        expect(textOf(choice)).toContain('No vendor has this in its name.');
    });

    it('shows or hides all at once', () => {
        const { choice, hidden } = show(3, ['Vendor 1']);

        find(choice, '[data-show-all]').click();
        find(choice, '[data-hide-all]').click();

        expect(hidden).toEqual([[], ['Vendor 0', 'Vendor 1', 'Vendor 2']]);
    });

    it('shows or hides all that the search has found, and only those', async () => {
        const { choice, hidden } = show(13, ['Vendor 5', 'Vendor 11']);
        await search(choice, 'vendor 1');

        find(choice, '[data-show-all]').click();
        find(choice, '[data-hide-all]').click();

        expect(hidden).toEqual([['Vendor 5'], ['Vendor 5', 'Vendor 1', 'Vendor 10', 'Vendor 11', 'Vendor 12']]);
    });

    it('is accessible', async () => {
        await expect(show(20).choice).toBeAccessible();
    });
});
