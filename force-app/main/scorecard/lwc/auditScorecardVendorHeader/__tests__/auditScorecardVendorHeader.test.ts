import AuditScorecardVendorHeader from 'c/auditScorecardVendorHeader';
import { toEvaluations } from 'c/auditScorecardRecords';
import { rank } from 'c/auditScorecardRules';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import threeVendors from '../../auditScorecard/__tests__/data/graphql.threeVendors.json';

const [evaluation] = rank(toEvaluations([threeVendors]));
const show = () => mount('c-audit-scorecard-vendor-header', AuditScorecardVendorHeader, { evaluation });

describe('c-audit-scorecard-vendor-header', () => {
    it('shows the vendor and, first of all numbers, its total', () => {
        const header = show();

        expect(textOf(find(header, 'a'))).toBe('Northlane Sync');
        expect(textOf(find(header, '[data-total]'))).toBe('35.17');
        expect(textOf(header)).toContain('35.17 of 40');
    });

    it('shows beside the total what its evidence carries, where that is known', async () => {
        const header = show();
        expect(textOf(find(header, '[data-evidenced]'))).toBe('34.33 by evidence');

        header.evaluation = evaluation && { ...evaluation, evidencedTotal: null };
        await settle();

        expect(findAll(header, '[data-evidenced]')).toHaveLength(0);
    });

    it('is small in a column among many', async () => {
        const header = show();
        expect(find(header, '.header').classList).toContain('compact');

        header.isRoomy = true;
        await settle();

        expect(find(header, '.header').classList).not.toContain('compact');
    });

    it('shows the verdict', () => {
        expect(find<HTMLElement & { verdict: string }>(show(), 'c-audit-verdict-badge').verdict).toBe('Strong');
    });

    it.each([
        ['Selected', ['Selected']],
        ['Not Selected', ['Not selected']],
        ['Undecided', []]
    ] as const)('marks what is decided on the vendor: %s', (value, expected) => {
        const header = mount('c-audit-scorecard-vendor-header', AuditScorecardVendorHeader, {
            evaluation: evaluation && { ...evaluation, decision: { ...evaluation.decision, value } }
        });

        expect(findAll(header, '[data-decided]').map(textOf)).toEqual(expected);
    });

    it('links to the record of the evaluation', async () => {
        const header = show();
        await settle();
        const click = new MouseEvent('click', { cancelable: true });

        find(header, 'a').dispatchEvent(click);

        expect(find<HTMLAnchorElement>(header, 'a').href).toBe('https://www.example.com/');
        expect(click.defaultPrevented).toBe(true);
    });

    it('leaves a click with Ctrl or Shift to the browser, as any link does', async () => {
        const header = show();
        await settle();
        const clicks = [{ ctrlKey: true }, { shiftKey: true }].map(
            (keys) => new MouseEvent('click', { cancelable: true, ...keys })
        );

        clicks.forEach((click) => find(header, 'a').dispatchEvent(click));

        expect(clicks.map(({ defaultPrevented }) => defaultPrevented)).toEqual([false, false]);
    });

    it('is accessible', async () => {
        const header = show();
        await settle();

        await expect(header).toBeAccessible();
    });
});
