import AuditScorecardPager from 'c/auditScorecardPager';
import { find, mount, textOf } from '../../../../../test/mount';

const show = (first: number, last: number, total = 100) =>
    mount('c-audit-scorecard-pager', AuditScorecardPager, { first, last, total });
const isBarred = (pager: Element, button: string) => find<HTMLElement & { disabled: boolean }>(pager, button).disabled;

describe('c-audit-scorecard-pager', () => {
    it('says which vendors are in view', () => {
        expect(textOf(find(show(11, 20), '[data-page]'))).toBe('Vendors 11 to 20 of 100');
    });

    it.each([
        [1, 10, true, false],
        [11, 20, false, false],
        [91, 100, false, true]
    ])('from %i to %i bars the way back: %p, and on: %p', (first, last, back, on) => {
        const pager = show(first, last);

        expect([isBarred(pager, '[data-previous]'), isBarred(pager, '[data-next]')]).toEqual([back, on]);
    });

    it('tells which way to go', () => {
        const pager = show(11, 20);
        const gone: string[] = [];
        pager.addEventListener('previous', () => gone.push('previous'));
        pager.addEventListener('next', () => gone.push('next'));

        find(pager, '[data-next]').click();
        find(pager, '[data-previous]').click();

        expect(gone).toEqual(['next', 'previous']);
    });

    it('is accessible', async () => {
        await expect(show(1, 10)).toBeAccessible();
    });
});
