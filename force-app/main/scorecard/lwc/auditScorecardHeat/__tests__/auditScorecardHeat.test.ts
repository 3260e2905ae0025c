import AuditScorecardHeat from 'c/auditScorecardHeat';
import { find, mount } from '../../../../../test/mount';

const show = (score: number | null) => mount('c-audit-scorecard-heat', AuditScorecardHeat, { score });

describe('c-audit-scorecard-heat', () => {
    it.each([
        [0, 'heat-0'],
        [2.99, 'heat-2'],
        [3, 'heat-3'],
        [4.75, 'heat-4'],
        [5, 'heat-5'],
        [null, 'none']
    ])('colours a score of %p as %s', (score, expected) => {
        expect(find(show(score), 'div').classList).toContain(expected);
    });

    it('is accessible', async () => {
        await expect(show(3)).toBeAccessible();
    });
});
