import AuditScorecardSkeleton from 'c/auditScorecardSkeleton';
import { find, mount, textOf } from '../../../../../test/mount';

const show = () => mount('c-audit-scorecard-skeleton', AuditScorecardSkeleton);

describe('c-audit-scorecard-skeleton', () => {
    it('says in words that the scorecard is loading, and hides its bars from those who hear it', () => {
        const skeleton = show();

        expect(textOf(find(skeleton, '[role="status"]'))).toBe('Loading the scorecard');
        expect(find(skeleton, '.skeleton').getAttribute('aria-hidden')).toBe('true');
    });

    it('is accessible', async () => {
        await expect(show()).toBeAccessible();
    });
});
