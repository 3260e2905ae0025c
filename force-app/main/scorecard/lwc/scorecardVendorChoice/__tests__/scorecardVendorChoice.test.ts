import ScorecardVendorChoice from 'c/scorecardVendorChoice';
import { evaluation, ranked } from '../../scorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle } from '../../../../../test/mount';

type Group = HTMLElement & { options: { value: string }[]; value: string[] };

const vendors = (count: number) =>
    ranked(...Array.from({ length: count }, (_, index) => evaluation(`Vendor ${index}`, { total: 40 - index / 10 })));
const show = (count: number, hiddenIds: readonly string[] = []) => {
    const choice = mount('c-scorecard-vendor-choice', ScorecardVendorChoice, {
        evaluations: vendors(count),
        hiddenIds
    });
    const hidden: string[][] = [];
    choice.addEventListener('hiddenchange', (event) => hidden.push((event as CustomEvent<string[]>).detail));
    return { choice, hidden };
};
const group = (choice: Element) => find<Group>(choice, 'lightning-checkbox-group');
const search = async (choice: Element, value: string) => {
    find(choice, '[data-search]').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};

describe('c-scorecard-vendor-choice', () => {
    it('offers every vendor, and ticks those that are shown', () => {
        const { choice } = show(3, ['Vendor 1']);

        expect(group(choice).options).toHaveLength(3);
        expect(group(choice).value).toEqual(['Vendor 0', 'Vendor 2']);
        expect(findAll(choice, '[data-search]')).toHaveLength(0);
    });

    it('tells which vendors are hidden after a change', () => {
        const { choice, hidden } = show(3, ['Vendor 1']);

        group(choice).dispatchEvent(new CustomEvent('change', { detail: { value: ['Vendor 0', 'Vendor 1'] } }));

        expect(hidden).toEqual([['Vendor 2']]);
    });

    it('finds vendors by a part of their name, and leaves the others as they are', async () => {
        const { choice, hidden } = show(100, ['Vendor 5']);

        await search(choice, ' vendor 9');
        expect(group(choice).options).toHaveLength(11);
        group(choice).dispatchEvent(new CustomEvent('change', { detail: { value: ['Vendor 9'] } }));

        expect(hidden[0]).toContain('Vendor 5');
        expect(hidden[0]).toHaveLength(11);
        expect(hidden[0]).not.toContain('Vendor 9');
    });

    it('says when nothing is found', async () => {
        const { choice } = show(100);

        await search(choice, 'nobody');

        expect(findAll(choice, 'lightning-checkbox-group')).toHaveLength(0);
        expect(find(choice, '.list').textContent).toContain('No vendor has this in its name.');
    });

    it('shows or hides all at once', () => {
        const { choice, hidden } = show(3, ['Vendor 1']);

        find(choice, '[data-show-all]').click();
        find(choice, '[data-hide-all]').click();

        expect(hidden).toEqual([[], ['Vendor 0', 'Vendor 1', 'Vendor 2']]);
    });

    it('is accessible', async () => {
        await expect(show(20).choice).toBeAccessible();
    });
});
