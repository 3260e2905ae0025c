import AuditScorecardSkeleton from 'c/auditScorecardSkeleton';
import { VIEWS } from 'c/auditScorecardView';
import { find, findAll, mount, textOf } from '../../../../../test/mount';

const show = () => mount('c-audit-scorecard-skeleton', AuditScorecardSkeleton);

describe('c-audit-scorecard-skeleton', () => {
    it('says in words that the scorecard is loading, and hides its bars from those who hear it', () => {
        const skeleton = show();

        expect(textOf(find(skeleton, '[role="status"]'))).toBe('Loading the scorecard');
        expect(find(skeleton, '.skeleton').getAttribute('aria-hidden')).toBe('true');
    });

    it('holds a place for the views only where there is a choice of them', () => {
        const [one] = VIEWS;
        const placesFor = (views: typeof VIEWS | [typeof one]) =>
            findAll(mount('c-audit-scorecard-skeleton', AuditScorecardSkeleton, { views }), '.views').length;

        expect([placesFor(VIEWS), placesFor([one])]).toEqual([1, 0]);
    });

    it('is accessible', async () => {
        await expect(show()).toBeAccessible();
    });
});
