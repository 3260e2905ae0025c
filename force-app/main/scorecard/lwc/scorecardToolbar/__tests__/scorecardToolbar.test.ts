import ScorecardToolbar from 'c/scorecardToolbar';
import { evaluation, ranked } from '../../scorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const three = ranked(evaluation('A'), evaluation('B'), evaluation('C'));
const show = (members: Members<ScorecardToolbar> = {}) =>
    mount('c-scorecard-toolbar', ScorecardToolbar, { evaluations: three, ...members });

describe('c-scorecard-toolbar', () => {
    it('offers the total, the name and the eight dimensions to sort by', () => {
        const combobox = find<HTMLElement & { options: unknown[]; value: string }>(
            show({ sortKey: 'Vendor' }),
            '[data-sort]'
        );

        expect(combobox.options).toHaveLength(10);
        expect(combobox.value).toBe('Vendor');
    });

    it('tells the order that was chosen', () => {
        const toolbar = show();
        const chosen = jest.fn();
        toolbar.addEventListener('sortchange', (event) => chosen((event as CustomEvent).detail));

        find(toolbar, '[data-sort]').dispatchEvent(new CustomEvent('change', { detail: { value: 'Sync Timing' } }));

        expect(chosen).toHaveBeenCalledWith('Sync Timing');
    });

    it('opens and closes the choice of vendors, and says which it is', async () => {
        const toolbar = show();
        const button = find(toolbar, '[data-choose]');
        expect(button.getAttribute('aria-expanded')).toBe('false');

        button.click();
        await settle();
        expect(button.getAttribute('aria-expanded')).toBe('true');
        expect(findAll(toolbar, 'c-scorecard-vendor-choice')).toHaveLength(1);

        button.click();
        await settle();
        expect(findAll(toolbar, 'c-scorecard-vendor-choice')).toHaveLength(0);
    });

    it('says how many vendors are hidden, and passes on which', async () => {
        const toolbar = show({ hiddenIds: ['A'] });
        expect(textOf(find(toolbar, '.shown'))).toBe('2 of 3 vendors shown');

        const hidden = jest.fn();
        toolbar.addEventListener('hiddenchange', (event) => hidden((event as CustomEvent).detail));
        find(toolbar, '[data-choose]').click();
        await settle();
        find(toolbar, 'c-scorecard-vendor-choice').dispatchEvent(new CustomEvent('hiddenchange', { detail: ['B'] }));

        expect(hidden).toHaveBeenCalledWith(['B']);
    });

    it('offers nothing for a vendor alone', () => {
        expect(textOf(show({ evaluations: three.slice(0, 1) }))).toBe('');
    });

    it('is accessible, closed and open', async () => {
        const toolbar = show();
        await expect(toolbar).toBeAccessible();

        find(toolbar, '[data-choose]').click();
        await settle();
        await expect(toolbar).toBeAccessible();
    });
});
