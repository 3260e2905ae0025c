import AuditVerdictBadge from 'c/auditVerdictBadge';
import { VERDICT } from 'c/auditScoring';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const VERDICTS = Object.values(VERDICT);
const show = (verdict: string) => mount('c-audit-verdict-badge', AuditVerdictBadge, { verdict });
const shapeOf = (badge: Element) => find(badge, 'path').getAttribute('d');

describe('c-audit-verdict-badge', () => {
    it.each(VERDICTS)('says %s in words', (verdict) => {
        expect(textOf(find(show(verdict), '[data-verdict]'))).toBe(verdict);
    });

    it('gives each verdict a shape of its own, so that colour is not needed', () => {
        const shapes = VERDICTS.map((verdict) => shapeOf(show(verdict)));

        expect(new Set(shapes).size).toBe(VERDICTS.length);
    });

    it('follows a verdict that changes', async () => {
        const badge = show(VERDICT.provisional);

        badge.verdict = VERDICT.strong;
        await settle();

        expect(textOf(badge)).toBe(VERDICT.strong);
    });

    it('shows a verdict it does not know as it is, without a shape', () => {
        const badge = show('Undecided');

        expect(textOf(badge)).toBe('Undecided');
        expect(findAll(badge, 'svg')).toHaveLength(0);
    });

    it('shows nothing while there is no verdict', () => {
        expect(textOf(show(''))).toBe('');
    });

    it.each(VERDICTS)('is accessible with %s', async (verdict) => {
        await expect(show(verdict)).toBeAccessible();
    });
});
