import AuditScorecardToolbar from 'c/auditScorecardToolbar';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const three = ranked(evaluation('A'), evaluation('B'), evaluation('C'));
const show = (members: Members<AuditScorecardToolbar> = {}) =>
    mount('c-audit-scorecard-toolbar', AuditScorecardToolbar, { evaluations: three, ...members });

describe('c-audit-scorecard-toolbar', () => {
    it('offers the total, the name and the eight dimensions to sort by', () => {
        const order = find<HTMLSelectElement>(show({ sortKey: 'Vendor' }), '[data-sort]');

        expect(order.options).toHaveLength(10);
        expect(order.value).toBe('Vendor');
    });

    it('shows the order that it is given later', async () => {
        const toolbar = show();

        toolbar.sortKey = 'Sync Timing';
        await settle();

        expect(find<HTMLSelectElement>(toolbar, '[data-sort]').value).toBe('Sync Timing');
    });

    it('tells the order that was chosen', () => {
        const toolbar = show();
        const chosen = jest.fn();
        toolbar.addEventListener('sortchange', (event) => chosen((event as CustomEvent).detail));

        const order = find<HTMLSelectElement>(toolbar, '[data-sort]');
        order.value = 'Sync Timing';
        order.dispatchEvent(new CustomEvent('change'));

        expect(chosen).toHaveBeenCalledWith('Sync Timing');
    });

    it('opens and closes the choice of vendors, and says which it is', async () => {
        const toolbar = show();
        const button = find(toolbar, '[data-choose]');
        expect(button.getAttribute('aria-expanded')).toBe('false');

        button.click();
        await settle();
        expect(button.getAttribute('aria-expanded')).toBe('true');
        expect(findAll(toolbar, 'c-audit-scorecard-vendor-choice')).toHaveLength(1);

        button.click();
        await settle();
        expect(findAll(toolbar, 'c-audit-scorecard-vendor-choice')).toHaveLength(0);
    });

    it.each(['c-audit-scorecard-vendor-choice', '[data-choose]'])(
        'closes the choice of vendors on Escape in %s, and gives the focus back to its button',
        async (place) => {
            const toolbar = show();
            const button = find(toolbar, '[data-choose]');
            button.click();
            await settle();

            find(toolbar, place).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
            await settle();

            expect(findAll(toolbar, 'c-audit-scorecard-vendor-choice')).toHaveLength(0);
            expect(toolbar.shadowRoot?.activeElement).toBe(button);
        }
    );

    it('says how many vendors are hidden, and passes on which', async () => {
        const toolbar = show({ hiddenIds: ['A'] });
        expect(textOf(find(toolbar, '.shown'))).toBe('2 of 3 vendors shown');

        const hidden = jest.fn();
        toolbar.addEventListener('hiddenchange', (event) => hidden((event as CustomEvent).detail));
        find(toolbar, '[data-choose]').click();
        await settle();
        find(toolbar, 'c-audit-scorecard-vendor-choice').dispatchEvent(
            new CustomEvent('hiddenchange', { detail: ['B'] })
        );

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
